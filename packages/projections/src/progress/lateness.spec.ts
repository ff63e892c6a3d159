import { describe, expect, it } from "vitest";
import { isOpen, latenessOn, type Standing } from "./lateness.ts";

const started: Standing = {
  status: "inProgress",
  dueOn: "2026-03-31",
  reviewOn: null,
  heardOn: "2026-03-01",
  evidence: 0,
};
const notLate = { overdue: false, daysLate: 0, stale: false, noEvidence: false, reviewDue: false };

describe("an action with a date", () => {
  it("is not late on its last day, and is on the day after", () => {
    expect(latenessOn("2026-03-31", started)).toEqual(notLate);
    expect(latenessOn("2026-04-01", started)).toEqual({ ...notLate, overdue: true, daysLate: 1 });
  });

  it("counts the days over a change of the clocks and over a leap day", () => {
    expect(latenessOn("2026-04-30", started).daysLate).toBe(30);
    expect(latenessOn("2028-03-01", { ...started, dueOn: "2028-02-28" }).daysLate).toBe(2);
  });

  it("is never late once it is completed or superseded, and is while it is blocked or not started", () => {
    const late = (status: Standing["status"]) => latenessOn("2026-05-01", { ...started, status }).overdue;
    expect(
      ["notStarted", "inProgress", "completed", "blocked", "superseded"].map((status) =>
        late(status as Standing["status"]),
      ),
    ).toEqual([true, true, false, true, false]);
    expect(isOpen("completed") || isOpen("superseded")).toBe(false);
  });

  it("asks for no review", () => {
    expect(latenessOn("2026-03-30", { ...started, reviewOn: "2026-01-01" }).reviewDue).toBe(false);
  });
});

describe("an action that never falls due", () => {
  const ongoing: Standing = { ...started, dueOn: null, reviewOn: "2026-03-31" };

  it("is never overdue, and asks to be looked at again after its review date", () => {
    expect(latenessOn("2026-03-31", ongoing)).toEqual(notLate);
    expect(latenessOn("2026-04-01", ongoing)).toEqual({ ...notLate, reviewDue: true });
    expect(latenessOn("2030-01-01", { ...ongoing, reviewOn: null, heardOn: null })).toEqual(notLate);
    expect(latenessOn("2026-04-01", { ...ongoing, status: "completed", evidence: 1 })).toEqual(notLate);
  });
});

describe("an action in progress", () => {
  it("is stale when nothing was heard of it for more than 90 days", () => {
    expect(latenessOn("2026-05-30", { ...started, dueOn: null })).toEqual(notLate);
    expect(latenessOn("2026-05-31", { ...started, dueOn: null })).toEqual({ ...notLate, stale: true });
  });

  it("is not stale before anything was heard, nor in any other status", () => {
    expect(latenessOn("2026-12-31", { ...started, dueOn: null, heardOn: null }).stale).toBe(false);
    expect(latenessOn("2026-12-31", { ...started, dueOn: null, status: "blocked" }).stale).toBe(false);
  });
});

describe("a completed action", () => {
  it("lacks evidence until something shows it", () => {
    expect(latenessOn("2026-03-01", { ...started, status: "completed" })).toEqual({ ...notLate, noEvidence: true });
    expect(latenessOn("2026-03-01", { ...started, status: "completed", evidence: 1 })).toEqual(notLate);
    expect(latenessOn("2026-03-01", started).noEvidence).toBe(false);
  });
});
