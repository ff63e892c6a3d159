import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gather, type People, type SmallPlan, writePlan } from "../cast.ts";
import { openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
let tom: Somebody;
let grace: Somebody;

beforeEach(async () => {
  ledger = await openTestLedger();
  people = await gather(ledger);
  [amira, tom, grace] = [ledger.as(people.amira), ledger.as(people.tom), ledger.as(people.grace)];
  plan = await writePlan(ledger, people);
});
afterEach(() => ledger.remove());

const MINE = `query ($asOf: AsOf) { mine(asOf: $asOf) {
  assigned { number }
  returned { report { narrative returnNote } action { number } }
  waiting { report { narrative } action { number } }
} }`;

const mine = async (who: Somebody, asOf?: object) =>
  (await who.ask<{ mine: unknown }>(MINE, asOf === undefined ? {} : { asOf })).mine;
const nothing = { assigned: [], returned: [], waiting: [] };
const asked = () => ({ planId: plan.planId, actionId: plan.training, personId: people.tom });
const report = (actionId: string) =>
  amira.mustTell("reportProgress", { planId: plan.planId, actionId, narrative: "Briefed.", occurredOn: "2026-03-01" });

describe("what is mine", () => {
  it("is what I am asked to see to, for as long as I am, and while it is in the plan", async () => {
    await amira.mustTell("assignAction", asked());
    const { basis } = await tom.ask<{ basis: { position: number } }>("{ basis { position } }");
    const assigned = { ...nothing, assigned: [{ number: "1.2" }] };
    expect(await mine(tom)).toEqual(assigned);
    expect(await mine(amira)).toEqual(nothing);
    const action = { planId: plan.planId, actionId: plan.training };
    await amira.mustTell("removeAction", action);
    expect(await mine(tom)).toEqual(nothing);
    await amira.mustTell("restoreAction", action);
    expect(await mine(tom)).toEqual(assigned);
    await amira.mustTell("unassignAction", asked());
    expect(await mine(tom)).toEqual(nothing);
    expect(await mine(tom, { position: basis.position })).toEqual(assigned);
  });

  it("is what was returned to me, until I have corrected it", async () => {
    await grace.mustTell("requireApproval", { planId: plan.planId, required: true });
    const about = { planId: plan.planId, reportId: await report(plan.briefing) };
    expect(await mine(grace)).toEqual({
      ...nothing,
      waiting: [{ report: { narrative: "Briefed." }, action: { number: "1.1" } }],
    });
    await grace.mustTell("returnProgress", { ...about, note: "Whom?" });
    expect(await mine(grace)).toEqual(nothing);
    expect(await mine(amira)).toEqual({
      ...nothing,
      returned: [{ report: { narrative: "Briefed.", returnNote: "Whom?" }, action: { number: "1.1" } }],
    });
    const words = { narrative: "Briefed members.", occurredOn: "2026-03-01", reason: "Said whom" };
    await amira.mustTell("correctProgress", { ...about, ...words });
    expect(await mine(amira)).toEqual(nothing);
    expect(await mine(grace)).toMatchObject({ waiting: [{ report: { narrative: "Briefed members." } }] });
    await grace.mustTell("acceptProgress", about);
    expect(await mine(grace)).toEqual(nothing);
  });

  it("waits for approval only where a plan asks for it, and for those only who steer", async () => {
    await report(plan.briefing);
    expect(await mine(grace)).toEqual(nothing);
    await grace.mustTell("requireApproval", { planId: plan.planId, required: true });
    expect(await mine(grace)).toMatchObject({ waiting: [{ action: { number: "1.1" } }] });
    expect(await mine(tom)).toEqual(nothing);
  });

  it("is nothing for those who may not read plans, and asks who is there", async () => {
    expect(await mine(ledger.as(people.dilys))).toEqual(nothing);
    const { errors } = await ledger.as(null).tryToAsk(MINE);
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});
