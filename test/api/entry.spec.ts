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

type Entry = Readonly<{
  position: number;
  kind: string;
  plan: Readonly<{ id: string; title: string }> | null;
  action: Readonly<{ id: string; summary: string }> | null;
}>;
const ENTRY = `query ($position: Int!, $asOf: AsOf) { entry(position: $position, asOf: $asOf) {
  position kind plan { id title } action { id summary } } }`;
const entry = async (position: number, asOf?: object, person = people.ruth) =>
  (await ledger.as(person).ask<{ entry: Entry | null }>(ENTRY, { position, asOf })).entry;

describe("one entry of the history", () => {
  it("is found by its position, with the plan and the action that it is about", async () => {
    await ledger.as(people.amira).mustTell("editCell", edit(plan, plan.briefing, column.action, "Brief twice.", 6));
    const position = await ledger.log.newest();
    expect(await entry(position)).toEqual({
      position,
      kind: "ActionReworded",
      plan: { id: plan.planId, title: "Westmere Prevent action plan" },
      action: { id: plan.briefing, summary: "Brief twice." },
    });
    expect(await entry(1)).toMatchObject({ kind: "PartnershipOpened", plan: null, action: null });
  });

  it("is about a plan as that is at the moment that is asked for", async () => {
    const before = await ledger.log.newest();
    await ledger.as(people.amira).mustTell("retitlePlan", { planId: plan.planId, title: "Westmere and Eastmere plan" });
    const drafted = before - 6;
    expect((await entry(drafted))?.plan?.title).toBe("Westmere and Eastmere plan");
    expect((await entry(drafted, { position: before }))?.plan?.title).toBe("Westmere Prevent action plan");
  });

  it("is not there before the first, after the newest, or later than the moment", async () => {
    const newest = await ledger.log.newest();
    for (const position of [0, -1, newest + 1]) expect(await entry(position)).toBeNull();
    expect(await entry(newest, { position: newest - 1 })).toBeNull();
    expect(await entry(newest, { position: newest })).toMatchObject({ position: newest });
  });

  it("is not there for those who may not read plans", async () => {
    expect(await entry(await ledger.log.newest(), undefined, people.sami)).toBeNull();
    expect(await entry(1, undefined, people.dilys)).toBeNull();
  });

  it("is given with others, in the order of the history, without those that cannot be seen", async () => {
    const positions = async (asked: readonly number[], person = people.ruth) =>
      (
        await ledger
          .as(person)
          .ask<{ entries: { position: number }[] }>(
            "query ($asked: [Int!]!) { entries(positions: $asked) { position } }",
            {
              asked,
            },
          )
      ).entries.map(({ position }) => position);
    expect(await positions([3, 1, 3, 9_999])).toEqual([1, 3]);
    expect(await positions([1], people.sami)).toEqual([]);
    expect(await positions([])).toEqual([]);
    await expect(positions(Array.from({ length: 101 }, (_, index) => index + 1))).rejects.toThrow(
      "Ask for 1 to 100 at a time.",
    );
  });

  it("has no proof where nobody signs, and the ledger says so", async () => {
    const { entry: found, signing } = await ledger
      .as(people.ruth)
      .ask<{ entry: object; signing: object }>(
        "{ entry(position: 2) { proof { sentence } } signing { signed problem } }",
      );
    expect(found).toEqual({ proof: null });
    expect(signing).toEqual({ signed: 0, problem: "Nobody signs this ledger." });
  });
});
