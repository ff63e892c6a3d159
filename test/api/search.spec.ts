import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, recorded, says, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;

beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
});
afterEach(() => ledger.remove());

const SEARCH = `query ($text: String!, $filter: SearchFilter, $first: Int, $after: Cursor) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    nodes {
      id kind title recordedAt
      plan { id } section { id title } action { id number } report { id } evidence { id }
      passages { place pieces { words marked } }
    }
    pageInfo { endCursor hasNextPage hasPreviousPage }
    totalCount
    counts { kind count }
    index { current percent }
  }
}`;

type Hit = Readonly<{
  id: string;
  kind: string;
  title: string;
  recordedAt: string;
  plan: { id: string };
  section: { id: string; title: string | null } | null;
  action: { id: string; number: string | null } | null;
  report: { id: string } | null;
  evidence: { id: string } | null;
  passages: readonly Readonly<{ place: string; pieces: readonly Readonly<{ words: string; marked: boolean }>[] }>[];
}>;

type Answer = Readonly<{
  nodes: readonly Hit[];
  pageInfo: Readonly<{ endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean }>;
  totalCount: number;
  counts: readonly Readonly<{ kind: string; count: number }>[];
  index: Readonly<{ current: boolean; percent: number }>;
}>;

async function search(text: string, asked: object = {}, who: Somebody = amira): Promise<Answer> {
  return (await who.ask<{ search: Answer }>(SEARCH, { text, ...asked })).search;
}
const titles = async (text: string, filter?: object) =>
  (await search(text, { filter })).nodes.map(({ kind, title }) => `${kind} ${title}`);
const passages = ({ passages: found }: Hit) =>
  found.map(
    ({ place, pieces }) => `${place}: ${pieces.map(({ words, marked }) => (marked ? `[${words}]` : words)).join("")}`,
  );

describe("searching", () => {
  it("finds plans by their title, sections, objectives and texts", async () => {
    await amira.mustTell("addNarrative", {
      planId: plan.planId,
      place: "BEFORE",
      heading: "Foreword",
      body: says("Signed by the chair of the safety board."),
    });
    expect(await titles("westmere")).toEqual(["PLAN Westmere Prevent action plan"]);
    expect(await titles("leadership")).toEqual(["PLAN 1 Leadership"]);
    expect(await titles("local risk", { kind: "PLAN" })).toEqual(["PLAN Know the local risk"]);
    const { nodes } = await search("chair");
    expect(nodes.map((hit) => [hit.title, hit.section, ...passages(hit)])).toEqual([
      ["Foreword", null, "Text before the table: Signed by the [chair] of the safety board."],
    ]);
  });

  it("finds an action by words of several cells and by its number, and says where they stand", async () => {
    const words = "Community safety team";
    await amira.mustTell("editCell", {
      ...edit(plan, plan.training, column.outcome, "Every member of the team knows what to do.", 6),
    });
    await amira.mustTell("editCell", edit(plan, plan.training, column.lead, words, 7));
    const [hit, ...others] = (await search("front-line safety")).nodes;
    expect(others).toEqual([]);
    expect(hit).toMatchObject({
      kind: "ACTION",
      title: "Train front-line staff.",
      plan: { id: plan.planId },
      section: { title: "Leadership" },
      action: { id: plan.training, number: "1.2" },
      report: null,
      evidence: null,
    });
    expect(hit && passages(hit).toSorted()).toEqual([
      "Activity: Train [front-line] staff.",
      "Lead: Community [safety] team",
    ]);
    expect((await search("2.1")).nodes.map(passages)).toEqual([["Number: [2.1]"]]);
  });

  it("finds reports and evidence, with their action and when they were recorded", async () => {
    ledger.clock.set("2026-03-04T10:00:00Z");
    await amira.mustTell("reportProgress", {
      planId: plan.planId,
      actionId: plan.briefing,
      narrative: "Twelve councillors were briefed.",
      occurredOn: "2026-03-01",
      evidence: [{ link: "https://example.org/minutes", name: "Minutes of the councillors' briefing" }],
    });
    const { nodes, counts } = await search("councillors");
    expect(nodes.map(({ kind, title, action }) => `${action?.number} ${kind} ${title}`).toSorted()).toEqual([
      "1.1 EVIDENCE Minutes of the councillors' briefing",
      "1.1 REPORT Brief all members on the local risk.",
    ]);
    expect(nodes.map(({ recordedAt }) => recordedAt)).toEqual(Array(2).fill("2026-03-04T10:00:00.000Z"));
    expect(counts).toEqual([
      { kind: "PLAN", count: 0 },
      { kind: "ACTION", count: 0 },
      { kind: "REPORT", count: 1 },
      { kind: "EVIDENCE", count: 1 },
    ]);
  });

  it("looks for every word, the beginnings of words, any case and accent, and for words in quotation marks as they are", async () => {
    await amira.mustTell("editCell", edit(plan, plan.assemblies, column.outcome, "Café owners join in.", 6));
    expect(await titles("ASSEMBL school")).toEqual(["ACTION Hold assemblies in every school."]);
    expect(await titles("assemblies police")).toEqual([]);
    expect(await titles("cafe")).toEqual(["ACTION Hold assemblies in every school."]);
    expect(await titles(`"assemblies in every"`)).toEqual(["ACTION Hold assemblies in every school."]);
    expect(await titles(`"every assemblies"`)).toEqual([]);
    expect(await titles(`"assembl"`)).toEqual([]);
    // One cell ends with the one, the next begins with the other.
    expect(await titles(`"school 31 May"`)).toEqual([]);
  });

  it("keeps to a kind, a plan, an organisation or a status", async () => {
    const other = await writePlan(ledger, { ...people, council: people.police }, "Westshire Police Prevent plan");
    await amira.mustTell("assessStatus", { planId: plan.planId, actionId: plan.briefing, status: "COMPLETED" });
    const plans = async (filter: object) =>
      (await search("risk", { filter })).nodes.map(
        ({ kind, plan: { id } }) => `${kind} ${id === other.planId ? "theirs" : "ours"}`,
      );
    expect((await plans({})).toSorted()).toEqual(["ACTION ours", "ACTION theirs", "PLAN ours", "PLAN theirs"]);
    expect(await plans({ kind: "ACTION", planId: plan.planId })).toEqual(["ACTION ours"]);
    expect((await plans({ organisationId: people.police })).toSorted()).toEqual(["ACTION theirs", "PLAN theirs"]);
    expect(await plans({ status: "COMPLETED" })).toEqual(["ACTION ours"]);
    expect(await plans({ planId: "nowhere" })).toEqual([]);
    const { totalCount, counts } = await search("risk", { filter: { kind: "PLAN" } });
    expect(totalCount).toBe(2);
    expect(counts.find(({ kind }) => kind === "ACTION")?.count).toBe(2);
  });

  it("goes on page by page, and each hit comes once", async () => {
    for (let number = 1; number <= 7; number += 1) {
      const cells = [{ columnId: column.action, blocks: says(`Visit mosque ${number}`) }];
      await amira.mustTell("addAction", { planId: plan.planId, sectionId: plan.schools, number: `3.${number}`, cells });
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (const more of [true, true, false]) {
      const page: Answer = await search("mosque", { first: 3, after });
      expect(page.totalCount).toBe(7);
      expect(page.pageInfo.hasNextPage).toBe(more);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(7);
    const { errors } = await amira.tryToAsk(SEARCH, { text: "mosque", first: 101 });
    expect(errors?.[0]?.message).toBe("Ask for 1 to 100 at a time.");
    const { errors: foreign } = await amira.tryToAsk(SEARCH, {
      text: "mosque",
      after: Buffer.from("l3").toString("base64url"),
    });
    expect(foreign?.[0]?.message).toContain("not one of this list");
  });
});

describe("what is found", () => {
  it("is what was just saved, and no longer what stood there before", async () => {
    for (let turn = 1; turn <= 5; turn += 1) {
      recorded(
        await amira.tell("editCell", edit(plan, plan.training, column.action, `Turn number${turn}of five`, 5 + turn)),
      );
      expect(await titles(`number${turn}of`)).toEqual([`ACTION Turn number${turn}of five`]);
      expect(await titles(`number${turn - 1}of`)).toEqual([]);
    }
  });

  it("is what stands in the plan: not what was taken out of it, until it is put back", async () => {
    const action = { planId: plan.planId, actionId: plan.assemblies };
    await amira.mustTell("removeAction", action);
    expect(await titles("assemblies")).toEqual([]);
    await amira.mustTell("restoreAction", action);
    expect(await titles("assemblies")).toEqual(["ACTION Hold assemblies in every school."]);

    await amira.mustTell("removeColumn", { planId: plan.planId, columnId: column.timescale });
    expect(await titles("quarterly")).toEqual([]);
    await amira.mustTell("retitlePlan", { planId: plan.planId, title: "Another name" });
    expect(await titles("westmere")).toEqual([]);
    expect(await titles("another name")).toEqual(["PLAN Another name"]);
  });

  it("is nothing for those who may not read plans, and asks who is there", async () => {
    for (const who of [people.sami, people.dilys]) {
      const { nodes, totalCount, counts } = await search("risk", {}, ledger.as(who));
      expect([nodes, totalCount, counts.every(({ count }) => count === 0)]).toEqual([[], 0, true]);
    }
    expect((await search("risk", {}, ledger.as(people.ruth))).totalCount).toBe(2);
    const { errors } = await ledger.as(null).tryToAsk(SEARCH, { text: "risk" });
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  it("is nothing of a text whose key was destroyed", async () => {
    const { rows } = ledger.contextFor(people.amira);
    const cell = JSON.stringify(rows.value(`action:${plan.assemblies}`, `cell:${column.action}`, rows.newest()));
    const [, key = ""] = /~([0-9a-f-]{36})\./.exec(cell) ?? [];
    expect((await search("assemblies")).totalCount).toBe(1);
    await ledger.vault.destroy([key], { withdrawal: "w-1", at: ledger.clock.now });
    expect((await search("assemblies")).totalCount).toBe(0);
    // Its number was never sealed.
    expect((await search("2.1")).nodes.map(({ title }) => title)).toEqual(["Withdrawn on 2 March 2026."]);
  });

  it("is complete, and says so", async () => {
    expect((await search("risk")).index).toEqual({ current: true, percent: 100 });
  });
});
