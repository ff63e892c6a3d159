import { describe, it } from "vitest";
import { leadership, thePlan, westmere } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import { plans } from "../decide.ts";
import type { ObjectiveRemoved, SectionRemoved, SectionRestored } from "../events.ts";

const long = "x".repeat(20_001);
const removed: SectionRemoved = { type: "SectionRemoved", data: { section: "leadership", reason: plain("Merged") } };
const restored: SectionRestored = { type: "SectionRestored", data: { section: "leadership" } };

describe("a section", () => {
  const add: Asked<"AddSection"> = {
    type: "AddSection",
    section: "online",
    number: " 3 ",
    title: " Online ",
    statement: " What we see ",
    after: null,
  };
  const words = { number: "3", title: plain("Online"), statement: plain("What we see") };

  it("stands last, or where it was put", () => {
    given(plans, ...thePlan)
      .when(add)
      .thenRecorded({ type: "SectionAdded", data: { section: "online", ...words, order: "3" } });
    given(plans, ...thePlan)
      .when({ ...add, after: "leadership" })
      .thenRecorded({ type: "SectionAdded", data: { section: "online", ...words, order: "1V" } });
  });

  it("may be without any words", () => {
    given(plans, westmere)
      .when({ ...add, number: "", title: null, statement: "  " })
      .thenRecorded({
        type: "SectionAdded",
        data: { section: "online", number: null, title: null, statement: null, order: "1" },
      });
  });

  it("follows a section that is there, in words that are not too long", () => {
    given(plans, ...thePlan)
      .when({ ...add, after: "nowhere" })
      .thenRefused("NoSuchSection");
    for (const part of [{ title: long }, { statement: long }]) {
      given(plans, ...thePlan)
        .when({ ...add, ...part })
        .thenRefused("TextTooLong");
    }
    given(plans, ...thePlan)
      .when({ ...add, number: "9".repeat(61) })
      .thenRefused("NumberTooLong");
  });

  it("can be reworded", () => {
    const reword = {
      type: "RewordSection",
      section: "schools",
      number: null,
      title: " Education ",
      statement: "",
    } as const;
    given(plans, ...thePlan)
      .when(reword)
      .thenRecorded({
        type: "SectionReworded",
        data: { section: "schools", number: null, title: plain("Education"), statement: null },
      });
    given(plans, ...thePlan)
      .when({ ...reword, statement: long })
      .thenRefused("TextTooLong");
  });

  it("can be moved, to the front or behind another one", () => {
    given(plans, ...thePlan)
      .when({ type: "MoveSection", section: "schools", after: null })
      .thenRecorded({ type: "SectionMoved", data: { section: "schools", order: "0V" } });
    given(plans, ...thePlan)
      .when({ type: "MoveSection", section: "leadership", after: "schools" })
      .thenRecorded({ type: "SectionMoved", data: { section: "leadership", order: "3" } });
  });

  it("is not moved behind itself, nor behind one that is not there", () => {
    given(plans, ...thePlan)
      .when({ type: "MoveSection", section: "schools", after: "schools" })
      .thenRefused("NoSuchSection");
    given(plans, ...thePlan)
      .when({ type: "MoveSection", section: "schools", after: "nowhere" })
      .thenRefused("NoSuchSection");
  });

  it("can be removed, and restored", () => {
    given(plans, ...thePlan)
      .when({ type: "RemoveSection", section: "leadership", reason: " Merged " })
      .thenRecorded(removed);
    given(plans, ...thePlan, removed)
      .when({ type: "RestoreSection", section: "leadership" })
      .thenRecorded(restored);
    given(plans, ...thePlan)
      .when({ type: "RemoveSection", section: "leadership", reason: long })
      .thenRefused("TextTooLong");
  });

  it("is restored only when it was removed", () => {
    given(plans, ...thePlan)
      .when({ type: "RestoreSection", section: "leadership" })
      .thenRefused("NotRemoved");
    given(plans, ...thePlan, removed, restored)
      .when({ type: "RestoreSection", section: "leadership" })
      .thenRefused("NotRemoved");
    given(plans, ...thePlan)
      .when({ type: "RestoreSection", section: "nowhere" })
      .thenRefused("NoSuchSection");
  });

  it.each([
    { type: "RewordSection", section: "leadership", number: null, title: null, statement: null },
    { type: "MoveSection", section: "leadership", after: null },
    { type: "RemoveSection", section: "leadership", reason: null },
    { type: "AddObjective", objective: "new", section: "leadership", text: "New" },
  ] as const)("takes no $type once it was removed, and needs to be there", (command) => {
    given(plans, ...thePlan, removed)
      .when(command)
      .thenRefused("SectionRemoved");
    given(plans, westmere).when(command).thenRefused("NoSuchSection");
  });
});

describe("an objective", () => {
  const gone: ObjectiveRemoved = { type: "ObjectiveRemoved", data: { objective: "knowTheRisk", reason: plain("Met") } };

  it("stands after the others", () => {
    given(plans, ...thePlan)
      .when({ type: "AddObjective", objective: "share", section: "schools", text: " Share it " })
      .thenRecorded({
        type: "ObjectiveAdded",
        data: { objective: "share", section: "schools", text: plain("Share it"), order: "2" },
      });
  });

  it("can be reworded, and taken out", () => {
    given(plans, ...thePlan)
      .when({ type: "RewordObjective", objective: "knowTheRisk", text: " Know it well " })
      .thenRecorded({ type: "ObjectiveReworded", data: { objective: "knowTheRisk", text: plain("Know it well") } });
    given(plans, ...thePlan)
      .when({ type: "RemoveObjective", objective: "knowTheRisk", reason: "Met" })
      .thenRecorded(gone);
  });

  it("says something, and not too much", () => {
    for (const [text, refusal] of [
      ["", "TextMissing"],
      [long, "TextTooLong"],
    ] as const) {
      given(plans, ...thePlan)
        .when({ type: "AddObjective", objective: "new", section: "schools", text })
        .thenRefused(refusal);
      given(plans, ...thePlan)
        .when({ type: "RewordObjective", objective: "knowTheRisk", text })
        .thenRefused(refusal);
    }
    given(plans, ...thePlan)
      .when({ type: "RemoveObjective", objective: "knowTheRisk", reason: long })
      .thenRefused("TextTooLong");
  });

  it("is gone once it was taken out", () => {
    given(plans, ...thePlan, gone)
      .when({ type: "RewordObjective", objective: "knowTheRisk", text: "Back" })
      .thenRefused("NoSuchObjective");
    given(plans, ...thePlan, gone)
      .when({ type: "RemoveObjective", objective: "knowTheRisk", reason: null })
      .thenRefused("NoSuchObjective");
    given(plans, westmere, leadership)
      .when({ type: "RemoveObjective", objective: "knowTheRisk", reason: null })
      .thenRefused("NoSuchObjective");
  });
});
