import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gather, names, type People, writePlan } from "../cast.ts";
import { openTestLedger, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.remove());

const opening = { name: "Westshire Prevent Partnership", organisation: "Westmere Council", person: names.grace };

describe("an empty ledger", () => {
  it("has no partnership, and nobody in it", async () => {
    const nobody = ledger.as(null);
    expect(await nobody.ask("{ partnership { name } me { id } basis { position recordedAt isNow } }")).toEqual({
      partnership: null,
      me: null,
      basis: { position: 0, recordedAt: null, isNow: true },
    });
  });

  it("is opened once, by its first person, who becomes its lead", async () => {
    const nobody = ledger.as(null);
    const said = await nobody.tell("openPartnership", opening);
    const grace = ledger.as(said.person?.id ?? "");
    expect(
      await grace.ask("{ me { name role organisation { name } } partnership { name demonstration people { name } } }"),
    ).toEqual({
      me: { name: names.grace, role: "LEAD", organisation: { name: "Westmere Council" } },
      partnership: { name: "Westshire Prevent Partnership", demonstration: false, people: [{ name: names.grace }] },
    });
    for (const who of [nobody, grace]) {
      expect(await who.tell("openPartnership", { ...opening, name: "Another" })).toEqual({
        __typename: "PeopleRefused",
        refusal: "ALREADY_OPEN",
        message: "This ledger is already open. Ask one of its people to add you.",
      });
    }
    expect(await nobody.ask("{ partnership { name organisations { name } } }")).toEqual({
      partnership: { name: "Westshire Prevent Partnership", organisations: [{ name: "Westmere Council" }] },
    });
  });

  it("stays empty when a name is missing", async () => {
    expect(await ledger.as(null).tell("openPartnership", { ...opening, person: " " })).toMatchObject({
      refusal: "NAME_MISSING",
    });
    expect(await ledger.log.newest()).toBe(0);
  });
});

describe("letting people in", () => {
  let people: People;
  beforeEach(async () => {
    people = await gather(ledger);
  });

  it("is for the lead and the administrator", async () => {
    for (const who of [people.grace, people.dilys]) {
      const invite = { name: "Jo Marsh", organisationId: people.police, role: "AUDITOR" };
      expect(await ledger.as(who).tell("invitePerson", invite)).toMatchObject({ __typename: "PeopleSaved" });
    }
    for (const who of [people.amira, people.ruth, people.sami]) {
      expect(
        await ledger.as(who).tell("invitePerson", { name: "Jo", organisationId: people.police, role: "LEAD" }),
      ).toMatchObject({
        refusal: "NOT_ALLOWED",
        message: "Your role does not let you add people or organisations. Ask the Prevent lead.",
      });
      expect(await ledger.as(who).tell("addOrganisation", { name: "NHS" })).toMatchObject({ refusal: "NOT_ALLOWED" });
    }
  });

  it("asks for an organisation that is there, and for a name that nobody has", async () => {
    const grace = ledger.as(people.grace);
    expect(await grace.tell("invitePerson", { name: "Jo", organisationId: people.amira, role: "LEAD" })).toMatchObject({
      refusal: "NO_SUCH_ORGANISATION",
    });
    expect(await grace.tell("addOrganisation", { name: " westshire POLICE " })).toMatchObject({
      refusal: "NAME_TAKEN",
    });
  });

  it("is not for somebody who did not say who they are, or is nobody here", async () => {
    for (const who of [null, "00000000-0000-4000-8000-000000000000", ""]) {
      const { errors } = await ledger
        .as(who)
        .tryToAsk('mutation { addOrganisation(input: { commandId: "x", name: "NHS" }) { __typename } }');
      expect(errors).toMatchObject([{ message: "Choose who you are first.", extensions: { code: "UNAUTHENTICATED" } }]);
    }
  });
});

describe("what a role may see and do", () => {
  let people: People;
  let planId: string;
  let actionId: string;
  beforeEach(async () => {
    people = await gather(ledger);
    const plan = await writePlan(ledger, people);
    planId = plan.planId;
    actionId = plan.briefing;
  });

  const everything = `query ($planId: ID!, $actionId: ID!) {
    plan(id: $planId) { title }
    action(id: $actionId) { summary }
    plans { totalCount nodes { title } }
    changes(since: { position: 0 }) { summary { added entries } changes { after } }
  }`;

  it("is everything there is to read, for an auditor, who changes nothing", async () => {
    const ruth = ledger.as(people.ruth);
    expect(await ruth.ask(everything, { planId, actionId })).toMatchObject({
      plan: { title: "Westmere Prevent action plan" },
      action: { summary: "Brief all members on the local risk." },
      plans: { totalCount: 1 },
    });
    const newest = await ledger.log.newest();
    const no = { __typename: "PlanRefused", refusal: "NOT_ALLOWED" };
    expect(await ruth.tell("retitlePlan", { planId, title: "Mine" })).toMatchObject(no);
    expect(
      await ruth.tell("draftPlan", { title: "Mine", level: "COUNTY", organisationIds: [], templateId: "county" }),
    ).toMatchObject(no);
    expect(await ruth.tell("editCell", { planId, actionId, columnId: "c3", blocks: [], seen: 99 })).toMatchObject(no);
    expect(
      await ruth.tell("reportProgress", { planId, actionId, narrative: "x", occurredOn: "2026-03-01" }),
    ).toMatchObject(no);
    expect(await ruth.tell("assessStatus", { planId, actionId, status: "COMPLETED" })).toMatchObject(no);
    expect(await ruth.tell("importDocument", { document: { text: "x" }, plans: [] })).toMatchObject(no);
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is no plan and no text, for an analyst and for an administrator: they look like not there", async () => {
    for (const who of [people.sami, people.dilys]) {
      const found = await ledger.as(who).ask(everything, { planId, actionId });
      const never = await ledger.as(who).ask(everything, { planId: "no-such-plan", actionId: "no-such-action" });
      expect(found).toEqual({
        plan: null,
        action: null,
        plans: { totalCount: 0, nodes: [] },
        changes: { summary: { added: 0, entries: 0 }, changes: [] },
      });
      expect(found).toEqual(never);
    }
  });

  it("is a refusal without any hint, when they try to change a plan", async () => {
    for (const id of [planId, "no-such-plan"]) {
      expect(await ledger.as(people.sami).tell("retitlePlan", { planId: id, title: "x" })).toMatchObject({
        refusal: "NOT_ALLOWED",
      });
    }
  });

  it("is asked who it is first, when it is nobody's", async () => {
    const { errors } = await ledger.as(null).tryToAsk(everything, { planId, actionId });
    expect(new Set(errors?.map(({ message }) => message))).toEqual(new Set(["Choose who you are first."]));
  });
});
