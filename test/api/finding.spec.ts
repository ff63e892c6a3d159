import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { column, edit, gather, type People, recorded, type SmallPlan, writePlan } from "../cast.ts";
import { openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let amira: Somebody;
let plan: SmallPlan;

const FIND = `query ($id: ID!, $filter: ActionFilter, $asOf: AsOf) { plan(id: $id, asOf: $asOf) {
  sections(filter: $filter) { title actions { number } }
  named { leads organisations { name } people { name } }
} }`;

type Found = {
  plan: {
    sections: { title: string; actions: { number: string }[] }[];
    named: { leads: string[]; organisations: { name: string }[]; people: { name: string }[] };
  };
};

async function find(filter: object, asOf?: object): Promise<string[]> {
  const found = await amira.ask<Found>(FIND, { id: plan.planId, filter, asOf });
  expect(found.plan.sections).toHaveLength(2);
  return found.plan.sections.flatMap(({ actions }) => actions.map(({ number }) => number));
}

beforeAll(async () => {
  ledger = await openTestLedger();
  people = await gather(ledger);
  amira = ledger.as(people.amira);
  plan = await writePlan(ledger, people);
  const { planId, briefing, training, assemblies } = plan;
  const seen = recorded(await amira.tell("assessStatus", { planId, actionId: training, status: "IN_PROGRESS" }));
  recorded(await amira.tell("editCell", edit(plan, briefing, column.lead, "Westshire Police / Head of Service", seen)));
  recorded(await amira.tell("editCell", edit(plan, training, column.lead, "head of  service", seen)));
  recorded(await amira.tell("rateAction", { planId, actionId: briefing, rating: "AMBER" }));
  recorded(await amira.tell("assignAction", { planId, actionId: assemblies, personId: people.amira }));
});
afterAll(() => ledger.remove());

describe("the actions of a plan can be found", () => {
  it.each([
    ["status", { status: "IN_PROGRESS" }, ["1.2"]],
    ["rating", { rating: "AMBER" }, ["1.1"]],
    ["having no rating", { rating: "NOT_RATED" }, ["1.2", "2.1"]],
    ["a lead as printed, whatever its capitals", { lead: "Head of service" }, ["1.1", "1.2"]],
    ["words in any order", { text: "STAFF train" }, ["1.2"]],
    ["words of an objective", { text: "know risk" }, ["1.1"]],
    ["a number", { text: "2.1" }, ["2.1"]],
    ["all of these at once", { lead: "head of service", rating: "AMBER", text: "members" }, ["1.1"]],
    ["nothing in particular", {}, ["1.1", "1.2", "2.1"]],
    ["nothing that there is", { text: "bicycle" }, []],
  ])("by %s", async (_what, filter, numbers) => {
    expect(await find(filter)).toEqual(numbers);
  });

  it("by an organisation that leads, or whose people are asked", async () => {
    expect(await find({ organisationId: people.police })).toEqual(["1.1"]);
    expect(await find({ organisationId: people.council })).toEqual(["2.1"]);
    expect(await find({ personId: people.amira })).toEqual(["2.1"]);
  });

  it("by lateness, on the day asked for", async () => {
    expect(await find({ late: "OVERDUE" })).toEqual([]);
    const before = ledger.contextFor(null).rows.newest();
    ledger.clock.set("2026-04-02T09:00:00Z");
    expect(await find({ late: "OVERDUE" })).toEqual(["1.1"]);
    expect(await find({ late: "OVERDUE" }, { day: "2026-03-20" })).toEqual([]);
    recorded(await amira.tell("assessStatus", { planId: plan.planId, actionId: plan.training, status: "COMPLETED" }));
    expect(await find({ late: "NO_EVIDENCE" })).toEqual(["1.2"]);
    expect(await find({ status: "IN_PROGRESS" }, { position: before })).toEqual(["1.2"]);
  });

  it("by whom it names", async () => {
    const { plan: asked } = await amira.ask<Found>(FIND, { id: plan.planId });
    expect(asked.named.leads).toEqual(["Head of Service", "Westshire Police"]);
    expect(asked.named.organisations.map(({ name }) => name)).toEqual(["Westshire Police", "Westmere Council"]);
    expect(asked.named.people.map(({ name }) => name)).toEqual(["Amira Khan"]);
  });
});
