import { describe, expect, it } from "vitest";
import { dueOn, readTimescale, type Timescale } from "./timescale.ts";

const cases: readonly (readonly [string, Timescale, string | null])[] = [
  ["31/03/2025", { kind: "onDate", date: "2025-03-31", precision: "day" }, "2025-03-31"],
  ["31.3.25", { kind: "onDate", date: "2025-03-31", precision: "day" }, "2025-03-31"],
  ["31st March 2025", { kind: "onDate", date: "2025-03-31", precision: "day" }, "2025-03-31"],
  ["By Monday 31 March 2025", { kind: "onDate", date: "2025-03-31", precision: "day" }, "2025-03-31"],
  ["2025-03-31", { kind: "onDate", date: "2025-03-31", precision: "day" }, "2025-03-31"],
  ["March 2025", { kind: "byMonth", month: "2025-03", precision: "month" }, "2025-03-31"],
  ["Mar-25", { kind: "byMonth", month: "2025-03", precision: "month" }, "2025-03-31"],
  ["by end of March 2025", { kind: "byMonth", month: "2025-03", precision: "month" }, "2025-03-31"],
  ["Sept 2024", { kind: "byMonth", month: "2024-09", precision: "month" }, "2024-09-30"],
  ["February 2028", { kind: "byMonth", month: "2028-02", precision: "month" }, "2028-02-29"],
  ["Q2 2025/26", { kind: "period", from: "2025-07-01", to: "2025-09-30", precision: "quarter" }, "2025-09-30"],
  ["Quarter 4 2025-26", { kind: "period", from: "2026-01-01", to: "2026-03-31", precision: "quarter" }, "2026-03-31"],
  ["Spring 2025", { kind: "period", from: "2025-03-01", to: "2025-05-31", precision: "quarter" }, "2025-05-31"],
  ["2025/26", { kind: "period", from: "2025-04-01", to: "2026-03-31", precision: "year" }, "2026-03-31"],
  ["2025", { kind: "period", from: "2025-01-01", to: "2025-12-31", precision: "year" }, "2025-12-31"],
  ["2024-2027", { kind: "period", from: "2024-01-01", to: "2027-12-31", precision: "year" }, "2027-12-31"],
  ["From April 2025", { kind: "from", from: "2025-04-01", precision: "month" }, null],
  ["April 2025 onwards", { kind: "from", from: "2025-04-01", precision: "month" }, null],
  [
    "April 2025 – March 2026",
    { kind: "period", from: "2025-04-01", to: "2026-03-31", precision: "month" },
    "2026-03-31",
  ],
  [
    "From April 2025 to March 2026",
    { kind: "period", from: "2025-04-01", to: "2026-03-31", precision: "month" },
    "2026-03-31",
  ],
  ["April - June 2025", { kind: "period", from: "2025-04-01", to: "2025-06-30", precision: "month" }, "2025-06-30"],
  ["March 2025, then September 2025", { kind: "byMonth", month: "2025-09", precision: "month" }, "2025-09-30"],
  ["Quarterly", { kind: "recurring", every: "quarter", review: null }, null],
  ["Annually", { kind: "recurring", every: "year", review: null }, null],
  ["Every six months", { kind: "recurring", every: "halfYear", review: null }, null],
  ["Ongoing", { kind: "ongoing", review: null }, null],
  ["Ongoing, review March 2026", { kind: "ongoing", review: "2026-03-31" }, null],
  ["As and when a school asks", { kind: "onTrigger", review: null }, null],
  ["Immediate", { kind: "none" }, null],
  ["TBC", { kind: "none" }, null],
  ["", { kind: "none" }, null],
  ["31/02/2025", { kind: "none" }, null],
  ["Within 12 months", { kind: "none" }, null],
];

describe("a printed timescale", () => {
  it.each(cases)("%j is understood", (text, meaning, due) => {
    expect(readTimescale(text)).toEqual(meaning);
    expect(dueOn(readTimescale(text))).toBe(due);
  });
});
