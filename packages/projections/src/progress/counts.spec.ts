import { describe, expect, it } from "vitest";
import type { Fact } from "../facts.ts";
import { rowChanges } from "../facts.ts";
import { thePlan, westmere } from "../testing/cast.ts";
import { inStream, rowsOf } from "../testing/rows.ts";
import { overdueOn, type SectionCounts } from "./counts.ts";

const rowsAfter = (...facts: readonly Fact[]) =>
  rowsOf<Fact>(rowChanges, inStream<Fact>("plan-westmere", ...thePlan, ...facts));
const after = (...facts: readonly Fact[]) => {
  const { now } = rowsAfter(...facts);
  return { leadership: now.read("section:leadership", "counts"), schools: now.read("section:schools", "counts") };
};

const assessed = (status: "inProgress" | "completed"): Fact => ({
  type: "StatusAssessed",
  data: { action: "briefing", status, reason: null },
});
const moved: Fact = {
  type: "ActionMoved",
  data: { action: "briefing", section: "schools", objective: null, order: "2" },
};
const removed: Fact = { type: "ActionRemoved", data: { action: "briefing", reason: null } };
const restored: Fact = { type: "ActionRestored", data: { action: "briefing" } };
const noTimescale: Fact = { type: "ColumnRemoved", data: { columnId: "c5", role: "timescale", reason: null } };
const freeTimescale: Fact = {
  type: "ColumnRoleGiven",
  data: { columnId: "c5", role: "free", readings: { briefing: {} } },
};
const april = { timescale: { kind: "onDate", date: "2026-04-07", precision: "day" } } as const;
const rescheduled: Fact = {
  type: "TimescaleSet",
  data: { action: "briefing", columnId: "c5", cell: [], meaning: april, reason: null, slipped: true },
};

describe("how the actions of a section stand", () => {
  it("is counted by status, and by the day on which open ones fall due", () => {
    expect(after()).toEqual({
      leadership: { status: { notStarted: 2 }, due: { "2026-03-31": 1 } },
      schools: { status: { notStarted: 1 }, due: {} },
    });
  });

  it("is as it was at the positions before", () => {
    const { at } = rowsAfter(assessed("completed"));
    expect(at(8).read("section:leadership", "counts")).toEqual({ status: { notStarted: 2 }, due: { "2026-03-31": 1 } });
    expect(at(6).read("section:leadership", "counts")).toEqual({ status: { notStarted: 1 }, due: { "2026-03-31": 1 } });
    expect(at(5).read("section:leadership", "counts")).toBeUndefined();
  });

  it("follows what people say", () => {
    expect(after(assessed("inProgress")).leadership).toEqual({
      status: { notStarted: 1, inProgress: 1 },
      due: { "2026-03-31": 1 },
    });
    expect(after(assessed("completed")).leadership).toEqual({ status: { notStarted: 1, completed: 1 }, due: {} });
    expect(after(assessed("completed"), assessed("inProgress")).leadership).toEqual({
      status: { notStarted: 1, inProgress: 1 },
      due: { "2026-03-31": 1 },
    });
  });

  it("follows actions that move, go and come back", () => {
    expect(after(moved)).toEqual({
      leadership: { status: { notStarted: 1 }, due: {} },
      schools: { status: { notStarted: 2 }, due: { "2026-03-31": 1 } },
    });
    expect(after(removed).leadership).toEqual({ status: { notStarted: 1 }, due: {} });
    expect(after(removed, restored)).toEqual(after());
  });

  it("follows dates, and columns that stop being the timescale", () => {
    expect(after(rescheduled).leadership).toEqual({ status: { notStarted: 2 }, due: { "2026-04-07": 1 } });
    expect(after(noTimescale).leadership).toEqual({ status: { notStarted: 2 }, due: {} });
    expect(after(freeTimescale).leadership).toEqual({ status: { notStarted: 2 }, due: {} });
  });

  it("follows a column that becomes the timescale", () => {
    const becomes: Fact = {
      type: "ColumnRoleGiven",
      data: { columnId: "c8", role: "timescale", readings: { briefing: april, training: april } },
    };
    expect(after(noTimescale, becomes).leadership).toEqual({ status: { notStarted: 2 }, due: { "2026-04-07": 2 } });
  });

  it("forgets no date of an action that was away while its column changed", () => {
    expect(after(removed, noTimescale, restored).leadership).toEqual({ status: { notStarted: 2 }, due: {} });
    expect(after(removed, freeTimescale, restored).leadership).toEqual({ status: { notStarted: 2 }, due: {} });
    const again: Fact = {
      type: "ColumnRoleGiven",
      data: { columnId: "c5", role: "timescale", readings: { briefing: april } },
    };
    expect(after(freeTimescale, removed, again, restored).leadership).toEqual({
      status: { notStarted: 2 },
      due: { "2026-04-07": 1 },
    });
  });

  it("is nothing where a plan has no actions", () => {
    const { now } = rowsOf<Fact>(rowChanges, inStream<Fact>("plan-westmere", westmere, thePlan[2]));
    expect(now.read("section:leadership", "counts")).toBeUndefined();
  });
});

describe("what is overdue on a day", () => {
  const counts: SectionCounts = { status: { notStarted: 4 }, due: { "2026-03-31": 3, "2026-04-07": 1 } };

  it("fell due before it", () => {
    expect(["2026-03-31", "2026-04-01", "2026-04-07", "2026-04-08"].map((day) => overdueOn(day, counts))).toEqual([
      0, 3, 3, 4,
    ]);
  });
});
