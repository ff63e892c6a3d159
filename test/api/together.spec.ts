import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, gather, type People, type SmallPlan, writePlan } from "../cast.ts";
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

const agree = (meeting: string) => grace.tell("adoptPlan", { planId: plan.planId, meeting, heldOn: "2026-03-01" });

describe("agreed versions", () => {
  const AGREED = `query ($id: ID!) { plan(id: $id) { agreed { version meeting heldOn position recordedBy { name } } } }`;

  it("are numbered, with the meeting and its day, and can be shown again", async () => {
    await agree("Prevent Board, spring");
    await amira.mustTell("retitlePlan", { planId: plan.planId, title: "Another title" });
    await agree("Prevent Board, summer");
    const { plan: shown } = await amira.ask<{ plan: { agreed: { version: number; position: number }[] } }>(AGREED, {
      id: plan.planId,
    });
    expect(shown.agreed).toMatchObject([
      { version: 2, meeting: "Prevent Board, summer", heldOn: "2026-03-01", recordedBy: { name: "Grace Obi" } },
      { version: 1, meeting: "Prevent Board, spring" },
    ]);
    const then = await amira.ask(
      `query ($id: ID!, $position: Int!) { plan(id: $id, asOf: { position: $position }) { title } }`,
      {
        id: plan.planId,
        position: shown.agreed[1]?.position,
      },
    );
    expect(then).toEqual({ plan: { title: "Westmere Prevent action plan" } });
  });

  it("are recorded by those who steer, after the meeting, and not before it", async () => {
    const early = { planId: plan.planId, meeting: "Board", heldOn: "2026-03-03" };
    expect(await grace.tell("adoptPlan", early)).toMatchObject({ refusal: "IN_THE_FUTURE" });
    expect(await amira.tell("adoptPlan", { ...early, heldOn: "2026-03-01" })).toMatchObject({ refusal: "NOT_ALLOWED" });
  });

  it("make a reason needed for a date, a lead, an outcome or a removal, and for nothing else", async () => {
    const change = (columnId: string) => edit(plan, plan.briefing, columnId, "By June 2026", 1_000);
    const seen = async () => {
      const { plan: now } = await amira.ask<{ plan: { revision: number } }>(
        `query ($id: ID!) { plan(id: $id) { revision } }`,
        {
          id: plan.planId,
        },
      );
      return now.revision;
    };
    await amira.mustTell("editCell", { ...change(column.timescale), seen: await seen() });
    await agree("Board");
    for (const columnId of [column.timescale, column.lead, column.outcome]) {
      const unexplained = { ...change(columnId), seen: await seen() };
      expect(await amira.tell("editCell", unexplained)).toMatchObject({ refusal: "REASON_MISSING" });
      await amira.mustTell("editCell", { ...unexplained, reason: "Agreed by the board" });
    }
    for (const columnId of [column.action, column.updates]) {
      await amira.mustTell("editCell", { ...change(columnId), seen: await seen() });
    }
    const removal = { planId: plan.planId, actionId: plan.training };
    expect(await amira.tell("removeAction", removal)).toMatchObject({ refusal: "REASON_MISSING" });
    await amira.mustTell("removeAction", { ...removal, reason: "Done by the county now" });
  });
});

describe("approval of reports", () => {
  const REPORTS = `query ($id: ID!) { action(id: $id) { reports { approval returnNote } } }`;
  const reports = async () =>
    (await amira.ask<{ action: { reports: unknown[] } }>(REPORTS, { id: plan.briefing })).action.reports;
  const report = () =>
    amira.mustTell("reportProgress", {
      planId: plan.planId,
      actionId: plan.briefing,
      narrative: "Briefed twelve members.",
      occurredOn: "2026-03-01",
    });

  it("is not asked for until the plan asks for it", async () => {
    await report();
    expect(await reports()).toEqual([{ approval: "NOT_REQUIRED", returnNote: null }]);
    await grace.mustTell("requireApproval", { planId: plan.planId, required: true });
    expect(await reports()).toEqual([{ approval: "SUBMITTED", returnNote: null }]);
  });

  it("goes from submitted to returned with a note, corrected, and accepted", async () => {
    await grace.mustTell("requireApproval", { planId: plan.planId, required: true });
    const reportId = await report();
    const about = { planId: plan.planId, reportId };
    await grace.mustTell("returnProgress", { ...about, note: "Which members?" });
    expect(await reports()).toEqual([{ approval: "RETURNED", returnNote: "Which members?" }]);
    expect(await grace.tell("acceptProgress", about)).toMatchObject({ refusal: "ALREADY_RETURNED" });
    await amira.mustTell("correctProgress", {
      ...about,
      narrative: "Briefed twelve members of both committees.",
      occurredOn: "2026-03-01",
      reason: "Named the committees",
    });
    expect(await reports()).toEqual([{ approval: "SUBMITTED", returnNote: null }]);
    await grace.mustTell("acceptProgress", about);
    expect(await reports()).toEqual([{ approval: "ACCEPTED", returnNote: null }]);
    expect(await grace.tell("returnProgress", { ...about, note: "Too late" })).toMatchObject({
      refusal: "ALREADY_ACCEPTED",
    });
  });

  it("is given by those who steer, and not by those who report", async () => {
    const reportId = await report();
    expect(await amira.tell("acceptProgress", { planId: plan.planId, reportId })).toMatchObject({
      refusal: "NOT_ALLOWED",
    });
  });
});

describe("a group that leads an action", () => {
  const MATRIX = `query ($id: ID!) { action(id: $id) {
    groups { name organisations { name } }
    returns { organisation { name } status latestReport { narrative } }
  } }`;
  const matrix = async () => (await amira.ask<{ action: unknown }>(MATRIX, { id: plan.training })).action;
  const define = (organisationIds: readonly string[], from = "2026-01-01") =>
    amira.mustTell("defineGroup", { planId: plan.planId, name: "All partners", organisationIds, from });

  it("has each organisation return its own progress, shown side by side", async () => {
    const groupId = await define([people.council, people.police]);
    await amira.mustTell("askGroup", { planId: plan.planId, actionId: plan.training, groupId });
    const mine = { planId: plan.planId, actionId: plan.training };
    await tom.mustTell("assessPart", { ...mine, status: "COMPLETED" });
    await tom.mustTell("reportProgress", { ...mine, narrative: "All sergeants trained.", occurredOn: "2026-02-20" });
    expect(await matrix()).toEqual({
      groups: [{ name: "All partners", organisations: [{ name: "Westmere Council" }, { name: "Westshire Police" }] }],
      returns: [
        { organisation: { name: "Westmere Council" }, status: null, latestReport: null },
        {
          organisation: { name: "Westshire Police" },
          status: "COMPLETED",
          latestReport: { narrative: "All sergeants trained." },
        },
      ],
    });
  });

  it("asks those only who belong to it on the day", async () => {
    const groupId = await define([people.council]);
    await amira.mustTell("askGroup", { planId: plan.planId, actionId: plan.training, groupId });
    const part = { planId: plan.planId, actionId: plan.training, status: "IN_PROGRESS" };
    expect(await tom.tell("assessPart", part)).toMatchObject({ refusal: "NOT_IN_GROUP" });
    const both = { planId: plan.planId, groupId, organisationIds: [people.council, people.police] };
    await amira.mustTell("setGroupMembers", { ...both, from: "2026-04-01" });
    expect(await tom.tell("assessPart", part)).toMatchObject({ refusal: "NOT_IN_GROUP" });
    ledger.clock.set("2026-04-01T09:00:00Z");
    await tom.mustTell("assessPart", part);
  });

  it("has somebody in it, and organisations that there are", async () => {
    const group = { planId: plan.planId, name: "Nobody", from: "2026-01-01" };
    expect(await amira.tell("defineGroup", { ...group, organisationIds: [] })).toMatchObject({
      refusal: "NOBODY_IN_GROUP",
    });
    expect(await amira.tell("defineGroup", { ...group, organisationIds: ["made-up"] })).toMatchObject({
      refusal: "NO_SUCH_ORGANISATION",
    });
  });
});

describe("links to the plan above", () => {
  const ROLLUP = `query ($id: ID!) { action(id: $id) {
    delivers { number } deliveredBy { number status plan { title } } divergence
  } }`;
  const rollup = async (id: string) => (await grace.ask<{ action: unknown }>(ROLLUP, { id })).action;
  let county: SmallPlan;

  beforeEach(async () => {
    county = await writePlan(ledger, people, "County plan");
    await amira.mustTell("linkAction", { planId: plan.planId, actionId: plan.briefing, deliversId: county.briefing });
  });

  it("show status from below, and where it differs", async () => {
    expect(await rollup(plan.briefing)).toEqual({ delivers: [{ number: "1.1" }], deliveredBy: [], divergence: null });
    expect(await rollup(county.briefing)).toEqual({
      delivers: [],
      deliveredBy: [{ number: "1.1", status: "NOT_STARTED", plan: { title: "Westmere Prevent action plan" } }],
      divergence: null,
    });
    await amira.mustTell("assessStatus", { planId: county.planId, actionId: county.briefing, status: "COMPLETED" });
    expect(await rollup(county.briefing)).toMatchObject({
      divergence: "This action is called completed, and not all actions that deliver it are.",
    });
    await amira.mustTell("assessStatus", { planId: plan.planId, actionId: plan.briefing, status: "COMPLETED" });
    expect(await rollup(county.briefing)).toMatchObject({ divergence: null });
  });

  it("are taken back, and shown as they stood", async () => {
    const { basis } = await grace.ask<{ basis: { position: number } }>("{ basis { position } }");
    await amira.mustTell("unlinkAction", { planId: plan.planId, actionId: plan.briefing, deliversId: county.briefing });
    expect(await rollup(county.briefing)).toMatchObject({ deliveredBy: [] });
    const then = await grace.ask(
      `query ($id: ID!, $position: Int!) { action(id: $id, asOf: { position: $position }) { deliveredBy { number } } }`,
      { id: county.briefing, position: basis.position },
    );
    expect(then).toEqual({ action: { deliveredBy: [{ number: "1.1" }] } });
  });

  it("stand in the history as what they are", async () => {
    const { action } = await grace.ask<{ action: { trail: { nodes: unknown[] } } }>(
      `query ($id: ID!) { action(id: $id) { trail(first: 1) { nodes { kind changes { what before after } } } } }`,
      { id: plan.briefing },
    );
    expect(action.trail.nodes).toEqual([
      {
        kind: "ActionLinked",
        changes: [{ what: "Delivers", before: null, after: "1.1 Brief all members on the local risk." }],
      },
    ]);
  });

  it("lead to another plan's action, once", async () => {
    const link = { planId: plan.planId, actionId: plan.briefing };
    expect(await amira.tell("linkAction", { ...link, deliversId: county.briefing })).toMatchObject({
      refusal: "ALREADY_LINKED",
    });
    expect(await amira.tell("linkAction", { ...link, deliversId: plan.training })).toMatchObject({
      refusal: "NO_SUCH_TARGET",
    });
    expect(await amira.tell("linkAction", { ...link, deliversId: "made-up" })).toMatchObject({
      refusal: "NO_SUCH_TARGET",
    });
  });
});
