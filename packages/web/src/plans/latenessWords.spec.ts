import { describe, expect, it } from "vitest";
import { latenessWords } from "./latenessWords.ts";

const onTime = { overdue: false, daysLate: 0, stale: false, noEvidence: false, reviewDue: false };

describe("lateness in words", () => {
  it.each([
    [1, "Overdue by 1 day"],
    [59, "Overdue by 59 days"],
    [100, "Overdue by 3 months"],
    [800, "Overdue by 2 years"],
  ])("of %i days", (daysLate, words) => {
    expect(latenessWords({ ...onTime, overdue: true, daysLate })).toEqual([words]);
  });

  it("says each thing by itself, and nothing when nothing is late", () => {
    const all = { ...onTime, stale: true, noEvidence: true, reviewDue: true };
    expect(latenessWords(all)).toEqual(["Review due", "No report for 90 days", "No evidence"]);
    expect(latenessWords(onTime)).toEqual([]);
  });
});
