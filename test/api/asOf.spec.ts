import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
let written: number;

beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
  written = await ledger.log.newest();
});
afterEach(() => ledger.remove());

type AsOf = Readonly<{ position?: number; time?: string; day?: string }>;
type Basis = { position: number; recordedAt: string | null; today: string; isNow: boolean };

const titleAt = async (asOf?: AsOf) => {
  const question =
    "query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) { title } basis(asOf: $asOf) { position isNow today recordedAt } }";
  const { plan: found, basis } = await amira.ask<{ plan: { title: string } | null; basis: Basis }>(question, {
    id: plan.planId,
    asOf,
  });
  return { title: found?.title ?? null, ...basis };
};

const retitle = async (moment: string, title: string) => {
  ledger.clock.set(moment);
  await amira.mustTell("retitlePlan", { planId: plan.planId, title });
  return ledger.log.newest();
};

describe("asking for a position", () => {
  it("shows what was so right after that entry", async () => {
    const second = await retitle("2026-03-10T12:00:00Z", "Second");
    const third = await retitle("2026-03-11T12:00:00Z", "Third");
    expect(await titleAt({ position: second })).toEqual({
      title: "Second",
      position: second,
      isNow: false,
      today: "2026-03-10",
      recordedAt: "2026-03-10T12:00:00.000Z",
    });
    expect(await titleAt({ position: third })).toMatchObject({ title: "Third", isNow: true });
    expect(await titleAt({ position: written })).toMatchObject({ title: "Westmere Prevent action plan" });
    expect(await titleAt({ position: 0 })).toMatchObject({ title: null, position: 0, recordedAt: null });
  });

  it("is refused where there is no such entry", async () => {
    for (const position of [written + 1, -1]) {
      await expect(titleAt({ position })).rejects.toThrow(`There is no entry ${position}: the newest is ${written}.`);
    }
  });
});

describe("asking for a moment", () => {
  it("counts what was recorded at or before it", async () => {
    await retitle("2026-03-10T12:00:00Z", "Second");
    await retitle("2026-03-10T12:00:01Z", "Third");
    ledger.clock.set("2026-03-20T12:00:00Z");
    expect(await titleAt({ time: "2026-03-10T11:59:59.999Z" })).toMatchObject({
      title: "Westmere Prevent action plan",
      today: "2026-03-10",
    });
    expect(await titleAt({ time: "2026-03-10T12:00:00Z" })).toMatchObject({ title: "Second", isNow: false });
    expect(await titleAt({ time: "2026-03-10T13:00:01+01:00" })).toMatchObject({ title: "Third" });
    expect(await titleAt({ time: "2026-03-01T00:00:00Z" })).toMatchObject({ title: null, position: 0 });
  });

  it("is refused in the future, to the millisecond", async () => {
    ledger.clock.set("2026-03-20T12:00:00Z");
    expect(await titleAt({ time: "2026-03-20T12:00:00Z" })).toMatchObject({ position: written });
    await expect(titleAt({ time: "2026-03-20T12:00:00.001Z" })).rejects.toThrow(
      "That moment lies in the future: ask for one up to now.",
    );
  });
});

describe("asking for a day", () => {
  it("means its end in London, in summer an hour before midnight in Greenwich", async () => {
    await retitle("2026-07-14T22:59:59.999Z", "On the 14th");
    await retitle("2026-07-14T23:00:00Z", "On the 15th");
    ledger.clock.set("2026-07-20T12:00:00Z");
    expect(await titleAt({ day: "2026-07-14" })).toMatchObject({
      title: "On the 14th",
      today: "2026-07-14",
      isNow: false,
    });
    expect(await titleAt({ day: "2026-07-15" })).toMatchObject({ title: "On the 15th", today: "2026-07-15" });
    expect(await titleAt({ day: "2026-03-01" })).toMatchObject({ title: null });
  });

  it("means now on the day itself, as London counts it, and is refused after it", async () => {
    ledger.clock.set("2026-07-14T23:30:00Z");
    expect(await titleAt({ day: "2026-07-15" })).toMatchObject({ isNow: true });
    await expect(titleAt({ day: "2026-07-16" })).rejects.toThrow(
      "That day lies in the future: ask for one up to today.",
    );
  });

  it("takes a single kind of moment", async () => {
    const { errors } = await amira.tryToAsk('{ basis(asOf: { day: "2026-03-01", position: 1 }) { position } }');
    expect(errors).toHaveLength(1);
  });
});

describe("what was so before", () => {
  it("holds everything beneath the plan: words, order, people and what was removed since", async () => {
    await amira.mustTell("removeAction", { planId: plan.planId, actionId: plan.briefing });
    await amira.mustTell("moveSection", { planId: plan.planId, sectionId: plan.schools });
    await amira.mustTell("removeColumn", { planId: plan.planId, columnId: column.timescale });
    const question = `query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) {
      columns { id } sections { title actions { number removed basis { position } } } counts { actions } revision
    } }`;
    const at = async (asOf?: AsOf) => (await amira.ask<{ plan: unknown }>(question, { id: plan.planId, asOf })).plan;
    const basis = { position: written };
    expect(await at({ position: written })).toEqual({
      columns: ["c1", "c2", "c3", "c4", "c5", "c6", "c7"].map((id) => ({ id })),
      sections: [
        {
          title: "Leadership",
          actions: [
            { number: "1.1", removed: false, basis },
            { number: "1.2", removed: false, basis },
          ],
        },
        { title: "Schools", actions: [{ number: "2.1", removed: false, basis }] },
      ],
      counts: { actions: 3 },
      revision: 6,
    });
    expect(await at()).toMatchObject({
      sections: [{ title: "Schools" }, { title: "Leadership", actions: [{ number: "1.2" }] }],
      counts: { actions: 2 },
    });
    const removed = "query ($id: ID!, $asOf: AsOf) { action(id: $id, asOf: $asOf) { removed timescale { dueOn } } }";
    expect(await amira.ask(removed, { id: plan.briefing })).toEqual({
      action: { removed: true, timescale: { dueOn: null } },
    });
    expect(await amira.ask(removed, { id: plan.briefing, asOf: { position: written } })).toEqual({
      action: { removed: false, timescale: { dueOn: "2026-03-31" } },
    });
    expect(await amira.ask(removed, { id: plan.briefing, asOf: { position: 10 } })).toEqual({ action: null });
  });

  it("judges lateness on the day asked for", async () => {
    ledger.clock.set("2026-04-10T09:00:00Z");
    await amira.mustTell("editCell", edit(plan, plan.briefing, column.timescale, "June 2026", 6));
    const question =
      "query ($id: ID!, $asOf: AsOf) { action(id: $id, asOf: $asOf) { lateness { overdue daysLate } slips plan { counts { overdue } } } }";
    const on = async (day: string) =>
      (await amira.ask<{ action: unknown }>(question, { id: plan.briefing, asOf: { day } })).action;
    const fine = { overdue: false, daysLate: 0 };
    expect(await on("2026-03-31")).toEqual({ lateness: fine, slips: 0, plan: { counts: { overdue: 0 } } });
    expect(await on("2026-04-09")).toEqual({
      lateness: { overdue: true, daysLate: 9 },
      slips: 0,
      plan: { counts: { overdue: 1 } },
    });
    expect(await on("2026-04-10")).toEqual({ lateness: fine, slips: 1, plan: { counts: { overdue: 0 } } });
  });

  it("lists the plans that were there, and the people who were", async () => {
    await writePlan(ledger, people, "Harbour plan");
    const question =
      "query ($asOf: AsOf) { plans(asOf: $asOf) { totalCount basis { position } } partnership(asOf: $asOf) { people { name } } }";
    expect(await amira.ask(question, { asOf: { position: written } })).toMatchObject({
      plans: { totalCount: 1, basis: { position: written } },
    });
    expect(await amira.ask(question, { asOf: { position: 4 } })).toEqual({
      plans: { totalCount: 0, basis: { position: 4 } },
      partnership: { people: [{ name: "Grace Obi" }] },
    });
    expect(await amira.ask(question, { asOf: { position: 0 } })).toMatchObject({ partnership: null });
  });

  it("is shown to those who may see it now", async () => {
    const question = "query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) { title } }";
    expect(await ledger.as(people.ruth).ask(question, { id: plan.planId, asOf: { position: written } })).toMatchObject({
      plan: {},
    });
    expect(await ledger.as(people.sami).ask(question, { id: plan.planId, asOf: { position: written } })).toEqual({
      plan: null,
    });
  });
});
