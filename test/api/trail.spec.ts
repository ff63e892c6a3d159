import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
});
afterEach(() => ledger.remove());

const ENTRY = `position cursor kind sentence recordedAt occurredOn by { name } organisation { name } role reason planId actionId changes { what before after }`;
type Entry = {
  position: number;
  cursor: string;
  kind: string;
  reason: string | null;
  changes: { what: string; before: string | null; after: string | null }[];
};
type Page = {
  nodes: Entry[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
};

const trail = async (
  of: "plan" | "action",
  id: string,
  page: Readonly<{ first?: number; after?: string | null; asOf?: object }> = {},
) => {
  const question = `query ($id: ID!, $first: Int, $after: Cursor, $asOf: AsOf) { found: ${of}(id: $id, asOf: $asOf) {
    trail(first: $first, after: $after) { totalCount nodes { ${ENTRY} } pageInfo { hasNextPage hasPreviousPage endCursor } }
  } }`;
  return (await ledger.as(people.ruth).ask<{ found: { trail: Page } }>(question, { id, ...page })).found.trail;
};
const newest = async (of: "plan" | "action" = "plan", id = plan.planId) => (await trail(of, id, { first: 1 })).nodes[0];
const tell = (mutation: string, input: Readonly<Record<string, unknown>>) =>
  amira.mustTell(mutation, { planId: plan.planId, ...input });

describe("an entry of the history", () => {
  it("says what was changed, by whom, for whom, in which role, when and why", async () => {
    ledger.clock.set("2026-03-05T10:00:00Z");
    await tell("editCell", {
      ...edit(plan, plan.briefing, column.timescale, "May 2026", 6),
      reason: "The panel asked for it",
    });
    const position = await ledger.log.newest();
    expect(await newest()).toEqual({
      position,
      cursor: Buffer.from(`p${position}`).toString("base64url"),
      kind: "TimescaleSet",
      sentence: "“Timescale” went to a later date",
      recordedAt: "2026-03-05T10:00:00.000Z",
      occurredOn: null,
      by: { name: "Amira Khan" },
      organisation: { name: "Westmere Council" },
      role: "PARTNER",
      reason: "The panel asked for it",
      planId: plan.planId,
      actionId: plan.briefing,
      changes: [{ what: "Timescale", before: "By March 2026", after: "May 2026" }],
    });
    expect(await newest("action", plan.briefing)).toEqual(await newest());
  });

  it("tells the day on which something happened from the moment at which it was recorded", async () => {
    ledger.clock.set("2026-03-05T10:00:00Z");
    await tell("reportProgress", { actionId: plan.briefing, narrative: "Twelve came.", occurredOn: "2026-02-20" });
    expect(await newest()).toMatchObject({
      kind: "ProgressReported",
      occurredOn: "2026-02-20",
      recordedAt: "2026-03-05T10:00:00.000Z",
      changes: [{ what: "Report", before: null, after: "Twelve came.\n(20 February 2026)" }],
    });
  });

  it("shows a correction with both texts, and why", async () => {
    const reportId = await tell("reportProgress", {
      actionId: plan.briefing,
      narrative: "Twelve came.",
      occurredOn: "2026-02-20",
    });
    await tell("correctProgress", {
      reportId,
      narrative: "Eleven came.",
      occurredOn: "2026-02-19",
      reason: "Counted again",
    });
    expect(await newest("action", plan.briefing)).toMatchObject({
      kind: "ProgressCorrected",
      reason: "Counted again",
      changes: [
        { what: "Report", before: "Twelve came.\n(20 February 2026)", after: "Eleven came.\n(19 February 2026)" },
      ],
    });
  });

  it.each<[string, () => Promise<unknown>, object]>([
    [
      "a title",
      () => tell("retitlePlan", { title: "New" }),
      { what: "Title", before: "Westmere Prevent action plan", after: "New" },
    ],
    ["a period", () => tell("setPeriod", { period: "2026" }), { what: "Period", before: null, after: "2026" }],
    [
      "a number",
      () => tell("renumberAction", { actionId: plan.briefing, number: "9" }),
      { what: "Number", before: "1.1", after: "9" },
    ],
    [
      "a number taken away",
      () => tell("renumberAction", { actionId: plan.briefing }),
      { what: "Number", before: "1.1", after: null },
    ],
    [
      "a status",
      () => tell("assessStatus", { actionId: plan.briefing, status: "IN_PROGRESS" }),
      { what: "Status", before: "Not started", after: "In progress" },
    ],
    [
      "a rating",
      () => tell("rateAction", { actionId: plan.briefing, rating: "RED" }),
      { what: "Rating", before: null, after: "Red" },
    ],
    [
      "a review date",
      () => tell("setReviewDate", { actionId: plan.training, reviewOn: "2026-09-01" }),
      { what: "Review date", before: null, after: "1 September 2026" },
    ],
    [
      "a person asked",
      () => tell("assignAction", { actionId: plan.training, personId: people.tom }),
      { what: "Asked to see to it", before: null, after: "Tom Ellis" },
    ],
    [
      "a section's words",
      () => tell("rewordSection", { sectionId: plan.schools, title: "Education" }),
      { what: "Section", before: "2 Schools", after: "Education" },
    ],
    [
      "an objective",
      () => tell("rewordObjective", { objectiveId: plan.knowTheRisk, text: "Know it" }),
      { what: "Objective", before: "Know the local risk", after: "Know it" },
    ],
    [
      "a column's label",
      () => tell("relabelColumn", { columnId: column.outcome, label: "Impact" }),
      { what: "Column label", before: "Outcome", after: "Impact" },
    ],
    [
      "a column's meaning",
      () => tell("giveColumnRole", { columnId: column.outcome, role: "IMPACT" }),
      { what: "Column meaning", before: "Outcome", after: "Impact" },
    ],
    [
      "a new column",
      () => tell("addColumn", { label: "Notes", role: "NOTES" }),
      { what: "Column", before: null, after: "Notes" },
    ],
    [
      "a column that went",
      () => tell("removeColumn", { columnId: column.outcome }),
      { what: "Column", before: "Outcome", after: null },
    ],
    [
      "a place",
      () => tell("moveAction", { actionId: plan.briefing, sectionId: plan.schools }),
      { what: "Place", before: "1 Leadership – Know the local risk", after: "2 Schools" },
    ],
    [
      "a section that went",
      () => tell("removeSection", { sectionId: plan.schools }),
      { what: "Section", before: "2 Schools", after: null },
    ],
    [
      "an objective that went",
      () => tell("removeObjective", { objectiveId: plan.knowTheRisk }),
      { what: "Objective", before: "Know the local risk", after: null },
    ],
    [
      "an action that went",
      () => tell("removeAction", { actionId: plan.briefing }),
      {
        what: "Action",
        before: "1.1\nActivity: Brief all members on the local risk.\nTimescale: By March 2026",
        after: null,
      },
    ],
  ])("tells %s, before and after", async (_what, change, expected) => {
    await change();
    expect((await newest())?.changes).toEqual([expected]);
  });

  it("shows evidence by its name", async () => {
    await tell("attachEvidence", { actionId: plan.briefing, evidence: { link: "https://x.example", name: "Minutes" } });
    expect((await newest())?.changes).toContainEqual({ what: "Evidence", before: null, after: "Minutes" });
  });

  it("shows what came back whole, and keeps the reason why it went", async () => {
    await tell("removeAction", { actionId: plan.assemblies, reason: "Done elsewhere" });
    await tell("restoreAction", { actionId: plan.assemblies });
    const [restored, removed] = (await trail("action", plan.assemblies)).nodes;
    const text = "2.1\nActivity: Hold assemblies in every school.\nTimescale: 31 May 2026";
    expect(restored).toMatchObject({
      kind: "ActionRestored",
      reason: null,
      changes: [{ what: "Action", before: null, after: text }],
    });
    expect(removed).toMatchObject({
      kind: "ActionRemoved",
      reason: "Done elsewhere",
      changes: [{ what: "Action", before: text, after: null }],
    });
  });

  it("says the role that was held then, and calls people what they are called now", async () => {
    expect(await newest()).toMatchObject({ by: { name: "Amira Khan" }, role: "PARTNER" });
    await ledger.as(people.grace).mustTell("retitlePlan", { planId: plan.planId, title: "Hers" });
    expect(await newest()).toMatchObject({ by: { name: "Grace Obi" }, role: "LEAD" });
  });
});

describe("the trail of a plan", () => {
  it("is newest first, page by page, without a gap or a repetition", async () => {
    const all = await trail("plan", plan.planId, { first: 100 });
    expect(all).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
    expect(all.nodes.map(({ kind }) => kind)).toEqual([
      "ActionAdded",
      "ActionAdded",
      "ActionAdded",
      "ObjectiveAdded",
      "SectionAdded",
      "SectionAdded",
      "PlanDrafted",
    ]);
    const found: number[] = [];
    let after: string | null = null;
    do {
      const page: Page = await trail("plan", plan.planId, { first: 3, after });
      expect(page.totalCount).toBe(7);
      found.push(...page.nodes.map(({ position }) => position));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(all.nodes.map(({ position }) => position));
  });

  it("goes on from a cursor while others add to it", async () => {
    const first = await trail("plan", plan.planId, { first: 3 });
    await tell("retitlePlan", { title: "New" });
    const second = await trail("plan", plan.planId, { first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ kind }) => kind)).toEqual(["ObjectiveAdded", "SectionAdded", "SectionAdded"]);
    expect(second.totalCount).toBe(8);
  });

  it("ends where the plan is looked at", async () => {
    const position = (await ledger.log.newest()) - 2;
    const earlier = await trail("plan", plan.planId, { asOf: { position } });
    expect(earlier).toMatchObject({ totalCount: 5, nodes: [{ position }, {}, {}, {}, {}] });
  });

  it("is of that plan, and that action, alone", async () => {
    await writePlan(ledger, people, "Harbour plan");
    expect((await trail("plan", plan.planId)).totalCount).toBe(7);
    expect((await trail("action", plan.briefing)).totalCount).toBe(1);
  });

  it("asks for 1 to 100 at a time, and a cursor of its own", async () => {
    for (const first of [0, 101])
      await expect(trail("plan", plan.planId, { first })).rejects.toThrow("Ask for 1 to 100 at a time.");
    const plans = await amira.ask<{ plans: { pageInfo: { endCursor: string } } }>(
      "{ plans { pageInfo { endCursor } } }",
    );
    for (const after of ["x", plans.plans.pageInfo.endCursor]) {
      await expect(trail("plan", plan.planId, { after })).rejects.toThrow("That cursor is not one of this list");
    }
  });
});
