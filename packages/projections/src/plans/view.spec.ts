import { describe, expect, it } from "vitest";
import {
  assemblies,
  briefing,
  foreword,
  knowTheRisk,
  leadership,
  schools,
  thePlan,
  training,
  westmere,
} from "../testing/cast.ts";
import { inStream, rowsOf, through } from "../testing/rows.ts";
import { plain } from "../text.ts";
import type { PlanEvent } from "./events.ts";
import { plansView } from "./view.ts";

const after = (...facts: readonly PlanEvent[]) =>
  rowsOf(through(plansView), inStream<PlanEvent>("plan-westmere", ...thePlan, ...facts));
const BEFORE = thePlan.length;

describe("the rows of a plan", () => {
  it("hold the plan, its texts, columns, sections, objectives and actions", () => {
    const { now } = after();
    const { title, level, organisations, parent, period } = westmere.data;
    now.thenShow("plan:westmere", { title, level, organisations, parent, period });
    now.thenShow("column:westmere/c5", { label: plain("Timescale"), role: "timescale", order: "5" });
    now.thenShow("narrative:foreword", {
      place: { place: "before", order: "1" },
      words: { heading: plain("Foreword"), body: foreword.data.body },
    });
    now.thenShow("section:leadership", {
      words: { number: "1", title: plain("Leadership"), statement: null },
      order: "1",
    });
    now.thenShow("objective:knowTheRisk", {
      text: plain("Know the risk"),
      place: { section: "leadership", order: "1" },
    });
    now.thenShow("action:briefing", {
      plan: "westmere",
      number: "1.1",
      place: { section: "leadership", objective: "knowTheRisk", order: "1" },
      "cell:c3": { cell: briefing.data.cells["c3"], meaning: {}, changedAt: 5 },
      "cell:c5": { cell: briefing.data.cells["c5"], meaning: briefing.data.meanings["c5"], changedAt: 5 },
    });
    expect(now.list("partnership", "plans")).toEqual(["plan:westmere"]);
    expect(now.list("plan:westmere", "columns")).toEqual(
      westmere.data.columns.map(({ columnId }) => `column:westmere/${columnId}`),
    );
    expect(now.list("plan:westmere", "sections")).toEqual(["section:leadership", "section:schools"]);
    expect(now.list("plan:westmere", "actions")).toEqual(["action:briefing", "action:training", "action:assemblies"]);
  });

  it("do not list the plan of an import, which comes into sight when that is confirmed", () => {
    const imported = { ...westmere, data: { ...westmere.data, import: "i-1" } };
    const { now } = rowsOf(through(plansView), inStream<PlanEvent>("plan-westmere", imported));
    expect(now.list("partnership", "plans")).toEqual([]);
    expect(now.read("plan:westmere", "title")).toEqual(westmere.data.title);
  });
});

const cell = [{ id: "b2", kind: "bullet", text: plain("Anew") }] as const;
const says = { action: "briefing", columnId: "c3", cell, meaning: {}, reason: null };
const words = { number: null, title: plain("Anew"), statement: plain("Why") };

describe("each fact changes one place, and leaves what it said before at the positions before", () => {
  it.each<[PlanEvent, entity: string, field: string, before: unknown, after: unknown]>([
    [
      { type: "PlanRetitled", data: { title: plain("Anew") } },
      "plan:westmere",
      "title",
      westmere.data.title,
      plain("Anew"),
    ],
    [
      { type: "PeriodSet", data: { period: { text: plain("2025"), from: null, to: null } } },
      "plan:westmere",
      "period",
      null,
      { text: plain("2025"), from: null, to: null },
    ],
    [
      { type: "NarrativeReworded", data: { narrative: "foreword", heading: null, body: cell } },
      "narrative:foreword",
      "words",
      { heading: foreword.data.heading, body: foreword.data.body },
      { heading: null, body: cell },
    ],
    [
      { type: "ColumnRelabelled", data: { columnId: "c3", label: plain("Anew") } },
      "column:westmere/c3",
      "label",
      plain("Activity"),
      plain("Anew"),
    ],
    [
      { type: "ColumnRoleGiven", data: { columnId: "c8", role: "notes", readings: {} } },
      "column:westmere/c8",
      "role",
      "progress",
      "notes",
    ],
    [{ type: "ColumnMoved", data: { columnId: "c3", order: "0V" } }, "column:westmere/c3", "order", "3", "0V"],
    [
      { type: "SectionReworded", data: { section: "schools", ...words } },
      "section:schools",
      "words",
      { number: "2", title: schools.data.title, statement: null },
      words,
    ],
    [{ type: "SectionMoved", data: { section: "schools", order: "0V" } }, "section:schools", "order", "2", "0V"],
    [
      { type: "ObjectiveReworded", data: { objective: "knowTheRisk", text: plain("Anew") } },
      "objective:knowTheRisk",
      "text",
      knowTheRisk.data.text,
      plain("Anew"),
    ],
    [
      { type: "ActionRenumbered", data: { action: "briefing", number: null } },
      "action:briefing",
      "number",
      "1.1",
      null,
    ],
    [
      { type: "ActionMoved", data: { action: "training", section: "schools", objective: null, order: "2" } },
      "action:training",
      "place",
      { section: training.data.section, objective: null, order: "2" },
      { section: assemblies.data.section, objective: null, order: "2" },
    ],
    [
      { type: "ActionReworded", data: says },
      "action:briefing",
      "cell:c3",
      { cell: briefing.data.cells["c3"], meaning: {}, changedAt: 5 },
      { cell, meaning: {}, changedAt: BEFORE },
    ],
    [
      { type: "OutcomeReworded", data: { ...says, columnId: "c7" } },
      "action:briefing",
      "cell:c7",
      undefined,
      { cell, meaning: {}, changedAt: BEFORE },
    ],
    [
      { type: "CellReworded", data: { ...says, columnId: "c8" } },
      "action:briefing",
      "cell:c8",
      undefined,
      { cell, meaning: {}, changedAt: BEFORE },
    ],
    [
      { type: "LeadsNamed", data: { ...says, columnId: "c4", meaning: { leads: [] } } },
      "action:briefing",
      "cell:c4",
      undefined,
      { cell, meaning: { leads: [] }, changedAt: BEFORE },
    ],
    [
      { type: "MilestonesSet", data: { ...says, columnId: "c6", meaning: { milestones: [] } } },
      "action:briefing",
      "cell:c6",
      undefined,
      { cell, meaning: { milestones: [] }, changedAt: BEFORE },
    ],
    [
      { type: "ReviewDateSet", data: { action: "briefing", reviewOn: "2026-09-01" } },
      "action:briefing",
      "reviewOn",
      undefined,
      "2026-09-01",
    ],
  ])("$type", (fact, entity, field, before, now) => {
    const rows = after(fact);
    expect(rows.at(BEFORE).read(entity, field)).toEqual(before);
    expect(rows.now.read(entity, field)).toEqual(now);
  });
});

describe("what comes and goes", () => {
  it.each<[PlanEvent, PlanEvent | null, list: string, entity: string]>([
    [
      { type: "NarrativeRemoved", data: { narrative: "foreword", reason: null } },
      null,
      "narratives",
      "narrative:foreword",
    ],
    [
      { type: "ColumnRemoved", data: { columnId: "c8", role: "progress", reason: null } },
      null,
      "columns",
      "column:westmere/c8",
    ],
    [
      { type: "SectionRemoved", data: { section: "leadership", reason: null } },
      { type: "SectionRestored", data: { section: "leadership" } },
      "sections",
      "section:leadership",
    ],
    [
      { type: "ObjectiveRemoved", data: { objective: "knowTheRisk", reason: null } },
      null,
      "objectives",
      "objective:knowTheRisk",
    ],
    [
      { type: "ActionRemoved", data: { action: "briefing", reason: null } },
      { type: "ActionRestored", data: { action: "briefing" } },
      "actions",
      "action:briefing",
    ],
  ])("$type", (gone, back, list, entity) => {
    const { at } = after(gone, ...(back === null ? [] : [back]));
    const isListed = (position: number) => at(position).list("plan:westmere", list).includes(entity);
    expect([isListed(BEFORE), isListed(BEFORE + 1), isListed(BEFORE + 2)]).toEqual([true, false, back !== null]);
  });
});

describe("a column that is given another meaning", () => {
  it("changes what its cells mean, not what they say, nor when they changed", () => {
    const meaning = { leads: [] };
    const { now, at } = after({
      type: "ColumnRoleGiven",
      data: { columnId: "c3", role: "lead", readings: { briefing: meaning, training: meaning } },
    });
    expect(now.read("action:briefing", "cell:c3")).toEqual({ cell: briefing.data.cells["c3"], meaning, changedAt: 5 });
    expect(now.read("action:training", "cell:c3")).toBeUndefined();
    expect(at(BEFORE).read("action:briefing", "cell:c3")).toEqual({
      cell: briefing.data.cells["c3"],
      meaning: {},
      changedAt: 5,
    });
  });
});

describe("how often a date slipped, and who sees to an action", () => {
  const slip = (slipped: boolean): PlanEvent => ({ type: "TimescaleSet", data: { ...says, columnId: "c5", slipped } });
  const assigned = (person: string): PlanEvent => ({ type: "ActionAssigned", data: { action: "briefing", person } });

  it("is counted", () => {
    const { at, now } = after(slip(true), slip(false), slip(true));
    expect([0, 1, 2, 3].map((more) => at(BEFORE + more).read("action:briefing", "slips"))).toEqual([
      undefined,
      1,
      1,
      2,
    ]);
    expect(now.read("action:briefing", "cell:c5")).toEqual({ cell, meaning: {}, changedAt: BEFORE + 2 });
  });

  it("is listed in the order in which they were asked", () => {
    const { at, now } = after(assigned("tom"), assigned("amira"), {
      type: "ActionUnassigned",
      data: { action: "briefing", person: "tom" },
    });
    expect(at(BEFORE + 2).read("action:briefing", "assigned")).toEqual(["tom", "amira"]);
    expect(now.read("action:briefing", "assigned")).toEqual(["amira"]);
    expect(at(BEFORE + 2).list("person:tom", "assigned")).toEqual(["action:briefing"]);
    expect(now.list("person:tom", "assigned")).toEqual([]);
    expect(now.list("person:amira", "assigned")).toEqual(["action:briefing"]);
  });
});

describe("plans that work together", () => {
  const adopted: PlanEvent = {
    type: "PlanAdopted",
    data: { version: 1, meeting: plain("Board"), heldOn: "2026-03-01" },
  };
  const defined: PlanEvent = {
    type: "GroupDefined",
    data: { group: "all", name: plain("All"), organisations: ["police"], from: "2026-01-01" },
  };
  const members: PlanEvent = {
    type: "GroupMembersSet",
    data: { group: "all", organisations: ["council"], from: "2026-04-01" },
  };
  const asked: PlanEvent = { type: "GroupAsked", data: { action: "briefing", group: "all" } };
  const released: PlanEvent = { type: "GroupReleased", data: { action: "briefing", group: "all" } };
  const linked: PlanEvent = { type: "ActionLinked", data: { action: "briefing", delivers: "county-1" } };
  const unlinked: PlanEvent = { type: "ActionUnlinked", data: { action: "briefing", delivers: "county-1" } };

  it("list what was agreed, by whom it was recorded and when", () => {
    const { at, now } = after(adopted, { type: "ApprovalRequired", data: { required: true } });
    const [entity = ""] = now.list("plan:westmere", "agreed");
    expect(now.read(entity, "agreed")).toMatchObject({
      version: 1,
      meeting: plain("Board"),
      heldOn: "2026-03-01",
      position: BEFORE + 1,
      by: "somebody",
    });
    expect(at(BEFORE).list("plan:westmere", "agreed")).toEqual([]);
    expect([at(BEFORE + 1).read("plan:westmere", "approval"), now.read("plan:westmere", "approval")]).toEqual([
      undefined,
      true,
    ]);
  });

  it("keep who belongs to a group from when on, and who is asked", () => {
    const { at, now } = after(defined, members, asked, released);
    const first = { organisations: ["police"], from: "2026-01-01" };
    now.thenShow("group:all", {
      name: plain("All"),
      memberships: [first, { organisations: ["council"], from: "2026-04-01" }],
    });
    expect(at(BEFORE + 1).read("group:all", "memberships")).toEqual([first]);
    expect(now.list("plan:westmere", "groups")).toEqual(["group:all"]);
    expect([2, 3, 4].map((more) => at(BEFORE + more).read("action:briefing", "groups"))).toEqual([
      undefined,
      ["all"],
      [],
    ]);
  });

  it("know a link from both its ends", () => {
    const { at, now } = after(linked, unlinked, linked);
    expect([1, 2, 3].map((more) => at(BEFORE + more).read("action:briefing", "delivers"))).toEqual([
      ["county-1"],
      [],
      ["county-1"],
    ]);
    expect([1, 2].map((more) => at(BEFORE + more).list("action:county-1", "deliveredBy"))).toEqual([
      ["action:briefing"],
      [],
    ]);
    expect(now.list("action:county-1", "deliveredBy")).toEqual(["action:briefing"]);
  });
});

describe("a fact about something that the rows never saw", () => {
  it("stops nothing", () => {
    const strange: readonly PlanEvent[] = [
      { type: "ActionUnassigned", data: { action: "nowhere", person: "tom" } },
      { type: "ColumnRoleGiven", data: { columnId: "c9", role: "lead", readings: { nowhere: { leads: [] } } } },
      { type: "SectionRemoved", data: { section: "nowhere", reason: null } },
    ];
    const { now } = rowsOf(through(plansView), inStream<PlanEvent>("plan-westmere", westmere, leadership, ...strange));
    expect(now.list("plan:westmere", "sections")).toEqual(["section:leadership"]);
  });
});
