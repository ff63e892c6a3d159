import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type People, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import type { TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
beforeEach(async () => {
  ({ ledger, people, plan } = await ledgerWithPlan());
});
afterEach(() => ledger.remove());

const days = async (asOf?: object) =>
  (
    await ledger
      .as(people.ruth)
      .ask<{ plan: { recordedDays: { day: string; entries: number }[] } }>(
        "query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) { recordedDays { day entries } } }",
        { id: plan.planId, asOf },
      )
  ).plan.recordedDays;
const retitle = (moment: string, title: string) => {
  ledger.clock.set(moment);
  return ledger.as(people.amira).mustTell("retitlePlan", { planId: plan.planId, title });
};

describe("the days on which something of a plan was recorded", () => {
  it("are days in London, each once, with how many entries", async () => {
    await retitle("2026-03-29T00:30:00Z", "Before the clocks change.");
    await retitle("2026-03-29T22:59:59Z", "The last second of that day.");
    await retitle("2026-03-29T23:00:00Z", "The first of the next.");
    expect(await days()).toEqual([
      { day: "2026-03-02", entries: 7 },
      { day: "2026-03-29", entries: 2 },
      { day: "2026-03-30", entries: 1 },
    ]);
  });

  it("are those up to the moment that is asked for", async () => {
    await retitle("2026-03-10T09:00:00Z", "Twice.");
    expect(await days({ day: "2026-03-09" })).toEqual([{ day: "2026-03-02", entries: 7 }]);
  });
});
