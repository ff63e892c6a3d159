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

const CHANGED = `query ($since: AsOf!, $first: Int, $asOf: AsOf) { mine(asOf: $asOf) { changed(since: $since, first: $first) {
  since { position } until { position isNow } more countedAll
  entries { position kind by { name } action { number } plan { title } }
} } }`;

type Changed = Readonly<{
  since: { position: number };
  until: { position: number; isNow: boolean };
  more: number;
  countedAll: boolean;
  entries: readonly Readonly<{
    position: number;
    kind: string;
    by: { name: string };
    action: { number: string } | null;
  }>[];
}>;

describe("what others changed in what is mine", () => {
  const newest = async () =>
    (await amira.ask<{ basis: { position: number } }>("{ basis { position } }")).basis.position;
  const changed = async (who: Somebody, since: object, more: object = {}) =>
    (await who.ask<{ mine: { changed: Changed } }>(CHANGED, { since, ...more })).mine.changed;
  const kinds = async (who: Somebody, position: number) =>
    (await changed(who, { position })).entries.map(({ kind, action }) => [kind, action?.number ?? null]);
  const assess = (who: Somebody, actionId: string, status = "IN_PROGRESS") =>
    who.mustTell("assessStatus", { planId: plan.planId, actionId, status });

  it("is everything in the plans of my organisation, without what I did myself", async () => {
    const since = await newest();
    await assess(amira, plan.briefing);
    await assess(grace, plan.training);
    await grace.mustTell("requireApproval", { planId: plan.planId, required: true });
    expect(await kinds(amira, since)).toEqual([
      ["ApprovalRequired", null],
      ["StatusAssessed", "1.2"],
    ]);
    expect(await kinds(grace, since)).toEqual([["StatusAssessed", "1.1"]]);
    expect(await kinds(amira, await newest())).toEqual([]);
  });

  it("is elsewhere what happened to the actions that I see to or reported on, and nothing else", async () => {
    await tom.mustTell("reportProgress", {
      planId: plan.planId,
      actionId: plan.assemblies,
      narrative: "Held two.",
      occurredOn: "2026-03-01",
    });
    await amira.mustTell("assignAction", asked());
    const since = await newest();
    await assess(amira, plan.briefing);
    await assess(amira, plan.training);
    await assess(amira, plan.assemblies);
    await amira.mustTell("removeAction", { planId: plan.planId, actionId: plan.training });
    expect(await kinds(tom, since)).toEqual([
      ["ActionRemoved", "1.2"],
      ["StatusAssessed", "2.1"],
      ["StatusAssessed", "1.2"],
    ]);
  });

  it("tells whoever was released from an action of that, once", async () => {
    await amira.mustTell("assignAction", asked());
    const since = await newest();
    await amira.mustTell("unassignAction", asked());
    const released = await newest();
    await assess(amira, plan.training);
    expect((await changed(tom, { position: since })).entries).toMatchObject([
      { kind: "StatusAssessed" },
      { kind: "ActionUnassigned", by: { name: "Amira Khan" } },
    ]);
    expect(await kinds(tom, released)).toEqual([]);
  });

  it("is given newest first, so many at a time, and says how many more there are", async () => {
    const since = await newest();
    await assess(grace, plan.briefing);
    await assess(grace, plan.training);
    await assess(grace, plan.assemblies);
    const found = await changed(amira, { position: since }, { first: 2 });
    expect(found).toMatchObject({
      since: { position: since },
      until: { position: since + 3, isNow: true },
      more: 1,
      countedAll: true,
      entries: [{ position: since + 3 }, { position: since + 2 }],
    });
    const { errors } = await amira.tryToAsk(CHANGED, { since: { position: 0 }, first: 101 });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  it("looks at no more than the newest three hundred entries, and says so", async () => {
    const since = await newest();
    for (let index = 0; index < 301; index += 1)
      await assess(grace, plan.briefing, index % 2 === 0 ? "BLOCKED" : "COMPLETED");
    expect(await changed(amira, { position: since })).toMatchObject({ more: 280, countedAll: false });
    expect(await changed(amira, { position: since + 1 })).toMatchObject({ more: 280, countedAll: true });
  });

  it("can be asked since a day, and an entry that does not exist counts as the newest", async () => {
    await assess(grace, plan.training);
    ledger.clock.set("2026-03-04T09:00:00Z");
    await assess(grace, plan.briefing);
    expect((await changed(amira, { day: "2026-03-03" })).entries).toMatchObject([{ action: { number: "1.1" } }]);
    expect(await changed(amira, { position: 999_999 })).toMatchObject({
      since: { position: await newest() },
      entries: [],
    });
  });

  it("stands as it stood at an earlier moment", async () => {
    const since = await newest();
    await assess(grace, plan.training);
    const asOf = { position: await newest() };
    await assess(grace, plan.briefing);
    expect((await changed(amira, { position: since }, { asOf })).entries).toMatchObject([
      { action: { number: "1.2" } },
    ]);
  });

  it("is nothing for those who may not read plans", async () => {
    expect(await changed(ledger.as(people.dilys), { position: 0 })).toMatchObject({ entries: [], more: 0 });
    expect(await changed(ledger.as(people.sami), { position: 0 })).toMatchObject({ entries: [], more: 0 });
  });
});
