import { describe, expect, it } from "vitest";
import { endOfLondonDay, londonDay } from "./londonDay.ts";

const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds;

describe("a day in London", () => {
  it("begins at midnight in Greenwich in winter, and an hour earlier in summer", () => {
    expect(londonDay(at("2026-01-14T23:59:59.999Z"))).toBe("2026-01-14");
    expect(londonDay(at("2026-01-15T00:00:00Z"))).toBe("2026-01-15");
    expect(londonDay(at("2026-07-14T22:59:59.999Z"))).toBe("2026-07-14");
    expect(londonDay(at("2026-07-14T23:00:00Z"))).toBe("2026-07-15");
  });

  it("ends a millisecond before the next one begins", () => {
    expect(endOfLondonDay("2026-01-14")).toBe(at("2026-01-14T23:59:59.999Z"));
    expect(endOfLondonDay("2026-07-14")).toBe(at("2026-07-14T22:59:59.999Z"));
  });

  it("has 23 hours when the clocks go forward, and 25 when they go back", () => {
    const hours = (day: string, before: string) => (endOfLondonDay(day) - endOfLondonDay(before)) / 3_600_000;
    expect(hours("2026-03-29", "2026-03-28")).toBe(23);
    expect(hours("2026-10-25", "2026-10-24")).toBe(25);
  });

  it.each(["2024-02-29", "2025-12-31", "2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"])(
    "%s holds its own end",
    (day) => {
      expect(londonDay(endOfLondonDay(day))).toBe(day);
      expect(londonDay(endOfLondonDay(day) + 1) > day).toBe(true);
    },
  );
});
