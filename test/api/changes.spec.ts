import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, says, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
let start: number;
beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
  start = await ledger.log.newest();
});
afterEach(() => ledger.remove());

type Change = {
  kind: string;
  planId: string;
  planTitle: string;
  thing: string;
  whole: boolean;
  columnId: string | null;
  actionId: string | null;
  what: string;
  before: string | null;
  after: string | null;
  changedBack: boolean;
  steps: { position: number; by: { name: string }; reason: string | null }[];
};
type Changes = {
  summary: Record<string, number>;
  changes: Change[];
  since: { position: number };
  until: { position: number };
};

const QUESTION = `query ($since: AsOf!, $until: AsOf, $planId: ID) { changes(since: $since, until: $until, planId: $planId) {
  since { position } until { position } summary { added modified moved removed changedBack entries }
  changes { kind thing whole columnId planId planTitle actionId actionNumber actionSummary what before after changedBack steps { position by { name } reason } }
} }`;
const changes = async (since: object, until?: object, planId?: string) =>
  (await ledger.as(people.ruth).ask<{ changes: Changes }>(QUESTION, { since, until, planId })).changes;
const tell = (mutation: string, input: Readonly<Record<string, unknown>>) =>
  amira.mustTell(mutation, { planId: plan.planId, ...input });
const brief = (found: Changes) => found.changes.map(({ kind, what, before, after }) => [kind, what, before, after]);

describe("what is different between two moments", () => {
  it("is nothing, when nothing happened", async () => {
    expect(await changes({ position: start })).toEqual({
      since: { position: start },
      until: { position: start },
      summary: { added: 0, modified: 0, moved: 0, removed: 0, changedBack: 0, entries: 0 },
      changes: [],
    });
  });

  it("is one entry for each place, with every step beneath it", async () => {
    await tell("editCell", { ...edit(plan, plan.briefing, column.action, "Brief twice.", 6), reason: "First thought" });
    await ledger.as(people.tom).mustTell("editCell", edit(plan, plan.briefing, column.action, "Brief three times.", 7));
    expect(await changes({ position: start })).toEqual({
      since: { position: start },
      until: { position: start + 2 },
      summary: { added: 0, modified: 1, moved: 0, removed: 0, changedBack: 0, entries: 2 },
      changes: [
        {
          kind: "MODIFIED",
          thing: "ACTION",
          whole: false,
          columnId: column.action,
          planId: plan.planId,
          planTitle: "Westmere Prevent action plan",
          actionId: plan.briefing,
          actionNumber: "1.1",
          actionSummary: "Brief three times.",
          what: "Activity",
          before: "Brief all members on the local risk.",
          after: "Brief three times.",
          changedBack: false,
          steps: [
            { position: start + 1, by: { name: "Amira Khan" }, reason: "First thought" },
            { position: start + 2, by: { name: "Tom Ellis" }, reason: null },
          ],
        },
      ],
    });
  });

  it("tells what was added, modified, moved and removed", async () => {
    await tell("addAction", {
      sectionId: plan.schools,
      number: "2.2",
      cells: [{ columnId: column.action, blocks: says("Visit.") }],
    });
    await tell("assessStatus", { actionId: plan.briefing, status: "COMPLETED" });
    await tell("moveAction", { actionId: plan.training, sectionId: plan.schools });
    await tell("moveSection", { sectionId: plan.schools });
    await tell("removeAction", { actionId: plan.assemblies, reason: "Done elsewhere" });
    const found = await changes({ position: start });
    expect(found.summary).toEqual({ added: 1, modified: 1, moved: 2, removed: 1, changedBack: 0, entries: 5 });
    // In the order of the table: the schools now come first.
    expect(brief(found)).toEqual([
      ["MOVED", "Place of a section", "Moved", "Moved"],
      ["MOVED", "Place", "1 Leadership", "2 Schools"],
      ["REMOVED", "Action", "2.1\nActivity: Hold assemblies in every school.\nTimescale: 31 May 2026", null],
      ["ADDED", "Action", null, "2.2\nActivity: Visit."],
      ["MODIFIED", "Status", "Not started", "Completed"],
    ]);
    expect(found.changes.map(({ thing, whole }) => [thing, whole])).toEqual([
      ["SECTION", false],
      ["ACTION", false],
      ["ACTION", true],
      ["ACTION", true],
      ["ACTION", false],
    ]);
    expect(found.changes[2]?.steps).toMatchObject([{ reason: "Done elsewhere" }]);
  });

  it("lists what was changed and changed back, and does not count it", async () => {
    await tell("retitlePlan", { title: "Another" });
    await tell("retitlePlan", { title: "Westmere Prevent action plan" });
    await tell("removeAction", { actionId: plan.assemblies });
    await tell("restoreAction", { actionId: plan.assemblies });
    const found = await changes({ position: start });
    expect(found.summary).toMatchObject({ added: 0, modified: 0, removed: 0, changedBack: 2, entries: 4 });
    expect(found.changes).toMatchObject([
      { what: "Title", changedBack: true, steps: [{}, {}] },
      { what: "Action", changedBack: true, steps: [{}, {}] },
    ]);
  });

  it("lists what came and went again meanwhile", async () => {
    const actionId = await tell("addAction", { sectionId: plan.schools, number: "2.2", cells: [] });
    await tell("removeAction", { actionId });
    await tell("rateAction", { actionId: plan.briefing, rating: "RED" });
    await tell("rateAction", { actionId: plan.briefing });
    await tell("setPeriod", {});
    const found = await changes({ position: start });
    expect(found.summary).toMatchObject({ added: 0, modified: 0, moved: 0, removed: 0, entries: 5 });
    expect(found.changes).toMatchObject([
      { kind: "MODIFIED", what: "Rating", before: null, after: null, changedBack: true, steps: [{}, {}] },
      { kind: "MODIFIED", what: "Action", before: null, after: null, changedBack: true, steps: [{}, {}] },
    ]);
  });

  it("is counted after the first moment, and up to the second", async () => {
    await tell("retitlePlan", { title: "First" });
    await tell("retitlePlan", { title: "Second" });
    await tell("retitlePlan", { title: "Third" });
    expect(brief(await changes({ position: start + 1 }, { position: start + 2 }))).toEqual([
      ["MODIFIED", "Title", "First", "Second"],
    ]);
    expect(brief(await changes({ position: start + 2 }, { position: start + 2 }))).toEqual([]);
  });

  it("can be asked by day", async () => {
    ledger.clock.set("2026-03-10T09:00:00Z");
    await tell("retitlePlan", { title: "On the 10th" });
    ledger.clock.set("2026-03-11T09:00:00Z");
    await tell("retitlePlan", { title: "On the 11th" });
    expect(brief(await changes({ day: "2026-03-10" }))).toEqual([["MODIFIED", "Title", "On the 10th", "On the 11th"]]);
    expect(brief(await changes({ day: "2026-03-02" }, { day: "2026-03-10" }))).toEqual([
      ["MODIFIED", "Title", "Westmere Prevent action plan", "On the 10th"],
    ]);
  });

  it("is refused when the moments are swapped, or one lies in the future", async () => {
    await tell("retitlePlan", { title: "New" });
    await expect(changes({ position: start + 1 }, { position: start })).rejects.toThrow(
      "The first moment is later than the second: swap them.",
    );
    await expect(changes({ day: "2026-03-03" })).rejects.toThrow("That day lies in the future");
  });

  it("can be narrowed to one plan; a plan that is new is new as a whole", async () => {
    const other = await writePlan(ledger, people, "Harbour plan");
    await tell("retitlePlan", { title: "New" });
    expect(brief(await changes({ position: start }, undefined, plan.planId))).toEqual([
      ["MODIFIED", "Title", "Westmere Prevent action plan", "New"],
    ]);
    const found = await changes({ position: start }, undefined, other.planId);
    expect(new Set(found.changes.map(({ kind }) => kind))).toEqual(new Set(["ADDED"]));
    expect(brief(found)).toContainEqual(["ADDED", "Plan", null, "Harbour plan"]);
    expect(found.changes.filter(({ what }) => what === "Action")).toHaveLength(3);
    expect((await changes({ position: start })).changes).toHaveLength(found.changes.length + 1);
    expect(await changes({ position: start }, undefined, "nowhere")).toMatchObject({ changes: [] });
  });

  it("speaks of a column by the label that it has at the later moment, and of reports by their action", async () => {
    await tell("relabelColumn", { columnId: column.outcome, label: "Impact" });
    await tell("editCell", edit(plan, plan.briefing, column.outcome, "Members know.", 7));
    await tell("reportProgress", { actionId: plan.briefing, narrative: "Twelve came.", occurredOn: "2026-02-20" });
    const found = await changes({ position: start });
    expect(brief(found)).toEqual([
      ["MODIFIED", "Column label", "Outcome", "Impact"],
      ["ADDED", "Impact", null, "Members know."],
      ["ADDED", "Report", null, "Twelve came.\n(20 February 2026)"],
    ]);
    expect(found.changes[2]?.actionId).toBe(plan.briefing);
  });

  it("comes in the order of the table, whatever happened first", async () => {
    await tell("reportProgress", { actionId: plan.assemblies, narrative: "Held.", occurredOn: "2026-02-20" });
    await tell("renumberAction", { actionId: plan.training, number: "1.3" });
    await tell("renumberAction", { actionId: plan.briefing, number: "1.2" });
    await tell("rewordSection", { sectionId: plan.leadership, title: "Leading" });
    await tell("rewordObjective", { objectiveId: plan.knowTheRisk, text: "Know it" });
    await tell("addNarrative", { place: "BEFORE", heading: "Foreword", body: [] });
    await tell("relabelColumn", { columnId: column.lead, label: "Who" });
    await tell("relabelColumn", { columnId: column.number, label: "#" });
    await tell("retitlePlan", { title: "New" });
    expect((await changes({ position: start })).changes.map(({ after }) => after)).toEqual([
      "New",
      "#",
      "Who",
      "Foreword",
      "Know it",
      "Leading",
      "1.2",
      "1.3",
      "Held.\n(20 February 2026)",
    ]);
  });

  it("tells a column that was removed from one that was added after it", async () => {
    const notes = { label: "Notes", role: "NOTES" };
    await tell("addColumn", notes);
    const between = await ledger.log.newest();
    await tell("removeColumn", { columnId: "c8" });
    await tell("addColumn", { label: "Remarks", role: "NOTES" });
    expect(brief(await changes({ position: between }))).toEqual([
      ["REMOVED", "Column", "Notes", null],
      ["ADDED", "Column", null, "Remarks"],
    ]);
  });
});
