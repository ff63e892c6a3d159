import { describe, expect, it } from "vitest";
import { dayAfter, daysAfter, monthsBetween, nextOf, stepOf } from "./days.ts";

const recorded = ["2026-02-27", "2026-03-02", "2026-03-28"];

describe("the days of a plan", () => {
  it("are counted in the calendar, over a leap day and a change of clocks", () => {
    expect(daysAfter("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysAfter("2026-03-28", "2026-03-30")).toBe(2);
    expect(dayAfter("2026-03-28", 2)).toBe("2026-03-30");
    expect(dayAfter("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("have the months that begin among them", () => {
    expect(monthsBetween("2025-11-30", "2026-02-01")).toEqual([
      { day: "2025-12-01", name: "Dec" },
      { day: "2026-01-01", name: "2026" },
      { day: "2026-02-01", name: "Feb" },
    ]);
    expect(monthsBetween("2026-03-01", "2026-03-31")).toEqual([]);
  });

  it("belong to the last day on which something was recorded, and the step before that", () => {
    expect(stepOf(recorded, "2026-02-26")).toEqual({});
    expect(stepOf(recorded, "2026-02-27")).toEqual({ last: "2026-02-27" });
    expect(stepOf(recorded, "2026-03-27")).toEqual({ last: "2026-03-02", before: "2026-02-27" });
  });

  it("lead on from one recorded day to the next, both ways", () => {
    expect(nextOf(recorded, "2026-03-02", 1)).toBe("2026-03-28");
    expect(nextOf(recorded, "2026-03-03", -1)).toBe("2026-03-02");
    expect(nextOf(recorded, "2026-03-28", 1)).toBeUndefined();
    expect(nextOf(recorded, "2026-02-27", -1)).toBeUndefined();
  });
});
