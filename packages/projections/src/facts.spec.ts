import { describe, expect, it } from "vitest";
import { type Fact, isKnown, rowChanges, subjectsOf, viewVersions } from "./facts.ts";
import { briefed, opened, thePlan } from "./testing/cast.ts";
import { recordedIn, rowsOf } from "./testing/rows.ts";
import { schemaVersions } from "./versions.ts";

describe("every type of fact", () => {
  it.each(Object.keys(schemaVersions))("%s is known to a view", (type) => {
    expect(isKnown(type)).toBe(true);
  });

  it("is one that is written", () => {
    expect(isKnown("PlanUpdated")).toBe(false);
    expect(isKnown("toString")).toBe(false);
  });
});

describe("what a fact does to the rows", () => {
  it("is what every view that knows it does, in their order", () => {
    const facts = recordedIn<Fact>(...thePlan.map((fact) => ({ ...fact, stream: "plan-westmere" })), {
      ...briefed,
      stream: "plan-westmere",
    });
    const { now } = rowsOf<Fact>(rowChanges, facts);
    expect(now.read("action:briefing", "number")).toBe("1.1");
    expect(now.read("action:briefing", "standing")).toEqual({
      section: "leadership",
      status: "notStarted",
      dueOn: "2026-03-31",
      removed: false,
    });
    expect(now.read("action:briefing", "heardOn")).toBe("2026-02-20");
  });

  it("is nothing for a fact of which no view knows", () => {
    const [unheard] = recordedIn({ ...opened, stream: "people" });
    // A release that is older than the log stops earlier, at `checkKnown`.
    const event = { ...unheard, type: "PlanFrozen" } as unknown as Parameters<typeof rowChanges>[0];
    expect(rowChanges(event, { read: () => undefined, list: () => [] })).toEqual([]);
  });
});

describe("what a fact is about", () => {
  it("is the plan of its stream, and the action that it names", () => {
    expect(subjectsOf({ stream: "plan-westmere", data: { action: "briefing" } })).toEqual({
      plan: "westmere",
      action: "briefing",
    });
    expect(subjectsOf({ stream: "plan-westmere", data: { title: "x" } })).toEqual({ plan: "westmere", action: null });
    expect(subjectsOf({ stream: "people", data: {} })).toEqual({ plan: null, action: null });
  });
});

describe("the views of a release", () => {
  it("are told apart by name and version", () => {
    expect(viewVersions).toMatch(/^people \d+, plans \d+, progress \d+, counts \d+, imports \d+, withdrawals \d+$/);
  });
});
