import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, recorded, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
let tom: Somebody;
beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
  tom = ledger.as(people.tom);
});
afterEach(() => ledger.remove());

const seen = async () =>
  (
    await amira.ask<{ plan: { revision: number } }>("query ($id: ID!) { plan(id: $id) { revision } }", {
      id: plan.planId,
    })
  ).plan.revision;

type Cells = {
  action: { cells: { column: { id: string }; blocks: { id: string; text: string }[]; changedAt: number }[] };
};
const cellOf = async (action: string, columnId: string) => {
  const question = "query ($id: ID!) { action(id: $id) { cells { column { id } blocks { id text } changedAt } } }";
  const found = await amira.ask<Cells>(question, { id: action });
  return found.action.cells.find((cell) => cell.column.id === columnId);
};

describe("two people at one plan", () => {
  it("do not get in each other's way in different cells", async () => {
    const both = await seen();
    recorded(await amira.tell("editCell", edit(plan, plan.briefing, column.action, "Brief all members twice.", both)));
    recorded(await tom.tell("editCell", edit(plan, plan.briefing, column.outcome, "Members know the risk.", both)));
    recorded(await tom.tell("editCell", edit(plan, plan.training, column.action, "Train everybody.", both)));
    expect(await cellOf(plan.briefing, column.action)).toEqual({
      column: { id: column.action },
      blocks: [{ id: "b2", text: "Brief all members twice." }],
      changedAt: both + 1,
    });
    expect(await cellOf(plan.briefing, column.outcome)).toMatchObject({
      blocks: [{ text: "Members know the risk." }],
      changedAt: both + 2,
    });
    expect(await cellOf(plan.training, column.action)).toMatchObject({ blocks: [{ text: "Train everybody." }] });
  });

  it("keep both texts when they change the same cell, and the later one wins who saw the other's", async () => {
    const both = await seen();
    recorded(await amira.tell("editCell", edit(plan, plan.briefing, column.action, "Brief all members twice.", both)));
    recorded(await amira.tell("retitlePlan", { planId: plan.planId, title: "Another" }));
    const newest = await ledger.log.newest();
    const conflict = await tom.tell("editCell", edit(plan, plan.briefing, column.action, "Brief new members.", both));
    expect(conflict).toEqual({
      __typename: "CellConflict",
      message: "Somebody else changed this cell while you were writing. Nothing is lost: both texts are here.",
      revision: both + 2,
      yours: [{ id: "new-1", kind: "PARAGRAPH", text: "Brief new members." }],
      theirs: [{ id: "b2", kind: "PARAGRAPH", text: "Brief all members twice." }],
      changedBy: { name: "Amira Khan" },
    });
    expect(await ledger.log.newest()).toBe(newest);
    recorded(
      await tom.tell(
        "editCell",
        edit(plan, plan.briefing, column.action, "Brief new members.", conflict.revision ?? -1),
      ),
    );
    expect(await cellOf(plan.briefing, column.action)).toMatchObject({
      blocks: [{ id: "b3", text: "Brief new members." }],
    });
  });

  it("say who changed a cell first, also when it was written with its action", async () => {
    expect(await tom.tell("editCell", edit(plan, plan.briefing, column.action, "Mine.", 0))).toMatchObject({
      __typename: "CellConflict",
      theirs: [{ text: "Brief all members on the local risk." }],
      changedBy: { name: "Amira Khan" },
    });
  });

  it("find a blanked cell as blank", async () => {
    const both = await seen();
    recorded(await amira.tell("editCell", { ...edit(plan, plan.briefing, column.action, "", both), blocks: [] }));
    expect(await tom.tell("editCell", edit(plan, plan.briefing, column.action, "Mine.", both))).toMatchObject({
      __typename: "CellConflict",
      theirs: [],
    });
  });

  it("can both edit at the very same moment, and one of them is told", async () => {
    const both = await seen();
    const said = await Promise.all([
      amira.tell("editCell", edit(plan, plan.briefing, column.action, "Hers.", both)),
      tom.tell("editCell", edit(plan, plan.briefing, column.action, "His.", both)),
    ]);
    expect(said.map(({ __typename }) => __typename).toSorted()).toEqual(["ActionSaved", "CellConflict"]);
  });

  it("can write in many cells at once, and lose nothing", async () => {
    const both = await seen();
    const cells = [plan.briefing, plan.training, plan.assemblies].flatMap((action) =>
      [column.outcome, column.updates].map((columnId) => ({ action, columnId, text: `${action} ${columnId}` })),
    );
    const said = await Promise.all(
      cells.map(({ action, columnId, text }, index) =>
        (index % 2 === 0 ? amira : tom).tell("editCell", edit(plan, action, columnId, text, both)),
      ),
    );
    expect(said.map(recorded).toSorted((a, b) => a - b)).toEqual(cells.map((_, index) => both + 1 + index));
    for (const { action, columnId, text } of cells)
      expect((await cellOf(action, columnId))?.blocks).toMatchObject([{ text }]);
  });
});

describe("what a page says that it has seen", () => {
  it("cannot be what has not happened yet", async () => {
    const newest = await ledger.log.newest();
    const ahead = (await seen()) + 1;
    expect(await tom.tell("editCell", edit(plan, plan.briefing, column.action, "Mine.", ahead))).toMatchObject({
      __typename: "CellConflict",
    });
    expect(await tom.tell("editCell", edit(plan, plan.briefing, column.outcome, "Mine.", ahead))).toMatchObject({
      refusal: "CELL_CHANGED",
    });
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is not asked of cells that were never written", async () => {
    recorded(await tom.tell("editCell", edit(plan, plan.briefing, column.outcome, "Mine.", -1)));
  });
});

describe("a cell's words", () => {
  it.each([
    ["several scripts", "Ünïcödé – 計画 – خطة – 🧑‍🤝‍🧑"],
    ["what looks like markup", '<script>alert("x")</script> & ~sealed.0.text'],
    ["line ends within", "one\ntwo\r\nthree"],
  ])("come back as they were written: %s", async (_what, text) => {
    recorded(await amira.tell("editCell", edit(plan, plan.briefing, column.outcome, text, await seen())));
    expect((await cellOf(plan.briefing, column.outcome))?.blocks).toEqual([{ id: "b1", text }]);
  });

  it("have no number and no objective, which are not edited as cells", async () => {
    for (const columnId of [column.number, column.objective]) {
      expect(await amira.tell("editCell", edit(plan, plan.briefing, columnId, "1.1", 0))).toMatchObject({
        refusal: "NOT_A_CELL",
      });
    }
  });

  it("recognise who leads and when it is due", async () => {
    recorded(
      await amira.tell(
        "editCell",
        edit(plan, plan.briefing, column.lead, "Westshire Police / Head of Education", await seen()),
      ),
    );
    recorded(await amira.tell("editCell", edit(plan, plan.briefing, column.timescale, "June 2026", await seen())));
    const question = `query ($id: ID!) { action(id: $id) {
      leads { text kind organisation { name } } timescale { text kind dueOn meaning } slips
    } }`;
    expect(await amira.ask(question, { id: plan.briefing })).toEqual({
      action: {
        leads: [
          { text: "Westshire Police", kind: "LEAD", organisation: { name: "Westshire Police" } },
          { text: "Head of Education", kind: "LEAD", organisation: null },
        ],
        timescale: { text: "June 2026", kind: "BY_MONTH", dueOn: "2026-06-30", meaning: "by the end of June 2026" },
        slips: 1,
      },
    });
  });
});
