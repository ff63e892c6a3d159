import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, says, type SmallPlan, withdrawWords, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

const NAMED = "leads { text kind organisation { id } }";

describe("who is named in a cell", () => {
  let ledger: TestLedger;
  let people: People;
  let plan: SmallPlan;
  let amira: Somebody;

  beforeEach(async () => {
    ({ ledger, people, plan, amira } = await ledgerWithPlan());
  });
  afterEach(() => ledger.remove());

  const read = async (columnId: string, text: string, who = amira, actionId = plan.briefing) => {
    const asked = `query ($actionId: ID!, $columnId: ID!, $blocks: [BlockInput!]!) {
      cellReading(actionId: $actionId, columnId: $columnId, blocks: $blocks) {
        timescale { kind dueOn overdueFrom meaning } ${NAMED} } }`;
    const found = await who.ask<{ cellReading: object | null }>(asked, { actionId, columnId, blocks: says(text) });
    return found.cellReading;
  };
  const leadsOf = async (id: string) =>
    (await amira.ask<{ action: object }>(`query ($id: ID!) { action(id: $id) { ${NAMED} } }`, { id })).action;

  const both = "Westmere Council (Housing) / Neighbourhood team";
  const council = { text: "Westmere Council (Housing)", kind: "LEAD", organisation: { id: "" } };
  const name = (seen: number) => ({
    ...edit(plan, plan.briefing, column.lead, both, seen),
    leads: [
      { text: council.text, kind: "LEAD" },
      { text: "Neighbourhood team", kind: "VIA", organisationId: people.police },
    ],
  });
  const said = () => [
    { text: council.text, kind: "LEAD", organisation: null },
    { text: "Neighbourhood team", kind: "VIA", organisation: { id: people.police } },
  ];

  it("is read from the words, as long as nobody says otherwise", async () => {
    const expected = [
      { ...council, organisation: { id: people.council } },
      { text: "Neighbourhood team", kind: "LEAD", organisation: null },
    ];
    expect(await read(column.lead, both)).toEqual({ timescale: null, leads: expected });
    await amira.mustTell("editCell", edit(plan, plan.briefing, column.lead, both, 6));
    expect(await leadsOf(plan.briefing)).toEqual({ leads: expected });
  });

  it("stays so when the column becomes one of partners", async () => {
    await amira.mustTell("editCell", name(6));
    await amira.mustTell("giveColumnRole", { planId: plan.planId, columnId: column.lead, role: "PARTNERS" });
    expect(await leadsOf(plan.briefing)).toEqual({ leads: [{ ...said()[0], kind: "PARTNER" }, said()[1]] });
  });

  it("stays so, like what a timescale was said to mean, when a name is withdrawn from beside it", async () => {
    await amira.mustTell("editCell", { ...name(6), blocks: [...says(both), ...says("Ask Jory Quillfeather.")] });
    await amira.mustTell("editCell", {
      ...edit(plan, plan.briefing, column.timescale, "When Jory Quillfeather is back", 7),
      timescale: { kind: "BY_MONTH", to: "2026-05-01" },
    });
    await withdrawWords(ledger, people, "Jory Quillfeather", "A person is named.");
    const asked = `query ($id: ID!) { action(id: $id) { ${NAMED} timescale { kind dueOn } cells { blocks { text } } } }`;
    const { action } = await amira.ask<{ action: object }>(asked, { id: plan.briefing });
    expect(action).toMatchObject({ leads: said(), timescale: { kind: "BY_MONTH", dueOn: "2026-05-31" } });
    expect(JSON.stringify(action)).toContain("Ask [withdrawn].");
    expect(JSON.stringify(action)).toContain("When [withdrawn] is back");
  });

  it("is who the writer says, and stays so when the words are read again", async () => {
    await amira.mustTell("editCell", name(6));
    expect(await leadsOf(plan.briefing)).toEqual({ leads: said() });
    expect(await read(column.lead, "Neighbourhood team; Scouts")).toEqual({
      timescale: null,
      leads: [said()[1], { text: "Scouts", kind: "LEAD", organisation: null }],
    });
  });

  it("must be printed there, be somebody of this partnership, and be in a column of leads", async () => {
    const told = async (change: object) => (await amira.tell("editCell", { ...name(6), ...change })).refusal;
    expect(await told({ leads: [{ text: "Scouts", kind: "LEAD" }] })).toBe("LEAD_NOT_PRINTED");
    expect(await told({ leads: [{ text: council.text, kind: "LEAD", organisationId: "nobody" }] })).toBe(
      "NO_SUCH_ORGANISATION",
    );
    expect(await told({ columnId: column.action })).toBe("NOT_LEADS");
  });

  it("comes back with undo, and goes along with a split", async () => {
    await amira.mustTell("editCell", name(6));
    const last = async () => {
      const asked = "query ($id: ID!) { plan(id: $id) { revision } }";
      return (await amira.ask<{ plan: { revision: number } }>(asked, { id: plan.planId })).plan.revision;
    };
    const seen = await last();
    await amira.mustTell("editCell", edit(plan, plan.briefing, column.lead, "Neighbourhood team", seen));
    const undone = await amira.tell("undoEdit", { planId: plan.planId, revision: await last() });
    expect(undone.__typename).toBe("EditUndone");
    expect(await leadsOf(plan.briefing)).toEqual({ leads: said() });
    const cells = `query ($id: ID!) { action(id: $id) { cells { column { id } blocks { id } } } }`;
    type Cell = Readonly<{ column: { id: string }; blocks: readonly { id: string }[] }>;
    const { action } = await amira.ask<{ action: { cells: readonly Cell[] } }>(cells, { id: plan.briefing });
    const names = action.cells.find((cell) => cell.column.id === column.lead);
    const moving = [{ columnId: column.lead, blockIds: names?.blocks.map(({ id }) => id) }];
    const asked = { planId: plan.planId, actionId: plan.briefing, moving, copying: [], seen: await last() };
    const into = await amira.mustTell("splitAction", asked);
    expect(await leadsOf(into)).toEqual({ leads: said() });
    expect(await leadsOf(plan.briefing)).toEqual({ leads: [] });
  });

  it("is told with the first day on which something is late, and to those only who read plans", async () => {
    expect(await read(column.timescale, "By end of June 2027")).toEqual({
      timescale: {
        kind: "BY_MONTH",
        dueOn: "2027-06-30",
        overdueFrom: "2027-07-01",
        meaning: "by the end of June 2027",
      },
      leads: [],
    });
    expect(await read(column.timescale, "Ongoing")).toMatchObject({ timescale: { dueOn: null, overdueFrom: null } });
    expect(await read(column.action, both)).toEqual({ timescale: null, leads: [] });
    expect(await read(column.number, "1")).toBeNull();
    expect(await read(column.lead, both, amira, "nothing")).toBeNull();
    expect(await read(column.lead, both, ledger.as(people.dilys))).toBeNull();
  });
});
