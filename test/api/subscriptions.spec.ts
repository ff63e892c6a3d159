import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { column, edit, type People, type SmallPlan, writePlan, ledgerWithPlan } from "../cast.ts";
import type { Somebody, TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let plan: SmallPlan;
let amira: Somebody;
let start: number;
beforeEach(async () => {
  ({ ledger, people, plan, amira } = await ledgerWithPlan());
  start = await ledger.log.newest();
});
afterEach(() => ledger.remove());

type PlanChanged = {
  planChanged: {
    cursor: string;
    entry: { position: number; kind: string; by: { name: string } };
    plan: { title: string; revision: number };
  };
};
type Activity = {
  activity: {
    cursor: string;
    position: number;
    kind: string;
    organisationId: string;
    planId: string | null;
    actionId: string | null;
    recordedAt: string;
  };
};

const PLAN_CHANGED = `subscription ($planId: ID!, $after: Cursor) { planChanged(planId: $planId, after: $after) {
  cursor entry { position kind by { name } } plan { title revision }
} }`;
const ACTIVITY = `subscription ($after: Cursor, $filter: ActivityFilter) { activity(after: $after, filter: $filter) {
  cursor position kind recordedAt organisationId planId actionId
} }`;

const retitle = (title: string) => amira.mustTell("retitlePlan", { planId: plan.planId, title });

/** The next ones of what is followed; then it is left. */
async function next<Data>(following: AsyncGenerator<Data>, count: number): Promise<Data[]> {
  const found: Data[] = [];
  while (found.length < count) {
    const { done, value } = await following.next();
    if (done) throw new Error("It ended early.");
    found.push(value);
  }
  await following.return(undefined);
  return found;
}

const cursorAt = (position: number) => Buffer.from(`p${position}`).toString("base64url");

describe("following a plan", () => {
  it("brings each change as it comes, with the plan right after it", async () => {
    const following = await ledger.as(people.tom).follow<PlanChanged>(PLAN_CHANGED, { planId: plan.planId });
    await retitle("First");
    await retitle("Second");
    const found = await next(following, 2);
    expect(found.map(({ planChanged }) => planChanged)).toEqual([
      {
        cursor: cursorAt(start + 1),
        entry: { position: start + 1, kind: "PlanRetitled", by: { name: "Amira Khan" } },
        plan: { title: "First", revision: 7 },
      },
      {
        cursor: cursorAt(start + 2),
        entry: { position: start + 2, kind: "PlanRetitled", by: { name: "Amira Khan" } },
        plan: { title: "Second", revision: 8 },
      },
    ]);
  });

  it("goes on from a cursor without a gap, and in order, while more comes", async () => {
    for (const title of ["1", "2", "3"]) await retitle(title);
    const following = await amira.follow<PlanChanged>(PLAN_CHANGED, {
      planId: plan.planId,
      after: cursorAt(start + 1),
    });
    const coming = next(following, 22);
    for (let title = 4; title <= 23; title += 1) await retitle(String(title));
    expect((await coming).map(({ planChanged }) => [planChanged.entry.position, planChanged.plan.title])).toEqual(
      Array.from({ length: 22 }, (_, index) => [start + 2 + index, String(index + 2)]),
    );
  });

  it("begins with the first change when it begins at the beginning, over more than one page of the log", async () => {
    for (let turn = 0; turn < 220; turn += 1) await retitle(`Title ${turn}`);
    const found = await next(
      await amira.follow<PlanChanged>(PLAN_CHANGED, { planId: plan.planId, after: cursorAt(0) }),
      227,
    );
    expect(found[0]?.planChanged.entry.kind).toBe("PlanDrafted");
    expect(found.at(-1)?.planChanged.plan.title).toBe("Title 219");
    expect(found.map(({ planChanged }) => planChanged.plan.revision)).toEqual(found.map((_, index) => index));
  });

  it("brings nothing of another plan", async () => {
    const following = await amira.follow<PlanChanged>(PLAN_CHANGED, { planId: plan.planId });
    await writePlan(ledger, people, "Harbour plan");
    await retitle("Mine");
    expect(await next(following, 1)).toMatchObject([
      { planChanged: { entry: { kind: "PlanRetitled" }, plan: { title: "Mine" } } },
    ]);
  });

  it("brings nothing to those who may not read it, as if it were not there", async () => {
    const following = await ledger
      .as(people.sami)
      .follow<PlanChanged>(PLAN_CHANGED, { planId: plan.planId, after: cursorAt(0) });
    const first = following.next();
    await retitle("New");
    expect(await Promise.race([first, waited(150)])).toBe("nothing");
    await following.return(undefined);
    expect((await first).done).toBe(true);
  });
});

const waited = (milliseconds: number) => new Promise((resolve) => void setTimeout(resolve, milliseconds, "nothing"));

describe("following what happens", () => {
  it("says what, when, for which organisation and where, and neither who nor in which words", async () => {
    const following = await ledger.as(people.sami).follow<Activity>(ACTIVITY);
    await amira.mustTell("editCell", {
      ...edit(plan, plan.briefing, column.action, "Secret words", 6),
      reason: "A secret reason",
    });
    await ledger.as(people.grace).mustTell("addOrganisation", { name: "NHS" });
    const found = await next(following, 2);
    expect(found.map(({ activity }) => activity)).toEqual([
      {
        cursor: cursorAt(start + 1),
        position: start + 1,
        kind: "ActionReworded",
        recordedAt: "2026-03-02T09:00:00.000Z",
        organisationId: people.council,
        planId: plan.planId,
        actionId: plan.briefing,
      },
      {
        cursor: cursorAt(start + 2),
        position: start + 2,
        kind: "OrganisationJoined",
        recordedAt: "2026-03-02T09:00:00.000Z",
        organisationId: people.council,
        planId: null,
        actionId: null,
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`secret|${people.amira}|Amira|NHS`, "i"));
  });

  it("goes on from a cursor without a gap", async () => {
    const all = await next(await ledger.as(people.sami).follow<Activity>(ACTIVITY, { after: cursorAt(0) }), start);
    expect(all.map(({ activity }) => activity.position)).toEqual(
      Array.from({ length: start }, (_, index) => index + 1),
    );
    const cursor = all[4]?.activity.cursor;
    const rest = await next(await ledger.as(people.sami).follow<Activity>(ACTIVITY, { after: cursor }), start - 5);
    expect(rest).toEqual(all.slice(5));
  });

  it("can be narrowed; everything that is given must fit", async () => {
    const of = async (filter: object, count: number) =>
      (await next(await amira.follow<Activity>(ACTIVITY, { after: cursorAt(0), filter }), count)).map(
        ({ activity }) => activity.kind,
      );
    expect(await of({ actionId: plan.briefing }, 1)).toEqual(["ActionAdded"]);
    expect(await of({ kinds: ["PlanDrafted", "ObjectiveAdded"] }, 2)).toEqual(["PlanDrafted", "ObjectiveAdded"]);
    expect(await of({ planId: plan.planId, organisationId: people.council, kinds: ["SectionAdded"] }, 2)).toEqual([
      "SectionAdded",
      "SectionAdded",
    ]);
  });

  it("says the same of an import to those who follow live and those who come later", async () => {
    const live = await ledger.as(people.sami).follow<Activity>(ACTIVITY, { after: cursorAt(start) });
    const text = "Activity\tLead\tTimescale\nBrief members\tWestshire Police\tMarch 2026\nTrain staff\tHead\tQuarterly";
    const chosen = { index: 0, title: "Harbour", level: "DISTRICT", organisationIds: [] };
    const coming = next(live, 3);
    await amira.tell("importDocument", { document: { text }, plans: [chosen] });
    await retitle("The end");
    const kinds = ["ImportBegun", "ImportConfirmed", "PlanRetitled"];
    expect((await coming).map(({ activity }) => activity.kind)).toEqual(kinds);
    const later = await next(await ledger.as(people.sami).follow<Activity>(ACTIVITY, { after: cursorAt(start) }), 3);
    expect(later.map(({ activity }) => activity.kind)).toEqual(kinds);
  });
});

describe("a subscription", () => {
  it("is for somebody who said who they are", async () => {
    for (const [question, variables] of [
      [PLAN_CHANGED, { planId: plan.planId }],
      [ACTIVITY, {}],
    ] as const) {
      await expect(ledger.as(null).follow(question, variables)).rejects.toThrow("Choose who you are first.");
    }
  });

  it("goes on from a cursor of this history only", async () => {
    const list = await amira.ask<{ plans: { pageInfo: { endCursor: string } } }>(
      "{ plans { pageInfo { endCursor } } }",
    );
    for (const after of [cursorAt(start + 1), list.plans.pageInfo.endCursor, "nonsense"]) {
      await expect(amira.follow(ACTIVITY, { after })).rejects.toThrow("That cursor is not one of");
    }
  });

  it("ends at once when it is left while it waits", async () => {
    const following = await amira.follow<Activity>(ACTIVITY);
    const waiting = following.next();
    await Promise.race([waiting, waited(20)]);
    const began = performance.now();
    await following.return(undefined);
    expect((await waiting).done).toBe(true);
    expect(performance.now() - began).toBeLessThan(500);
    expect((await following.next()).done).toBe(true);
  });
});
