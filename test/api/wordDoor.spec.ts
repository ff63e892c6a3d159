import { createHash } from "node:crypto";
import { documents } from "@planledger/projections";
import { readWord } from "@planledger/server/documents/readWord.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { column, edit, gather, type People, recorded, type SmallPlan, writePlan } from "../cast.ts";
import { as, ask, type Served, serve } from "../served.ts";

let served: Served;
let people: People;
let plan: SmallPlan;
beforeAll(async () => {
  served = await serve();
  people = await gather(served.ledger);
  plan = await writePlan(served.ledger, people, "Westmere: Prevent / action plan");
  served.ledger.clock.set("2026-03-05T09:00:00Z");
  const reworded = edit(plan, plan.assemblies, column.action, "Hold assemblies twice a year.", 99);
  const { plan: now } = await served.ledger
    .as(people.amira)
    .ask<{ plan: { revision: number } }>("query ($id: ID!) { plan(id: $id) { revision } }", { id: plan.planId });
  recorded(await served.ledger.as(people.amira).tell("editCell", { ...reworded, seen: now.revision }));
  served.app.ready(served.ledger.ledger);
});
afterAll(() => served.stop());

const get = (person: string | null, query = "", id = plan.planId) =>
  ask(`${served.app.url}/plans/${id}/word${query}`, { headers: person === null ? {} : as(person) });

const lastAction = async (bytes: Buffer) =>
  documents.recognise(await readWord(bytes)).plans[0]?.sections[1]?.rows[0]?.byColumn[2]?.[0]?.text;

describe("a plan as a Word document", () => {
  it("is a download that is named by its title and the day, with its digest", async () => {
    const { status, headers, bytes } = await get(people.ruth);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-disposition": 'attachment; filename="Westmere Prevent action plan 2026-03-05.docx"',
      "x-content-sha256": createHash("sha256").update(bytes).digest("hex"),
      "cache-control": "private, no-store",
    });
    expect(await lastAction(bytes)).toBe("Hold assemblies twice a year.");
    expect((await get(people.amira)).bytes.equals(bytes)).toBe(true);
  });

  it("is what it was at the end of a day", async () => {
    const { headers, bytes } = await get(people.ruth, "?asOf=2026-03-02");
    expect(headers["content-disposition"]).toContain("2026-03-02.docx");
    expect(await lastAction(bytes)).toBe("Hold assemblies in every school.");
  });

  it.each([
    ["nobody", () => get(null), 404, "There is no such plan."],
    ["somebody who may not read plans", () => get(people.sami), 404, "There is no such plan."],
    ["another plan", () => get(people.ruth, "", "0a0a0a0a"), 404, "There is no such plan."],
    ["a day before it", () => get(people.ruth, "?asOf=2026-03-01"), 404, "There was no such plan on that day."],
    [
      "a day to come",
      () => get(people.ruth, "?asOf=2026-03-06"),
      400,
      "That day lies in the future: ask for one up to today.",
    ],
    ["no day", () => get(people.ruth, "?asOf=soon"), 400, "Give the day as YYYY-MM-DD, for example 2026-03-27."],
  ])("is refused with a sentence: %s", async (_what, asked, status, text) => {
    expect(await asked()).toMatchObject({ status, text });
  });
});
