import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, recorded, type SmallPlan, ledgerWithPlan } from "../cast.ts";
import { openTestLedger, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
beforeEach(async () => {
  ({ ledger, people, plan } = await ledgerWithPlan());
});
afterEach(() => ledger.remove());

const commandId = "7d5b4c7e-1";
const amira = () => ledger.as(people.amira);

async function reopen(): Promise<void> {
  await ledger.close();
  ledger = await openTestLedger({ folder: ledger.folder, clock: ledger.clock });
}

describe("the same command sent twice", () => {
  it("records nothing twice and gives the first answer, right away, also after a restart", async () => {
    const retitle = { commandId, planId: plan.planId, title: "Westmere plan" };
    const first = await amira().tell("retitlePlan", retitle);
    await amira().mustTell("setPeriod", { planId: plan.planId, period: "2025/26" });
    const newest = await ledger.log.newest();
    const began = performance.now();
    expect(await amira().tell("retitlePlan", retitle)).toEqual(first);
    await reopen();
    expect(await amira().tell("retitlePlan", retitle)).toEqual(first);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("creates a thing once, with the same id", async () => {
    const asked = { commandId, planId: plan.planId, sectionId: plan.schools, number: "2.2", cells: [] };
    const first = await amira().tell("addAction", asked);
    expect(await amira().tell("addAction", asked)).toEqual(first);
    await reopen();
    expect(await amira().tell("addAction", asked)).toEqual(first);
    const drafted = {
      commandId: "7d5b4c7e-2",
      title: "Harbour",
      level: "DISTRICT",
      organisationIds: [],
      templateId: "county",
    };
    expect(await amira().mustTell("draftPlan", drafted)).toBe(await amira().mustTell("draftPlan", drafted));
    expect((await amira().ask<{ plans: { totalCount: number } }>("{ plans { totalCount } }")).plans.totalCount).toBe(2);
  });

  it("is one command however its fields are ordered", async () => {
    const first = await amira().tell("setPeriod", { commandId, planId: plan.planId, period: "2026" });
    expect(await amira().tell("setPeriod", { period: "2026", planId: plan.planId, commandId })).toEqual(first);
  });

  it("needs no conflict with itself, when it edits a cell", async () => {
    const change = { commandId, ...edit(plan, plan.briefing, column.action, "Brief twice.", 6) };
    const revision = recorded(await amira().tell("editCell", change));
    expect(await amira().tell("editCell", change)).toMatchObject({ __typename: "ActionSaved", revision });
  });

  it("attaches its file once, even when the upload is no longer known", async () => {
    const uploadId = await ledger.uploads.take(people.amira, "Sheet.pdf", "application/pdf", Buffer.from("sheet"));
    const report = {
      commandId,
      planId: plan.planId,
      actionId: plan.briefing,
      narrative: "Done",
      occurredOn: "2026-03-01",
      status: "COMPLETED",
      evidence: [{ uploadId }],
    };
    const first = await amira().tell("reportProgress", report);
    expect(await amira().tell("reportProgress", report)).toEqual(first);
    await reopen();
    expect(await amira().tell("reportProgress", report)).toEqual(first);
    const asked = "query ($id: ID!) { action(id: $id) { reports { evidence { name } } evidence { name } } }";
    expect(await amira().ask(asked, { id: plan.briefing })).toEqual({
      action: { reports: [{ evidence: [{ name: "Sheet.pdf" }] }], evidence: [{ name: "Sheet.pdf" }] },
    });
  });

  it("is recorded once when both come at the same moment", async () => {
    const retitle = { commandId, planId: plan.planId, title: "Westmere plan" };
    const newest = await ledger.log.newest();
    const [one, other] = await Promise.all([
      amira().tell("retitlePlan", retitle),
      amira().tell("retitlePlan", retitle),
    ]);
    expect(one).toEqual(other);
    expect(await ledger.log.newest()).toBe(newest + 1);
  });

  it("lets people and organisations in once", async () => {
    const grace = ledger.as(people.grace);
    const invite = { commandId, name: "Jo Marsh", organisationId: people.police, role: "PARTNER" };
    expect(await grace.mustTell("invitePerson", invite)).toBe(await grace.mustTell("invitePerson", invite));
    const add = { commandId: "7d5b4c7e-3", name: "NHS" };
    expect(await grace.mustTell("addOrganisation", add)).toBe(await grace.mustTell("addOrganisation", add));
  });

  it("opens a ledger once", async () => {
    const empty = await openTestLedger();
    const opening = { commandId, name: "Westshire", organisation: "Westmere Council", person: "Grace Obi" };
    const first = await empty.as(null).tell("openPartnership", opening);
    expect(await empty.as(null).tell("openPartnership", opening)).toEqual(first);
    await empty.remove();
  });
});

describe("another command under the same id", () => {
  it("is refused, also after a restart", async () => {
    recorded(await amira().tell("retitlePlan", { commandId, planId: plan.planId, title: "Westmere plan" }));
    const newest = await ledger.log.newest();
    const no = {
      refusal: "COMMAND_CONFLICT",
      message: "This was sent before with other content. Reload the page and enter it again.",
    };
    expect(await amira().tell("retitlePlan", { commandId, planId: plan.planId, title: "Other" })).toMatchObject(no);
    expect(await amira().tell("setPeriod", { commandId, planId: plan.planId, period: "2026" })).toMatchObject(no);
    await reopen();
    expect(await amira().tell("retitlePlan", { commandId, planId: plan.planId, title: "Other" })).toMatchObject(no);
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("is another's own when somebody else sends it", async () => {
    recorded(await amira().tell("retitlePlan", { commandId, planId: plan.planId, title: "Hers" }));
    recorded(await ledger.as(people.tom).tell("retitlePlan", { commandId, planId: plan.planId, title: "His" }));
  });
});

describe("a command that was refused", () => {
  it("can be sent again under its id, once the rule allows it", async () => {
    const restore = { commandId, planId: plan.planId, actionId: plan.briefing };
    expect(await amira().tell("restoreAction", restore)).toMatchObject({ refusal: "NOT_REMOVED" });
    await amira().mustTell("removeAction", { planId: plan.planId, actionId: plan.briefing });
    recorded(await amira().tell("restoreAction", restore));
  });
});
