import { describe, it } from "vitest";
import { briefing, known, thePlan, training, westmere } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import { plans } from "../decide.ts";
import type { ActionAssigned, ActionRemoved, ObjectiveAdded, ObjectiveRemoved, SectionRemoved } from "../events.ts";

const long = "x".repeat(20_001);
const removed: ActionRemoved = { type: "ActionRemoved", data: { action: "briefing", reason: plain("Done elsewhere") } };
const sectionRemoved: SectionRemoved = { type: "SectionRemoved", data: { section: "leadership", reason: null } };
const objectiveRemoved: ObjectiveRemoved = {
  type: "ObjectiveRemoved",
  data: { objective: "knowTheRisk", reason: null },
};
const elsewhere: ObjectiveAdded = {
  type: "ObjectiveAdded",
  data: { objective: "reach", section: "schools", text: plain("Reach pupils"), order: "2" },
};
const assigned: ActionAssigned = { type: "ActionAssigned", data: { action: "briefing", person: "tom" } };

const add: Asked<"AddAction"> = {
  type: "AddAction",
  action: "visit",
  section: "leadership",
  objective: "knowTheRisk",
  number: " 1.1a ",
  cells: {
    c3: [
      { kind: "paragraph", text: " Visit every ward. " },
      { id: "b1", kind: "bullet", text: "Ask what people see." },
    ],
    c5: [{ kind: "paragraph", text: "31 March 2026" }],
    c7: [],
  },
  after: null,
  known,
};
const visit = {
  action: "visit",
  section: "leadership",
  objective: "knowTheRisk",
  number: "1.1a",
  cells: {
    c3: [
      { id: "b1", kind: "paragraph", text: plain("Visit every ward.") },
      { id: "b2", kind: "bullet", text: plain("Ask what people see.") },
    ],
    c5: [{ id: "b1", kind: "paragraph", text: plain("31 March 2026") }],
  },
  meanings: { c5: { timescale: { kind: "onDate", date: "2026-03-31", precision: "day" } } },
} as const;

describe("adding an action", () => {
  it("puts it last in its section, with its statements numbered and their meaning worked out", () => {
    given(plans, ...thePlan)
      .when(add)
      .thenRecorded({ type: "ActionAdded", data: { ...visit, order: "3" } });
  });

  it("puts it behind another action of the section, a removed one too", () => {
    const behind = { ...add, after: "briefing" };
    given(plans, ...thePlan)
      .when(behind)
      .thenRecorded({ type: "ActionAdded", data: { ...visit, order: "1V" } });
    given(plans, ...thePlan, removed)
      .when(behind)
      .thenRecorded({ type: "ActionAdded", data: { ...visit, order: "1V" } });
  });

  it("may say nothing yet", () => {
    given(plans, ...thePlan)
      .when({ ...add, objective: null, number: " ", cells: {} })
      .thenRecorded({
        type: "ActionAdded",
        data: {
          action: "visit",
          section: "leadership",
          objective: null,
          number: null,
          cells: {},
          meanings: {},
          order: "3",
        },
      });
  });

  it.each([
    ["a section that is there", { section: "nowhere" }, "NoSuchSection"],
    ["an objective that is there", { objective: "nowhere" }, "NoSuchObjective"],
    ["an objective of its own section", { objective: "reach" }, "NoSuchObjective"],
    ["an action to follow that is there", { after: "nowhere" }, "NoSuchAction"],
    ["an action to follow in its own section", { after: "assemblies" }, "NoSuchAction"],
    ["columns that are there", { cells: { c9: [] } }, "NoSuchColumn"],
    ["columns that have cells", { cells: { c1: [{ kind: "paragraph", text: "1.1" }] } }, "NotACell"],
    ["statements that say something", { cells: { c3: [{ kind: "paragraph", text: " " }] } }, "TextMissing"],
    ["statements that are not too long", { cells: { c3: [{ kind: "paragraph", text: long }] } }, "TextTooLong"],
    ["a number that is not too long", { number: "9".repeat(61) }, "NumberTooLong"],
  ] as const)("asks for %s", (_what, part, refusal) => {
    given(plans, ...thePlan, elsewhere)
      .when({ ...add, ...part })
      .thenRefused(refusal);
  });

  it("asks for a section and an objective that were not removed", () => {
    given(plans, ...thePlan, sectionRemoved)
      .when(add)
      .thenRefused("SectionRemoved");
    given(plans, ...thePlan, objectiveRemoved)
      .when(add)
      .thenRefused("NoSuchObjective");
  });
});

describe("adding the actions of a document", () => {
  const row = (action: string, section: string) => ({ action, section, objective: null, number: null, cells: {} });
  const fact = (action: string, section: string, order: string) =>
    ({
      type: "ActionAdded",
      data: { action, section, objective: null, number: null, order, cells: {}, meanings: {} },
    }) as const;

  it("puts each at the end of its section, in order", () => {
    given(plans, ...thePlan)
      .when({ type: "AddActions", rows: [row("x", "leadership"), row("y", "schools"), row("z", "leadership")], known })
      .thenRecorded(fact("x", "leadership", "3"), fact("y", "schools", "2"), fact("z", "leadership", "4"));
  });

  it("adds nothing where there are none, and none where one is refused", () => {
    given(plans, ...thePlan)
      .when({ type: "AddActions", rows: [], known })
      .thenNothing();
    given(plans, ...thePlan)
      .when({ type: "AddActions", rows: [row("x", "leadership"), row("y", "nowhere")], known })
      .thenRefused("NoSuchSection");
    given(plans, ...thePlan)
      .when({ type: "AddActions", rows: [{ ...row("x", "leadership"), number: "9".repeat(61) }], known })
      .thenRefused("NumberTooLong");
  });
});

describe("an action", () => {
  it("gets another printed number, or none", () => {
    given(plans, ...thePlan)
      .when({ type: "RenumberAction", action: "briefing", number: " 1.1a " })
      .thenRecorded({ type: "ActionRenumbered", data: { action: "briefing", number: "1.1a" } });
    given(plans, ...thePlan)
      .when({ type: "RenumberAction", action: "briefing", number: null })
      .thenRecorded({ type: "ActionRenumbered", data: { action: "briefing", number: null } });
    given(plans, ...thePlan)
      .when({ type: "RenumberAction", action: "briefing", number: "9".repeat(61) })
      .thenRefused("NumberTooLong");
  });

  it("moves within its section and keeps its number", () => {
    given(plans, ...thePlan)
      .when({ type: "MoveAction", action: "training", section: "leadership", objective: null, after: null })
      .thenRecorded({
        type: "ActionMoved",
        data: { action: "training", section: "leadership", objective: null, order: "0V" },
      });
    given(plans, ...thePlan)
      .when({
        type: "MoveAction",
        action: "briefing",
        section: "leadership",
        objective: "knowTheRisk",
        after: "training",
      })
      .thenRecorded({
        type: "ActionMoved",
        data: { action: "briefing", section: "leadership", objective: "knowTheRisk", order: "3" },
      });
  });

  it("moves to another section, under an objective of that one", () => {
    given(plans, ...thePlan, elsewhere)
      .when({ type: "MoveAction", action: "briefing", section: "schools", objective: "reach", after: "assemblies" })
      .thenRecorded({
        type: "ActionMoved",
        data: { action: "briefing", section: "schools", objective: "reach", order: "2" },
      });
  });

  it.each([
    [{ section: "nowhere" }, "NoSuchSection"],
    [{ objective: "nowhere" }, "NoSuchObjective"],
    [{ objective: "reach" }, "NoSuchObjective"],
    [{ after: "nowhere" }, "NoSuchAction"],
    [{ after: "assemblies" }, "NoSuchAction"],
    [{ after: "briefing" }, "NoSuchAction"],
  ] as const)("does not move to %j", (part, refusal) => {
    const move = {
      type: "MoveAction",
      action: "briefing",
      section: "leadership",
      objective: null,
      after: null,
    } as const;
    given(plans, ...thePlan, elsewhere)
      .when({ ...move, ...part })
      .thenRefused(refusal);
  });

  it("does not move into a section that was removed", () => {
    given(plans, ...thePlan, sectionRemoved)
      .when({ type: "MoveAction", action: "assemblies", section: "leadership", objective: null, after: null })
      .thenRefused("SectionRemoved");
  });

  it("can be removed, and restored", () => {
    given(plans, ...thePlan)
      .when({ type: "RemoveAction", action: "briefing", reason: " Done elsewhere " })
      .thenRecorded(removed);
    given(plans, ...thePlan)
      .when({ type: "RemoveAction", action: "briefing", reason: long })
      .thenRefused("TextTooLong");
    given(plans, ...thePlan, removed)
      .when({ type: "RestoreAction", action: "briefing" })
      .thenRecorded({ type: "ActionRestored", data: { action: "briefing" } });
  });

  it("is restored only when it was removed, into a section that is there", () => {
    given(plans, ...thePlan)
      .when({ type: "RestoreAction", action: "briefing" })
      .thenRefused("NotRemoved");
    given(plans, westmere).when({ type: "RestoreAction", action: "briefing" }).thenRefused("NoSuchAction");
    given(plans, ...thePlan, removed, sectionRemoved)
      .when({ type: "RestoreAction", action: "briefing" })
      .thenRefused("SectionRemoved");
  });

  it("is assigned to several people, to each once", () => {
    given(plans, ...thePlan)
      .when({ type: "AssignAction", action: "briefing", person: "tom" })
      .thenRecorded(assigned);
    given(plans, ...thePlan, assigned)
      .when({ type: "AssignAction", action: "briefing", person: "tom" })
      .thenRefused("AlreadyAssigned");
    given(plans, ...thePlan, assigned)
      .when({ type: "AssignAction", action: "briefing", person: "amira" })
      .thenRecorded({ type: "ActionAssigned", data: { action: "briefing", person: "amira" } });
  });

  it("is taken back from those that it was assigned to", () => {
    const unassigned = { type: "ActionUnassigned", data: { action: "briefing", person: "tom" } } as const;
    given(plans, ...thePlan, assigned)
      .when({ type: "UnassignAction", action: "briefing", person: "tom" })
      .thenRecorded(unassigned);
    given(plans, ...thePlan)
      .when({ type: "UnassignAction", action: "briefing", person: "tom" })
      .thenRefused("NotAssigned");
    given(plans, ...thePlan, assigned, unassigned)
      .when({ type: "UnassignAction", action: "briefing", person: "tom" })
      .thenRefused("NotAssigned");
  });

  it("gets a day on which it is looked at again, or none", () => {
    for (const reviewOn of ["2026-09-01", null]) {
      given(plans, ...thePlan)
        .when({ type: "SetReviewDate", action: "briefing", reviewOn })
        .thenRecorded({ type: "ReviewDateSet", data: { action: "briefing", reviewOn } });
    }
  });

  it.each([
    { type: "RenumberAction", action: "briefing", number: "9" },
    { type: "MoveAction", action: "briefing", section: "schools", objective: null, after: null },
    { type: "RemoveAction", action: "briefing", reason: null },
    { type: "AssignAction", action: "briefing", person: "tom" },
    { type: "UnassignAction", action: "briefing", person: "tom" },
    { type: "SetReviewDate", action: "briefing", reviewOn: null },
    { type: "EditCell", action: "briefing", column: "c3", blocks: [], seen: 9, reason: null, known },
  ] as const)("takes no $type once it or its section was removed, and needs to be there", (command) => {
    given(plans, ...thePlan, assigned, removed)
      .when(command)
      .thenRefused("ActionRemoved");
    given(plans, ...thePlan, assigned, sectionRemoved)
      .when(command)
      .thenRefused("SectionRemoved");
    given(plans, westmere).when(command).thenRefused("NoSuchAction");
  });

  it("is as it was before, once its section was restored", () => {
    const back = { type: "SectionRestored", data: { section: "leadership" } } as const;
    given(plans, ...thePlan, assigned, sectionRemoved, back)
      .when({ type: "UnassignAction", action: "briefing", person: "tom" })
      .thenRecorded({ type: "ActionUnassigned", data: { action: "briefing", person: "tom" } });
  });

  it("keeps its place among others that came between", () => {
    const between = { type: "ActionAdded", data: { ...training.data, action: "between", order: "1V" } } as const;
    given(plans, ...thePlan, between)
      .when({ type: "MoveAction", action: "training", section: "leadership", objective: null, after: "briefing" })
      .thenRecorded({
        type: "ActionMoved",
        data: { action: "training", section: "leadership", objective: null, order: "1F" },
      });
    given(plans, westmere)
      .when({ type: "MoveAction", action: briefing.data.action, section: "x", objective: null, after: null })
      .thenRefused("NoSuchAction");
  });
});
