import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, says, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let plan: SmallPlan;
let amira: Somebody;
beforeEach(async () => {
  ({ ledger, plan, amira } = await ledgerWithPlan());
});
afterEach(() => ledger.remove());

const WORDS = "Before the spring term";
const say = (timescale: object | null, seen: number, text = WORDS) =>
  amira.tell("editCell", { ...edit(plan, plan.briefing, column.timescale, text, seen), timescale });
const asked = `query ($id: ID!) { action(id: $id) {
  timescale { text kind dueOn overdueFrom meaning every from read } lateness { overdue } slips plan { revision } } }`;
type Found = Readonly<{ timescale: object; plan: { revision: number } }>;
const found = async (id = plan.briefing) => (await amira.ask<{ action: Found }>(asked, { id })).action;
const revision = async () => (await found()).plan.revision;
const unread = "no date was recognised";

describe("what is said of a timescale whose words are read wrongly", () => {
  it("counts from then on, beside the printed words and what those are read as", async () => {
    expect((await say({ kind: "ON_DATE", to: "2026-01-05" }, 6)).__typename).toBe("ActionSaved");
    expect(await found()).toMatchObject({
      timescale: {
        text: WORDS,
        kind: "ON_DATE",
        dueOn: "2026-01-05",
        overdueFrom: "2026-01-06",
        meaning: "by 5 January 2026",
        read: unread,
      },
      lateness: { overdue: true },
    });
  });

  it.each([
    [
      { kind: "BY_MONTH", to: "2027-02-10" },
      { kind: "BY_MONTH", dueOn: "2027-02-28" },
    ],
    [
      { kind: "FROM", from: "2027-02-10" },
      { kind: "FROM", from: "2027-02-10", dueOn: null },
    ],
    [
      { kind: "PERIOD", from: "2027-02-10", to: "2027-03-01" },
      { from: "2027-02-10", dueOn: "2027-03-01", meaning: "from 10 February 2027 to 1 March 2027" },
    ],
    [
      { kind: "RECURRING", every: "HALF_YEAR" },
      { every: "HALF_YEAR", meaning: "every half year" },
    ],
    [{ kind: "ONGOING" }, { kind: "ONGOING", meaning: "all the time" }],
    [{ kind: "ON_TRIGGER" }, { kind: "ON_TRIGGER", meaning: "when it is needed" }],
    [{ kind: "NONE" }, { kind: "NONE", meaning: "no date" }],
  ])("can be %j", async (timescale, meant) => {
    expect((await say(timescale, 6)).__typename).toBe("ActionSaved");
    expect((await found()).timescale).toMatchObject({ ...meant, read: unread });
  });

  it("is whole, of printed words, and in the column of timescales", async () => {
    const refusals = await Promise.all(
      [{ kind: "ON_DATE" }, { kind: "PERIOD", from: "2027-01-01" }, { kind: "RECURRING" }].map((half) => say(half, 6)),
    );
    expect(refusals.map(({ refusal }) => refusal)).toEqual(Array(3).fill("TIMESCALE_INCOMPLETE"));
    expect(await say({ kind: "PERIOD", from: "2027-01-02", to: "2027-01-01" }, 6)).toMatchObject({
      refusal: "ENDS_BEFORE_IT_BEGINS",
      message: "The last day is before the first one. Put one of them right.",
    });
    const elsewhere = edit(plan, plan.briefing, column.action, WORDS, 6);
    expect((await amira.tell("editCell", { ...elsewhere, timescale: { kind: "ONGOING" } })).refusal).toBe(
      "NOT_TIMESCALE",
    );
    const blank = { ...edit(plan, plan.briefing, column.timescale, "", 6), blocks: [] };
    expect((await amira.tell("editCell", { ...blank, timescale: { kind: "ONGOING" } })).refusal).toBe(
      "TIMESCALE_NOT_PRINTED",
    );
  });

  it("goes when the words are written anew, comes back with undo, and the history tells both", async () => {
    await say({ kind: "ON_DATE", to: "2027-01-05" }, 6);
    await say(null, await revision(), "By June 2027");
    expect((await found()).timescale).toMatchObject({ dueOn: "2027-06-30", read: null });
    const undone = await amira.tell("undoEdit", { planId: plan.planId, revision: await revision() });
    expect(undone.__typename).toBe("EditUndone");
    expect((await found()).timescale).toMatchObject({ text: WORDS, dueOn: "2027-01-05", read: unread });
    await say(null, await revision(), "During 2026");
    const question = `query ($id: ID!, $column: ID!) { action(id: $id) { cellHistory(columnId: $column) {
      versions { before after entry { sentence reason by { name } } } } } }`;
    const history = await amira.ask<{ action: { cellHistory: { versions: object[] } } }>(question, {
      id: plan.briefing,
      column: column.timescale,
    });
    const meant = `${WORDS}\n(What is meant: by 5 January 2027)`;
    const by = { name: "Amira Khan" };
    expect(history.action.cellHistory.versions).toMatchObject([
      {
        before: meant,
        after: "During 2026",
        entry: { sentence: "“Timescale” was changed: what it means is read from its words again", by },
      },
      { before: "By June 2027", after: meant, entry: { sentence: "It was said what “Timescale” means", by } },
      { before: meant, after: "By June 2027", entry: { sentence: "“Timescale” went to a later date", by } },
      { after: meant, entry: { by } },
      {},
    ]);
  });

  it("is told beside what other words would be read as, for as long as it stands", async () => {
    const reading = `query ($actionId: ID!, $columnId: ID!, $blocks: [BlockInput!]!) {
      cellReading(actionId: $actionId, columnId: $columnId, blocks: $blocks) {
        timescale { meaning read } said { kind dueOn meaning } } }`;
    const read = async (text: string) => {
      const variables = { actionId: plan.briefing, columnId: column.timescale, blocks: says(text) };
      return (await amira.ask<{ cellReading: object }>(reading, variables)).cellReading;
    };
    expect(await read("By May 2027")).toMatchObject({ said: null });
    await say({ kind: "ON_DATE", to: "2027-01-05" }, 6);
    expect(await read("By May 2027")).toEqual({
      timescale: { meaning: "by the end of May 2027", read: null },
      said: { kind: "ON_DATE", dueOn: "2027-01-05", meaning: "by 5 January 2027" },
    });
  });
});
