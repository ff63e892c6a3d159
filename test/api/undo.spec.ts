import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, gather, type People, recorded, type SmallPlan, writePlan } from "../cast.ts";
import { commandId, openTestLedger, type Said, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let amira: Somebody;
let tom: Somebody;
let plan: SmallPlan;

beforeEach(async () => {
  ledger = await openTestLedger();
  people = await gather(ledger);
  amira = ledger.as(people.amira);
  tom = ledger.as(people.tom);
  plan = await writePlan(ledger, people);
});
afterEach(() => ledger.remove());

const PLAN = `query ($id: ID!) { plan(id: $id) {
  lastEdit { revision entry { sentence } action { number } }
  sections { title actions { number status rating objective { text } cells { column { id } blocks { text } } assigned { name } } }
} }`;
type Action = {
  number: string | null;
  status: string;
  rating: string | null;
  objective: { text: string } | null;
  cells: { column: { id: string }; blocks: { text: string }[] }[];
  assigned: { name: string }[];
};
type Found = {
  plan: {
    lastEdit: { revision: number; entry: { sentence: string }; action: { number: string } | null } | null;
    sections: { title: string; actions: Action[] }[];
  };
};
const read = async (who = amira) => (await who.ask<Found>(PLAN, { id: plan.planId })).plan;
const table = async () => (await read()).sections;
const undo = (revision: number, more: object = {}, who = amira): Promise<Said> =>
  who.tell("undoEdit", { planId: plan.planId, revision, ...more });
const tell = async (mutation: string, input: object) =>
  recorded(await amira.tell(mutation, { planId: plan.planId, ...input }));

describe("a change of one's own", () => {
  it.each<[string, string, (plan: SmallPlan, people: People) => object]>([
    ["a row that was moved", "moveAction", ({ training, schools }) => ({ actionId: training, sectionId: schools })],
    [
      "a row moved within its section",
      "moveAction",
      ({ briefing, leadership, training }) => ({ actionId: briefing, sectionId: leadership, afterId: training }),
    ],
    ["a row that was taken out", "removeAction", ({ training }) => ({ actionId: training })],
    ["a number", "renumberAction", ({ training }) => ({ actionId: training, number: "9" })],
    ["a status", "assessStatus", ({ training }) => ({ actionId: training, status: "BLOCKED" })],
    ["a rating", "rateAction", ({ training }) => ({ actionId: training, rating: "RED" })],
    ["who sees to it", "assignAction", ({ training }, { tom: personId }) => ({ actionId: training, personId })],
    ["a section that was taken out", "removeSection", ({ leadership }) => ({ sectionId: leadership })],
    ["the place of a section", "moveSection", ({ schools }) => ({ sectionId: schools })],
    ["the words of a section", "rewordSection", ({ leadership }) => ({ sectionId: leadership, title: "Else" })],
    ["the words of an objective", "rewordObjective", ({ knowTheRisk }) => ({ objectiveId: knowTheRisk, text: "Else" })],
    ["a row that was added", "addAction", ({ schools }) => ({ sectionId: schools, number: "2.2", cells: [] })],
  ])("is taken back by another one, and that one too: %s", async (_what, mutation, input) => {
    const before = await table();
    const revision = await tell(mutation, input(plan, people));
    const after = await table();
    expect(after).not.toEqual(before);
    const undone = recorded(await undo(revision));
    expect(undone).toBe(revision + 1);
    expect(await table()).toEqual(before);
    recorded(await undo(undone));
    expect(await table()).toEqual(after);
  });

  it("brings back every statement of a cell, and its meaning", async () => {
    const { briefing } = plan;
    const before = await table();
    const seen = (await read()).lastEdit?.revision ?? -1;
    const revision = recorded(await amira.tell("editCell", edit(plan, briefing, column.timescale, "Ongoing", seen)));
    expect(await table()).not.toEqual(before);
    recorded(await undo(revision));
    expect(await table()).toEqual(before);
  });

  it("is offered to the one who made it, until somebody changes the same place", async () => {
    const { briefing, planId } = plan;
    expect((await read()).lastEdit?.action?.number).toBe("2.1");
    const revision = await tell("assessStatus", { actionId: briefing, status: "IN_PROGRESS" });
    expect((await read()).lastEdit).toMatchObject({
      revision,
      entry: { sentence: "The status was assessed" },
      action: { number: "1.1" },
    });
    expect((await read(tom)).lastEdit).toBeNull();
    expect((await undo(revision, {}, tom)).refusal).toBe("NOT_YOUR_EDIT");
    recorded(await tom.tell("rateAction", { planId, actionId: briefing, rating: "RED" }));
    expect((await read()).lastEdit?.revision).toBe(revision);
    recorded(await tom.tell("assessStatus", { planId, actionId: briefing, status: "BLOCKED" }));
    expect((await read()).lastEdit).toBeNull();
    const said = await undo(revision);
    expect(said.refusal).toBe("CHANGED_SINCE");
    expect(said.message).toContain("would take away newer words");
  });

  it("is not taken back when somebody goes on with what it brought", async () => {
    const actionId = await amira.mustTell("addAction", { planId: plan.planId, sectionId: plan.schools, cells: [] });
    const { lastEdit } = await read();
    recorded(await tom.tell("assessStatus", { planId: plan.planId, actionId, status: "IN_PROGRESS" }));
    expect((await undo(lastEdit?.revision ?? -1)).refusal).toBe("CHANGED_SINCE");
  });

  it("asks for a reason where the plan was agreed, and says when a change cannot be taken back", async () => {
    const { planId, training } = plan;
    const grace = ledger.as(people.grace);
    recorded(await grace.tell("adoptPlan", { planId, meeting: "Board", heldOn: "2026-03-01" }));
    await tell("removeAction", { actionId: training, reason: "Done elsewhere" });
    const revision = await tell("restoreAction", { actionId: training });
    expect((await undo(revision)).refusal).toBe("REASON_MISSING");
    recorded(await undo(revision, { reason: "Pressed the wrong one" }));
    const adopted = recorded(await grace.tell("adoptPlan", { planId, meeting: "Board", heldOn: "2026-03-02" }));
    expect((await undo(adopted, {}, grace)).refusal).toBe("CANNOT_BE_UNDONE");
  });

  it("is taken back once, however often it is asked", async () => {
    const revision = await tell("renumberAction", { actionId: plan.training, number: "7" });
    const id = commandId();
    const first = recorded(await undo(revision, { commandId: id }));
    expect(recorded(await undo(revision, { commandId: id }))).toBe(first);
    expect((await undo(revision)).refusal).toBe("CHANGED_SINCE");
  });

  it("never brings back words that were withdrawn", async () => {
    const { assemblies } = plan;
    const seen = await tell("renumberAction", { actionId: assemblies, number: "2.1" });
    const revision = recorded(
      await amira.tell("editCell", edit(plan, assemblies, column.action, "Hold one assembly", seen)),
    );
    const { rows } = ledger.contextFor(null);
    const was = rows.value(`action:${assemblies}`, `cell:${column.action}`, rows.newest() - 1) as {
      cell: { text: string }[];
    };
    const key = /^~([^.]+)\./.exec(was.cell[0]?.text ?? "")?.[1] ?? "";
    await ledger.vault.destroy([key], { withdrawal: "w-1", at: ledger.clock.now });
    expect((await undo(revision)).refusal).toBe("CANNOT_BE_UNDONE");
    expect((await read()).lastEdit).toBeNull();
  });
});
