import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, type SmallPlan } from "../cast.ts";
import { as, ask, type Served, serveWithPlan } from "../served.ts";

let served: Served;
let people: People;
let plan: SmallPlan;
let start: number;
beforeEach(async () => {
  ({ served, people, plan } = await serveWithPlan());
  start = await served.ledger.log.newest();
});
afterEach(() => served.stop());

const fetched = (asked: string, person = people.ruth) =>
  ask(`${served.app.url}/changes.csv${asked}`, { headers: as(person) });

describe("the changes as a table for a spreadsheet", () => {
  it("has one row for each place, with then, now, by whom and why", async () => {
    await served.ledger.as(people.amira).mustTell("editCell", {
      ...edit(plan, plan.briefing, column.action, "Brief twice, “often”.", 6),
      reason: "The panel asked for it",
    });
    const { status, headers, text } = await fetched(`?since=${start}&plan=${plan.planId}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toBe(`attachment; filename="Changes ${start} to now.csv"`);
    expect(text).toBe(
      "\uFEFFPlan,Action number,Action,Place,What happened,Then,Now,Changed by,For,Recorded at,Why,Entries\r\n" +
        `Westmere Prevent action plan,1.1,"Brief twice, “often”.",Activity,Changed,Brief all members on the local risk.,"Brief twice, “often”.",Amira Khan,Westmere Council,2026-03-02T09:00:00.000Z,The panel asked for it,${start + 1}\r\n`,
    );
  });

  it("holds nothing that a spreadsheet would take for a formula", async () => {
    for (const [index, words] of ["=1+1", "+44 1632", "-2", "@SUM(A1)", "\t=2"].entries())
      await served.ledger
        .as(people.amira)
        .mustTell("editCell", edit(plan, plan.briefing, column.action, words, 6 + index));
    const { text } = await fetched(`?since=${start}`);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
    expect(text).toContain("=2");
  });

  it("takes days, and says in a sentence what is wrong with what was asked", async () => {
    expect((await fetched("?since=2026-03-01&until=2026-03-02")).text).toContain("Westmere Prevent action plan");
    const asked: [asked: string, status: number, sentence: RegExp][] = [
      ["", 400, /^Give since and until as YYYY-MM-DD/],
      ["?since=March", 400, /^Give since and until as YYYY-MM-DD/],
      ["?since=2036-01-01", 400, /^That day lies in the future/],
      [`?since=${start}&until=1`, 400, /^The first moment is later than the second/],
    ];
    for (const [question, status, sentence] of asked)
      expect(await fetched(question)).toMatchObject({ status, text: expect.stringMatching(sentence) });
  });

  it("is not there for those who may not read plans", async () => {
    expect((await fetched("?since=1", people.sami)).status).toBe(404);
    expect((await ask(`${served.app.url}/changes.csv?since=1`)).status).toBe(404);
  });
});
