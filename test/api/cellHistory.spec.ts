import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import type { TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
beforeEach(async () => {
  ({ ledger, people, plan } = await ledgerWithPlan());
});
afterEach(() => ledger.remove());

type Version = Readonly<{
  before: string | null;
  after: string | null;
  entry: Readonly<{ kind: string; by: Readonly<{ name: string }>; organisation: Readonly<{ name: string }> }>;
}>;
type History = Readonly<{
  what: string;
  totalCount: number;
  versions: readonly Version[];
  pageInfo: Readonly<{ endCursor: string | null; hasNextPage: boolean }>;
}>;
const QUESTION = `query ($id: ID!, $column: ID!, $first: Int, $after: Cursor, $asOf: AsOf) { action(id: $id, asOf: $asOf) {
  cellHistory(columnId: $column, first: $first, after: $after) { what totalCount pageInfo { endCursor hasNextPage }
    versions { before after entry { kind by { name } organisation { name } } } } } }`;
const history = async (columnId: string, asked: object = {}) =>
  (
    await ledger
      .as(people.ruth)
      .ask<{ action: { cellHistory: History | null } }>(QUESTION, { id: plan.briefing, column: columnId, ...asked })
  ).action.cellHistory;
const write = (person: string, columnId: string, text: string, seen: number) =>
  ledger.as(person).mustTell("editCell", edit(plan, plan.briefing, columnId, text, seen));

describe("what happened to a cell", () => {
  it("is each time that it was written, newest first, with what it said before and after", async () => {
    await write(people.amira, column.timescale, "May 2026", 6);
    await write(people.amira, column.action, "Brief twice.", 7);
    await write(people.tom, column.timescale, "June 2026", 8);
    expect(await history(column.timescale)).toMatchObject({
      what: "Timescale",
      totalCount: 3,
      versions: [
        {
          before: "May 2026",
          after: "June 2026",
          entry: { kind: "TimescaleSet", by: { name: "Tom Ellis" }, organisation: { name: "Westshire Police" } },
        },
        { before: "By March 2026", after: "May 2026", entry: { by: { name: "Amira Khan" } } },
        { before: null, after: "By March 2026", entry: { kind: "ActionAdded" } },
      ],
    });
  });

  it("comes page by page, and as of a moment", async () => {
    await write(people.amira, column.timescale, "May 2026", 6);
    const between = await ledger.log.newest();
    await write(people.amira, column.timescale, "June 2026", 7);
    const first = await history(column.timescale, { first: 2 });
    expect(first?.versions.map(({ after }) => after)).toEqual(["June 2026", "May 2026"]);
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const rest = await history(column.timescale, { first: 2, after: first?.pageInfo.endCursor });
    expect(rest?.versions.map(({ after }) => after)).toEqual(["By March 2026"]);
    expect(rest?.pageInfo.hasNextPage).toBe(false);
    const then = await history(column.timescale, { asOf: { position: between } });
    expect(then).toMatchObject({ totalCount: 2, versions: [{ after: "May 2026" }, {}] });
  });

  it("tells a cell that was emptied, and one that nobody has written in", async () => {
    await ledger.as(people.amira).mustTell("editCell", {
      planId: plan.planId,
      actionId: plan.briefing,
      columnId: column.timescale,
      blocks: [],
      seen: 6,
      reason: "Not known",
    });
    expect((await history(column.timescale))?.versions[0]).toMatchObject({ before: "By March 2026", after: null });
    expect(await history(column.outcome)).toMatchObject({ what: "Outcome", totalCount: 0, versions: [] });
  });

  it("is none of a column that has no cells", async () => {
    expect(await history(column.number)).toBeNull();
    expect(await history("elsewhere")).toBeNull();
  });
});
