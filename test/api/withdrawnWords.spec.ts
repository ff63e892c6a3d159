import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, says, type SmallPlan, withdrawWords, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

const NAME = "Jory Quillfeather";
const NOTICE =
  "Withdrawn on 2 March 2026 by Amira Khan, approved by Grace Obi. Reason: Due by 1 April 2026; Westshire Police ask.";

type Plan = Readonly<{ revision: number }>;

describe("words that were withdrawn", () => {
  let ledger: TestLedger;
  let people: People;
  let plan: SmallPlan;
  let amira: Somebody;

  beforeEach(async () => {
    ({ ledger, people, plan, amira } = await ledgerWithPlan());
    const { planId, briefing, knowTheRisk: objectiveId, schools: sectionId } = plan;
    await amira.mustTell("editCell", edit(plan, briefing, column.outcome, NAME, 6));
    await amira.mustTell("rewordObjective", { planId, objectiveId, text: NAME });
    await amira.mustTell("rewordSection", { planId, sectionId, number: "2", title: NAME });
    await amira.mustTell("retitlePlan", { planId, title: NAME });
    await amira.mustTell("setPeriod", { planId, period: NAME });
    await amira.mustTell("relabelColumn", { planId, columnId: column.updates, label: NAME });
    await amira.mustTell("addNarrative", { planId, place: "BEFORE", heading: NAME, body: says(NAME) });
    await withdrawWords(ledger, people, NAME, "Due by 1 April 2026; Westshire Police ask.");
  });
  afterEach(() => ledger.remove());

  async function now<Part extends object>(part: string): Promise<Part & Plan> {
    const asked = `query ($id: ID!) { plan(id: $id) { revision ${part} } }`;
    return (await amira.ask<{ plan: Part & Plan }>(asked, { id: plan.planId })).plan;
  }

  const cellsOf = async (id: string) => {
    const asked =
      "query ($id: ID!) { action(id: $id) { cells { column { id } blocks { text withdrawn { id } } } timescale { kind dueOn } leads { text } } }";
    type Action = Readonly<{
      cells: readonly Readonly<{ column: { id: string }; blocks: readonly object[] }>[];
      timescale: object;
      leads: readonly object[];
    }>;
    const { action } = await amira.ask<{ action: Action }>(asked, { id });
    return { ...action, cells: Object.fromEntries(action.cells.map((cell) => [cell.column.id, cell.blocks])) };
  };

  it("are known to be gone wherever they stood", async () => {
    const gone = { id: expect.any(String) };
    const parts = `titleWithdrawn { id } period { text withdrawn { id } } columns { id label withdrawn { id } }
      sections { title withdrawn { id } objectives { text withdrawn { id } } }
      narrative { heading withdrawn { id } body { text withdrawn { id } } }`;
    expect(await now(parts)).toMatchObject({
      titleWithdrawn: gone,
      period: { text: NOTICE, withdrawn: gone },
      columns: expect.arrayContaining([
        { id: column.updates, label: NOTICE, withdrawn: gone },
        { id: column.lead, label: "Lead", withdrawn: null },
      ]),
      sections: [
        { title: "Leadership", withdrawn: null, objectives: [{ text: NOTICE, withdrawn: gone }] },
        { title: NOTICE, withdrawn: gone, objectives: [] },
      ],
      narrative: [{ heading: NOTICE, withdrawn: gone, body: [{ text: NOTICE, withdrawn: gone }] }],
    });
  });

  it("do not become words again when what is said in their place is sent back", async () => {
    const { planId, knowTheRisk: objectiveId, schools: sectionId, briefing, training } = plan;
    const { revision } = await now("");
    const refused = { __typename: "PlanRefused", refusal: "SAYS_IT_WAS_WITHDRAWN" };
    const asked: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
      ["retitlePlan", { planId, title: NOTICE }],
      ["setPeriod", { planId, period: NOTICE }],
      ["rewordSection", { planId, sectionId, number: "2", title: ` ${NOTICE} ` }],
      ["rewordObjective", { planId, objectiveId, text: NOTICE }],
      ["relabelColumn", { planId, columnId: column.updates, label: NOTICE }],
      ["addNarrative", { planId, place: "AFTER", body: says(NOTICE) }],
      ["editCell", edit(plan, briefing, column.outcome, NOTICE, revision)],
      ["editCell", edit(plan, training, column.outcome, NOTICE, revision)],
      ["reportProgress", { planId, actionId: briefing, narrative: NOTICE, occurredOn: "2026-02-20" }],
    ];
    for (const [command, input] of asked)
      expect([command, await amira.tell(command, input)]).toMatchObject([command, refused]);
    expect((await now("")).revision).toBe(revision);
    await amira.mustTell("editCell", edit(plan, briefing, column.outcome, `${NOTICE} I asked why.`, revision));
    await amira.mustTell("retitlePlan", { planId, title: "Westmere plan" });
    expect(await now("title titleWithdrawn { id }")).toMatchObject({ title: "Westmere plan", titleWithdrawn: null });
  });

  it("stay with the row when it is split in two", async () => {
    const { planId, briefing: actionId } = plan;
    const { revision: seen } = await now("");
    const statements = (columnId: string) => [{ columnId, blockIds: ["b1"] }];
    const split = { planId, actionId, moving: statements(column.timescale), copying: statements(column.outcome), seen };
    const into = await amira.mustTell("splitAction", split);
    const gone = [{ text: NOTICE, withdrawn: { id: expect.any(String) } }];
    expect((await cellsOf(actionId)).cells).toMatchObject({ [column.outcome]: gone, [column.timescale]: [] });
    expect((await cellsOf(into)).cells).toMatchObject({
      [column.outcome]: [],
      [column.timescale]: [{ text: "By March 2026" }],
    });
  });

  it("have no meaning when their column is given another one", async () => {
    const { planId, briefing } = plan;
    await amira.mustTell("giveColumnRole", { planId, columnId: column.timescale, role: "FREE" });
    await amira.mustTell("giveColumnRole", { planId, columnId: column.outcome, role: "TIMESCALE" });
    expect((await cellsOf(briefing)).timescale).toEqual({ kind: "NONE", dueOn: null });
    await amira.mustTell("giveColumnRole", { planId, columnId: column.lead, role: "FREE" });
    await amira.mustTell("giveColumnRole", { planId, columnId: column.outcome, role: "LEAD" });
    expect((await cellsOf(briefing)).leads).toEqual([]);
  });
});
