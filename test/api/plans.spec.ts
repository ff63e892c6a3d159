import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { COLUMNS, column, gather, type People, type SmallPlan, says, writePlan } from "../cast.ts";
import { commandId, openTestLedger, type Somebody, type TestLedger } from "../ledger.ts";

let ledger: TestLedger;
let people: People;
let amira: Somebody;

const TABLE = `query ($id: ID!) { plan(id: $id) {
  title level revision parent { title } organisations { name } period { text from to }
  columns { id label role }
  narrative { place heading body { id kind text } }
  sections { number title statement actions { number objective { text } cells { column { id } blocks { text } } } }
} }`;

type Table = {
  title: string;
  columns: { id: string; label: string; role: string }[];
  narrative: { heading: string | null; body: { id: string; text: string }[] }[];
  sections: {
    number: string | null;
    title: string | null;
    actions: { number: string | null; objective: { text: string } | null }[];
  }[];
};

const table = async (id: string) => (await amira.ask<{ plan: Table }>(TABLE, { id })).plan;
const numbers = async (id: string) =>
  (await table(id)).sections.map(({ title, actions }) => [title, ...actions.map(({ number }) => number)]);

async function open(): Promise<void> {
  ledger = await openTestLedger();
  people = await gather(ledger);
  amira = ledger.as(people.amira);
}

describe("starting a plan", () => {
  beforeAll(open);
  afterAll(() => ledger.remove());

  it("can be done from each of the six layouts", async () => {
    const { templates } = await amira.ask<{ templates: { id: string; columns: { label: string; role: string }[] }[] }>(
      "{ templates { id columns { label role } } }",
    );
    expect(templates).toHaveLength(6);
    for (const { id: templateId, columns } of templates) {
      const planId = await amira.mustTell("draftPlan", {
        title: templateId,
        level: "COUNTY",
        organisationIds: [],
        templateId,
      });
      const found = await table(planId);
      expect(found.columns).toEqual(columns.map((one, index) => ({ id: `c${index + 1}`, ...one })));
      expect(found).toMatchObject({ title: templateId, sections: [], narrative: [] });
    }
  });

  it("can be done with columns of its own, a period and a plan that it delivers", async () => {
    const parentId = await amira.mustTell("draftPlan", {
      title: "County plan",
      level: "COUNTY",
      organisationIds: [],
      templateId: "county",
    });
    const planId = await amira.mustTell("draftPlan", {
      title: " Westmere 计划 ",
      level: "SERVICE",
      organisationIds: [people.council, people.police],
      parentId,
      period: "April 2025 to March 2026",
      columns: COLUMNS,
    });
    expect(await table(planId)).toEqual({
      title: "Westmere 计划",
      level: "SERVICE",
      revision: 0,
      parent: { title: "County plan" },
      organisations: [{ name: "Westmere Council" }, { name: "Westshire Police" }],
      period: { text: "April 2025 to March 2026", from: "2025-04-01", to: "2026-03-31" },
      columns: COLUMNS.map((one, index) => ({ id: `c${index + 1}`, ...one })),
      narrative: [],
      sections: [],
    });
  });

  it.each([
    ["a layout that is there", { templateId: "nowhere" }, "NO_SUCH_TEMPLATE"],
    ["organisations that are there", { organisationIds: ["nowhere"] }, "NO_SUCH_ORGANISATION"],
    ["a plan to deliver that is there", { parentId: "nowhere" }, "NO_SUCH_PLAN"],
    ["columns", { columns: [] }, "LAST_COLUMN"],
    ["a title", { title: " " }, "TEXT_MISSING"],
    ["one timescale at the most", { columns: [...COLUMNS, { label: "By", role: "TIMESCALE" }] }, "ROLE_TAKEN"],
  ])("asks for %s", async (_what, part, refusal) => {
    const newest = await ledger.log.newest();
    const asked = { title: "Harbour", level: "DISTRICT", organisationIds: [], columns: COLUMNS, ...part };
    expect(await amira.tell("draftPlan", asked)).toMatchObject({ __typename: "PlanRefused", refusal });
    expect(await ledger.log.newest()).toBe(newest);
  });
});

describe("a plan", () => {
  let plan: SmallPlan;
  beforeEach(async () => {
    await open();
    plan = await writePlan(ledger, people);
  });
  afterEach(() => ledger.remove());
  const tell = (mutation: string, input: Readonly<Record<string, unknown>>) =>
    amira.tell(mutation, { planId: plan.planId, ...input });
  const must = (mutation: string, input: Readonly<Record<string, unknown>>) =>
    amira.mustTell(mutation, { planId: plan.planId, ...input });

  it("can be retitled and given a period, which can be taken away", async () => {
    await must("retitlePlan", { title: "Westmere plan" });
    await must("setPeriod", { period: "2025/26" });
    expect(await table(plan.planId)).toMatchObject({
      title: "Westmere plan",
      period: { text: "2025/26", from: "2025-04-01", to: "2026-03-31" },
    });
    await must("setPeriod", {});
    expect(await table(plan.planId)).toMatchObject({ period: null });
  });

  it("has texts around its table that can be added, reworded and taken out", async () => {
    const foreword = await must("addNarrative", {
      place: "BEFORE",
      heading: "Foreword",
      body: says("Prevent is everybody's work."),
    });
    const note = await must("addNarrative", {
      place: "FOOTNOTE",
      body: [{ kind: "BULLET", text: "* All authorities" }],
    });
    await must("addNarrative", { place: "BEFORE", heading: "Scope", body: [], afterId: foreword });
    await must("rewordNarrative", {
      narrativeId: foreword,
      body: [...says("First."), { id: "b1", kind: "PARAGRAPH", text: "Prevent is ours." }],
    });
    expect((await table(plan.planId)).narrative).toEqual([
      {
        place: "BEFORE",
        heading: null,
        body: [
          { id: "b2", kind: "PARAGRAPH", text: "First." },
          { id: "b1", kind: "PARAGRAPH", text: "Prevent is ours." },
        ],
      },
      { place: "BEFORE", heading: "Scope", body: [] },
      { place: "FOOTNOTE", heading: null, body: [{ id: "b1", kind: "BULLET", text: "* All authorities" }] },
    ]);
    await must("removeNarrative", { narrativeId: note, reason: "Not any more" });
    expect((await table(plan.planId)).narrative.map(({ heading }) => heading)).toEqual([null, "Scope"]);
    expect(await tell("rewordNarrative", { narrativeId: note, body: says("x") })).toMatchObject({
      refusal: "NO_SUCH_NARRATIVE",
    });
  });

  it("has columns that can be added, relabelled, given a meaning, moved and taken out", async () => {
    await must("addColumn", { label: "Notes", role: "FREE", afterId: column.action });
    await must("relabelColumn", { columnId: "c8", label: "Remarks" });
    await must("giveColumnRole", { columnId: "c8", role: "NOTES" });
    await must("moveColumn", { columnId: "c8" });
    await must("removeColumn", { columnId: column.outcome, reason: "Never used" });
    const labels = (await table(plan.planId)).columns.map(({ label, role }) => `${label} ${role}`);
    expect(labels).toEqual([
      "Remarks NOTES",
      "No. NUMBER",
      "We will OBJECTIVE",
      "Activity ACTION",
      "Lead LEAD",
      "Timescale TIMESCALE",
      "Updates PROGRESS",
    ]);
    expect(await tell("giveColumnRole", { columnId: "c8", role: "TIMESCALE" })).toMatchObject({
      refusal: "ROLE_TAKEN",
    });
    expect(await tell("relabelColumn", { columnId: column.outcome, label: "x" })).toMatchObject({
      refusal: "NO_SUCH_COLUMN",
    });
  });

  it("goes on without a column that was taken out, whose words stay with the actions", async () => {
    const cells = "query ($id: ID!) { action(id: $id) { timescale { text kind dueOn } cells { column { label } } } }";
    await must("removeColumn", { columnId: column.timescale });
    const edited = await tell("editCell", {
      actionId: plan.briefing,
      columnId: column.timescale,
      blocks: says("x"),
      seen: 7,
    });
    expect(edited).toMatchObject({ refusal: "NO_SUCH_COLUMN" });
    await must("editCell", {
      actionId: plan.briefing,
      columnId: column.outcome,
      blocks: says("Members know"),
      seen: 7,
    });
    expect(await amira.ask(cells, { id: plan.briefing })).toEqual({
      action: {
        timescale: { text: null, kind: "NONE", dueOn: null },
        cells: ["Activity", "Lead", "Outcome", "Updates"].map((label) => ({ column: { label } })),
      },
    });
  });

  it("has sections and objectives that can be added, reworded, moved, removed and restored", async () => {
    const online = await must("addSection", { title: "Online", statement: "What we see", afterId: plan.leadership });
    await must("rewordSection", { sectionId: online, number: "1a", title: "Online harm" });
    await must("moveSection", { sectionId: plan.schools });
    expect(await numbers(plan.planId)).toEqual([["Schools", "2.1"], ["Leadership", "1.1", "1.2"], ["Online harm"]]);
    await must("rewordObjective", { objectiveId: plan.knowTheRisk, text: "Know the risk well" });
    expect((await table(plan.planId)).sections[1]?.actions[0]?.objective).toEqual({ text: "Know the risk well" });
    await must("removeObjective", { objectiveId: plan.knowTheRisk });
    expect((await table(plan.planId)).sections[1]?.actions[0]).toMatchObject({ number: "1.1", objective: null });
    await must("removeSection", { sectionId: plan.leadership, reason: "Merged" });
    expect(await numbers(plan.planId)).toEqual([["Schools", "2.1"], ["Online harm"]]);
    await must("restoreSection", { sectionId: plan.leadership });
    expect(await numbers(plan.planId)).toEqual([["Schools", "2.1"], ["Leadership", "1.1", "1.2"], ["Online harm"]]);
  });

  it("says which objectives a section has, also those without an action, in order, then and now", async () => {
    const plan = await writePlan(ledger, people);
    const { planId, leadership: sectionId } = plan;
    const before = ledger.contextFor(null).rows.newest();
    await amira.mustTell("addObjective", { planId, sectionId, text: "Host a community day" });
    const ASK = `query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) { sections { objectives { text } } } }`;
    type Found = { plan: { sections: { objectives: { text: string }[] }[] } };
    const texts = async (asOf?: object) =>
      (await amira.ask<Found>(ASK, { id: planId, asOf })).plan.sections.map(({ objectives }) =>
        objectives.map(({ text }) => text),
      );
    expect(await texts()).toEqual([["Know the local risk", "Host a community day"], []]);
    expect(await texts({ position: before })).toEqual([["Know the local risk"], []]);
  });

  it("gives several actions at once, in the order asked for, without those that there are not", async () => {
    const { briefing, training, assemblies } = await writePlan(ledger, people);
    const ASK = `query ($ids: [ID!]!, $asOf: AsOf) { actions(ids: $ids, asOf: $asOf) { id } }`;
    const found = async (ids: string[], asOf?: object) =>
      (await amira.ask<{ actions: { id: string }[] }>(ASK, { ids, asOf })).actions.map(({ id }) => id);
    expect(await found([assemblies, "nobody's", briefing])).toEqual([assemblies, briefing]);
    expect(await found([training], { position: 1 })).toEqual([]);
    expect(await found([])).toEqual([]);
    const many = Array.from({ length: 101 }, () => training);
    const { errors } = await amira.tryToAsk(ASK, { ids: many });
    expect(errors?.[0]?.message).toBe("Ask for 1 to 100 at a time.");
    const nobody = await ledger.as(people.dilys).ask<{ actions: unknown[] }>(ASK, { ids: [briefing] });
    expect(nobody.actions).toEqual([]);
  });

  it("lists what was taken out, as of the moment asked for", async () => {
    const { planId, training, schools } = await writePlan(ledger, people);
    const ASK = `query ($id: ID!, $asOf: AsOf) { plan(id: $id, asOf: $asOf) {
      removed { sections { title actions { number } } actions { number section { title } } } } }`;
    const removed = async (asOf?: object) =>
      (await amira.ask<{ plan: { removed: object } }>(ASK, { id: planId, asOf })).plan.removed;
    const before = ledger.contextFor(null).rows.newest();
    await amira.mustTell("removeAction", { planId, actionId: training });
    await amira.mustTell("removeSection", { planId, sectionId: schools });
    expect(await removed()).toEqual({
      sections: [{ title: "Schools", actions: [{ number: "2.1" }] }],
      actions: [{ number: "1.2", section: { title: "Leadership" } }],
    });
    expect(await removed({ position: before })).toEqual({ sections: [], actions: [] });
    await amira.mustTell("restoreAction", { planId, actionId: training });
    await amira.mustTell("restoreSection", { planId, sectionId: schools });
    expect(await removed()).toEqual({ sections: [], actions: [] });
  });

  it("lets an action be split in two, and both say so, in their history too", async () => {
    const { planId, briefing } = await writePlan(ledger, people);
    const ASK = `query ($id: ID!) { action(id: $id) { number splitFrom { id } plan { revision } objective { text }
      cells { column { id } blocks { id kind text } } timescale { dueOn } trail { nodes { sentence kind } } } }`;
    type Found = {
      action: {
        number: string;
        splitFrom: { id: string } | null;
        plan: { revision: number };
        cells: { column: { id: string }; blocks: { id: string; text: string }[] }[];
        timescale: { dueOn: string | null };
        trail: { nodes: { kind: string }[] };
      };
    };
    const read = async (id: string) => (await amira.ask<Found>(ASK, { id })).action;
    const words = ({ cells }: Found["action"], id: string) =>
      cells.find(({ column: { id: columnId } }) => columnId === id)?.blocks.map(({ text }) => text);
    const blocks = [...says("Brief all members."), ...says("Brief the clerks.")];
    const seen = (await read(briefing)).plan.revision;
    await amira.mustTell("editCell", { planId, actionId: briefing, columnId: column.action, blocks, seen });
    const now = await read(briefing);
    const moving = [{ columnId: column.action, blockIds: ["b3"] }];
    const copying = [{ columnId: column.timescale, blockIds: ["b1"] }];
    const input = { planId, actionId: briefing, number: "1.1a", moving, copying, seen: now.plan.revision };
    const refused = await amira.tell("splitAction", { ...input, moving: [] });
    expect(refused.refusal).toBe("NOTHING_TO_SPLIT");
    const into = await amira.mustTell("splitAction", input);
    const [left, off] = [await read(briefing), await read(into)];
    expect(words(left, column.action)).toEqual(["Brief all members."]);
    expect(words(off, column.action)).toEqual(["Brief the clerks."]);
    expect([left.timescale.dueOn, off.timescale.dueOn]).toEqual(["2026-03-31", "2026-03-31"]);
    expect(off).toMatchObject({
      number: "1.1a",
      splitFrom: { id: briefing },
      objective: { text: "Know the local risk" },
    });
    expect(off.trail.nodes.map(({ kind }) => kind)).toEqual(["ActionSplitOff"]);
    expect(left.trail.nodes[0]?.kind).toBe("ActionSplit");
    expect(await numbers(planId)).toEqual([
      ["Leadership", "1.1", "1.1a", "1.2"],
      ["Schools", "2.1"],
    ]);
    expect((await amira.tell("splitAction", { ...input, seen: seen - 1 })).refusal).toBe("CELL_CHANGED");
  });

  it("has actions that keep their printed numbers wherever they go", async () => {
    await must("moveAction", { actionId: plan.training, sectionId: plan.schools });
    expect(await numbers(plan.planId)).toEqual([
      ["Leadership", "1.1"],
      ["Schools", "1.2", "2.1"],
    ]);
    await must("moveAction", { actionId: plan.training, sectionId: plan.schools, afterId: plan.assemblies });
    await must("addAction", { sectionId: plan.schools, number: "2.1", cells: [], afterId: plan.assemblies });
    expect(await numbers(plan.planId)).toEqual([
      ["Leadership", "1.1"],
      ["Schools", "2.1", "2.1", "1.2"],
    ]);
    await must("renumberAction", { actionId: plan.training });
    await must("removeAction", { actionId: plan.assemblies, reason: "Done elsewhere" });
    expect(await numbers(plan.planId)).toEqual([
      ["Leadership", "1.1"],
      ["Schools", "2.1", null],
    ]);
    await must("restoreAction", { actionId: plan.assemblies });
    expect(await numbers(plan.planId)).toEqual([
      ["Leadership", "1.1"],
      ["Schools", "2.1", "2.1", null],
    ]);
  });

  it("stands in the same order as its moves say, however many there were", async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      const [actionId, afterId] = turn % 2 === 0 ? [plan.briefing, plan.training] : [plan.training, plan.briefing];
      await must("moveAction", { actionId, sectionId: plan.leadership, afterId });
      const expected = turn % 2 === 0 ? ["1.2", "1.1"] : ["1.1", "1.2"];
      expect((await numbers(plan.planId))[0]).toEqual(["Leadership", ...expected]);
    }
  });

  it("takes no change of an action while it, or its section, is removed", async () => {
    const edit = { actionId: plan.briefing, columnId: column.action, blocks: says("x"), seen: 99 };
    await must("removeSection", { sectionId: plan.leadership });
    expect(
      await amira.ask("query ($id: ID!) { action(id: $id) { removed section { title } } }", { id: plan.briefing }),
    ).toEqual({
      action: { removed: true, section: { title: "Leadership" } },
    });
    const progress = { actionId: plan.briefing, narrative: "x", occurredOn: "2026-03-01" };
    for (const said of [
      await tell("editCell", edit),
      await tell("reportProgress", progress),
      await tell("removeAction", { actionId: plan.briefing }),
    ]) {
      expect(said).toMatchObject({
        refusal: "SECTION_REMOVED",
        message: "The section of this action was removed from the plan. Restore the section first.",
      });
    }
    await must("restoreSection", { sectionId: plan.leadership });
    await must("removeAction", { actionId: plan.briefing });
    expect(await tell("editCell", edit)).toMatchObject({ refusal: "ACTION_REMOVED" });
    expect(await tell("assessStatus", { actionId: plan.briefing, status: "BLOCKED" })).toMatchObject({
      refusal: "ACTION_REMOVED",
    });
    expect(await tell("restoreAction", { actionId: plan.training })).toMatchObject({ refusal: "NOT_REMOVED" });
  });

  it("counts its actions, without those that were removed or are in a removed section", async () => {
    const counts = async () =>
      (
        await amira.ask<{ plan: { counts: unknown } }>(
          "query ($id: ID!) { plan(id: $id) { counts { actions notStarted completed overdue } } }",
          { id: plan.planId },
        )
      ).plan.counts;
    ledger.clock.set("2026-04-02T09:00:00Z");
    expect(await counts()).toEqual({ actions: 3, notStarted: 3, completed: 0, overdue: 1 });
    await must("assessStatus", { actionId: plan.briefing, status: "COMPLETED" });
    expect(await counts()).toEqual({ actions: 3, notStarted: 2, completed: 1, overdue: 0 });
    await must("removeSection", { sectionId: plan.leadership });
    expect(await counts()).toEqual({ actions: 1, notStarted: 1, completed: 0, overdue: 0 });
    await must("removeAction", { actionId: plan.assemblies });
    expect(await counts()).toEqual({ actions: 0, notStarted: 0, completed: 0, overdue: 0 });
  });

  it("reads what a column means anew, also for an action that is away meanwhile", async () => {
    const standing =
      "query ($id: ID!) { action(id: $id) { timescale { kind dueOn } lateness { overdue } plan { counts { overdue } } } }";
    ledger.clock.set("2026-04-02T09:00:00Z");
    await must("removeAction", { actionId: plan.briefing });
    await must("giveColumnRole", { columnId: column.timescale, role: "NOTES" });
    await must("restoreAction", { actionId: plan.briefing });
    expect(await amira.ask(standing, { id: plan.briefing })).toEqual({
      action: {
        timescale: { kind: "NONE", dueOn: null },
        lateness: { overdue: false },
        plan: { counts: { overdue: 0 } },
      },
    });
    await must("removeAction", { actionId: plan.briefing });
    await must("giveColumnRole", { columnId: column.timescale, role: "TIMESCALE" });
    await must("restoreAction", { actionId: plan.briefing });
    expect(await amira.ask(standing, { id: plan.briefing })).toEqual({
      action: {
        timescale: { kind: "BY_MONTH", dueOn: "2026-03-31" },
        lateness: { overdue: true },
        plan: { counts: { overdue: 1 } },
      },
    });
  });

  it("reads what a column means from what it says, also while somebody is writing in it", async () => {
    const standing = "query ($id: ID!) { action(id: $id) { timescale { text dueOn } } }";
    await must("removeColumn", { columnId: column.timescale });
    let seen = 7;
    for (const [text, dueOn] of [
      ["April 2026", "2026-04-30"],
      ["May 2026", "2026-05-31"],
      ["June 2026", "2026-06-30"],
    ] as const) {
      const edit = { actionId: plan.briefing, columnId: column.updates, blocks: says(text), seen };
      const [edited] = await Promise.all([
        tell("editCell", edit),
        tell("giveColumnRole", { columnId: column.updates, role: "TIMESCALE" }),
      ]);
      expect(edited).toMatchObject({ __typename: "ActionSaved" });
      expect(await amira.ask(standing, { id: plan.briefing })).toEqual({ action: { timescale: { text, dueOn } } });
      await must("giveColumnRole", { columnId: column.updates, role: "NOTES" });
      seen += 3;
    }
  });

  it("loses no word of a column that is named twice", async () => {
    const cells = ["Visit every ward.", "Ask what people see."].map((text) => ({
      columnId: column.action,
      blocks: says(text),
    }));
    const id = await must("addAction", { sectionId: plan.schools, cells });
    const question = "query ($id: ID!) { action(id: $id) { cells { blocks { id text } } } }";
    const found = await amira.ask<{ action: { cells: { blocks: { id: string; text: string }[] }[] } }>(question, {
      id,
    });
    expect(found.action.cells[0]?.blocks).toEqual([
      { id: "b1", text: "Visit every ward." },
      { id: "b2", text: "Ask what people see." },
    ]);
  });

  it("asks people to see to an action, and says when it is looked at again", async () => {
    await must("assignAction", { actionId: plan.training, personId: people.tom });
    expect(await tell("assignAction", { actionId: plan.training, personId: people.tom })).toMatchObject({
      refusal: "ALREADY_ASSIGNED",
    });
    expect(await tell("assignAction", { actionId: plan.training, personId: people.council })).toMatchObject({
      refusal: "NO_SUCH_PERSON",
    });
    await must("setReviewDate", { actionId: plan.training, reviewOn: "2026-03-01" });
    const asked =
      "query ($id: ID!) { action(id: $id) { assigned { name } reviewOn lateness { reviewDue } timescale { kind meaning } } }";
    expect(await amira.ask(asked, { id: plan.training })).toEqual({
      action: {
        assigned: [{ name: "Tom Ellis" }],
        reviewOn: "2026-03-01",
        lateness: { reviewDue: true },
        timescale: { kind: "RECURRING", meaning: "every quarter" },
      },
    });
    await must("unassignAction", { actionId: plan.training, personId: people.tom });
    expect(await tell("unassignAction", { actionId: plan.training, personId: people.tom })).toMatchObject({
      refusal: "NOT_ASSIGNED",
    });
  });

  it("knows nothing of the parts of another plan", async () => {
    const other = await writePlan(ledger, people, "Harbour plan");
    const { planId } = other;
    const { briefing: actionId, leadership: sectionId, knowTheRisk: objectiveId } = plan;
    const strange: readonly [string, Readonly<Record<string, unknown>>, string][] = [
      ["editCell", { actionId, columnId: column.action, blocks: says("x"), seen: 99 }, "NO_SUCH_ACTION"],
      ["removeAction", { actionId }, "NO_SUCH_ACTION"],
      ["moveAction", { actionId: other.briefing, sectionId }, "NO_SUCH_SECTION"],
      ["moveAction", { actionId: other.briefing, sectionId: other.leadership, objectiveId }, "NO_SUCH_OBJECTIVE"],
      ["moveAction", { actionId: other.briefing, sectionId: other.leadership, afterId: actionId }, "NO_SUCH_ACTION"],
      ["addAction", { sectionId, cells: [] }, "NO_SUCH_SECTION"],
      ["rewordSection", { sectionId, title: "x" }, "NO_SUCH_SECTION"],
      ["addSection", { title: "x", afterId: sectionId }, "NO_SUCH_SECTION"],
      ["removeObjective", { objectiveId }, "NO_SUCH_OBJECTIVE"],
      ["assessStatus", { actionId, status: "COMPLETED" }, "NO_SUCH_ACTION"],
      ["reportProgress", { actionId, narrative: "x", occurredOn: "2026-03-01" }, "NO_SUCH_ACTION"],
    ];
    const newest = await ledger.log.newest();
    for (const [mutation, input, refusal] of strange)
      expect(await amira.tell(mutation, { planId, ...input })).toMatchObject({ refusal });
    expect(await amira.tell("retitlePlan", { planId: "nowhere", title: "x" })).toMatchObject({
      refusal: "NO_SUCH_PLAN",
    });
    expect(await ledger.log.newest()).toBe(newest);
  });

  it("shares nothing with another plan that the same command id was sent for", async () => {
    const other = await writePlan(ledger, people, "Harbour plan");
    const id = commandId();
    const mine = await must("addAction", { commandId: id, sectionId: plan.schools, number: "2.2", cells: [] });
    const theirs = await amira.mustTell("addAction", {
      commandId: id,
      planId: other.planId,
      sectionId: other.schools,
      number: "9.9",
      cells: [],
    });
    expect(theirs).not.toBe(mine);
    expect(await numbers(plan.planId)).toEqual([
      ["Leadership", "1.1", "1.2"],
      ["Schools", "2.1", "2.2"],
    ]);
    expect(await numbers(other.planId)).toEqual([
      ["Leadership", "1.1", "1.2"],
      ["Schools", "2.1", "9.9"],
    ]);
  });

  it("takes 20,000 characters of any script, and says so when it is more than one change can hold", async () => {
    const most = "ش".repeat(20_000);
    await must("editCell", { actionId: plan.briefing, columnId: column.outcome, blocks: says(most), seen: 6 });
    expect(await tell("rewordSection", { sectionId: plan.schools, statement: `${most}!` })).toMatchObject({
      refusal: "TEXT_TOO_LONG",
    });
    const blocks = Array.from({ length: 40 }, () => ({ kind: "PARAGRAPH", text: most }));
    const edit = { actionId: plan.training, columnId: column.outcome, blocks, seen: 7 };
    expect(await tell("editCell", edit)).toMatchObject({ refusal: "TOO_MUCH_AT_ONCE" });
  });
});

describe("the list of plans", () => {
  beforeAll(async () => {
    await open();
    for (const title of ["Zeta", "alpha", "Éclair", "Beta"]) await writePlan(ledger, people, title);
    await amira.mustTell("draftPlan", {
      title: "County",
      level: "COUNTY",
      organisationIds: [people.police],
      templateId: "county",
    });
  });
  afterAll(() => ledger.remove());

  const LIST = `query ($first: Int, $after: Cursor, $filter: PlanFilter) {
    plans(first: $first, after: $after, filter: $filter) { totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } }
  }`;
  type List = {
    plans: {
      totalCount: number;
      nodes: { title: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    };
  };
  const titles = ({ plans }: List) => plans.nodes.map(({ title }) => title);

  it("is in the order of their titles, page by page", async () => {
    const first = await amira.ask<List>(LIST, { first: 3 });
    expect(titles(first)).toEqual(["alpha", "Beta", "County"]);
    expect(first.plans).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await amira.ask<List>(LIST, { first: 3, after: first.plans.pageInfo.endCursor });
    expect(titles(second)).toEqual(["Éclair", "Zeta"]);
    expect(second.plans).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  it("can be narrowed to an organisation's, or a level's", async () => {
    expect(titles(await amira.ask<List>(LIST, { filter: { organisationId: people.police } }))).toEqual(["County"]);
    expect(
      titles(await amira.ask<List>(LIST, { filter: { level: "DISTRICT", organisationId: people.police } })),
    ).toEqual([]);
    expect((await amira.ask<List>(LIST, { filter: { level: "DISTRICT" }, first: 1 })).plans.totalCount).toBe(4);
  });

  it("asks for 1 to 100 at a time, and for a cursor of its own", async () => {
    for (const first of [0, -1, 101]) {
      expect((await amira.tryToAsk(LIST, { first })).errors).toMatchObject([
        { message: "Ask for 1 to 100 at a time." },
      ]);
    }
    const { basis } = await amira.ask<{ basis: { position: number } }>("{ basis { position } }");
    const entry = Buffer.from(`p${basis.position}`).toString("base64url");
    for (const after of [
      "",
      "nonsense",
      Buffer.from("p-1").toString("base64url"),
      Buffer.from("p1e1").toString("base64url"),
      entry,
    ]) {
      const { errors } = await amira.tryToAsk(LIST, { after });
      expect(errors).toMatchObject([{ message: expect.stringContaining("That cursor is not one of") }]);
    }
  });
});
