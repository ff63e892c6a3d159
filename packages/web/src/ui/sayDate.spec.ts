import { describe, expect, it } from "vitest";
import { dayOf, sayDay, sayMoment } from "./sayDate.ts";

describe("dates on screen", () => {
  it("are said as people say them", () => {
    expect(sayDay("2026-03-03")).toBe("3 March 2026");
  });

  it("are those of clocks in London, in winter and in summer", () => {
    expect(sayMoment("2026-01-10T14:05:00Z")).toBe("10 January 2026 at 2:05pm");
    expect(sayMoment("2026-07-10T23:30:00Z")).toBe("11 July 2026 at 12:30am");
    expect(dayOf("2026-07-10T23:30:00Z")).toBe("2026-07-11");
  });
});
