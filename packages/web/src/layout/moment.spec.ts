import { describe, expect, it } from "vitest";
import { isMoment, momentOf, withMoment } from "./moment.ts";

describe("an address", () => {
  it("keeps the day that is being looked at", () => {
    expect(withMoment("/plans/pl-1?after=x#s", "2026-03-03")).toBe("/plans/pl-1?after=x&asOf=2026-03-03#s");
  });

  it("may name another day, or now", () => {
    expect(withMoment("/?asOf=2025-12-31", "2026-03-03")).toBe("/?asOf=2025-12-31");
    expect(withMoment("/plans/pl-1?asOf=", "2026-03-03")).toBe("/plans/pl-1");
  });

  it("of somewhere else is left alone", () => {
    expect(withMoment("https://example.org/", "2026-03-03")).toBe("https://example.org/");
  });
});

describe("a moment", () => {
  it.each(["2026-03-03", "2024-02-29", "120"])("is named by %s", (words) => {
    expect(isMoment(words)).toBe(true);
  });

  it.each(["2026-02-31", "2026-13-01", "2026-2-1", "yesterday", ""])("is not named by “%s”", (words) => {
    expect(isMoment(words)).toBe(false);
  });
});

describe("a question", () => {
  it("is about a day only when one is looked at", () => {
    expect(momentOf("2026-03-03")).toEqual({ asOf: { day: "2026-03-03" } });
    expect(momentOf("120")).toEqual({ asOf: { position: 120 } });
    expect(momentOf(undefined)).toEqual({});
  });
});
