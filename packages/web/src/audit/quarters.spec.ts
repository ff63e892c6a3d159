import { describe, expect, it } from "vitest";
import { quarterBefore, quarterOf } from "./quarters.ts";

describe("a quarter", () => {
  it.each([
    ["2026-01-01", { before: "2025-12-31", from: "2026-01-01", to: "2026-03-31" }],
    ["2026-06-30", { before: "2026-03-31", from: "2026-04-01", to: "2026-06-30" }],
    ["2026-12-31", { before: "2026-09-30", from: "2026-10-01", to: "2026-12-31" }],
  ])("of %s has its days", (day, quarter) => {
    expect(quarterOf(day)).toEqual(quarter);
  });

  it("comes after another one, over the turn of the year too", () => {
    expect(quarterBefore(quarterOf("2026-02-10"))).toEqual({
      before: "2025-09-30",
      from: "2025-10-01",
      to: "2025-12-31",
    });
  });
});
