import { describe, expect, it } from "vitest";
import { accept } from "../../decider.ts";
import { foreword, thePlan, westmere } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import { plans } from "../decide.ts";
import { templates } from "../templates.ts";

const draft: Asked<"DraftPlan"> = {
  type: "DraftPlan",
  plan: "harbour",
  title: " Harbour plan ",
  level: "county",
  organisations: ["council", "police"],
  parent: "westmere",
  period: "April 2025 to March 2026",
  columns: [
    { label: " Activity ", role: "action" },
    { label: "", role: "free" },
  ],
  template: null,
  import: null,
};

const long = "x".repeat(20_001);

describe("drafting a plan", () => {
  it("records its columns with ids and places, and its period with its days", () => {
    given(plans)
      .when(draft)
      .thenRecorded({
        type: "PlanDrafted",
        data: {
          plan: "harbour",
          title: plain("Harbour plan"),
          level: "county",
          organisations: ["council", "police"],
          parent: "westmere",
          period: { text: plain("April 2025 to March 2026"), from: "2025-04-01", to: "2026-03-31" },
          columns: [
            { columnId: "c1", label: plain("Activity"), role: "action", order: "1" },
            { columnId: "c2", label: plain(""), role: "free", order: "2" },
          ],
          template: null,
          import: null,
        },
      });
  });

  it("takes a blank period for none", () => {
    const decision = plans.decide({ ...draft, period: "  " }, plans.initial);
    expect(decision).toMatchObject(accept({ type: "PlanDrafted", data: { period: null } }));
  });

  it.each(templates)("can start from the layout $id", ({ id, columns }) => {
    const decision = plans.decide({ ...draft, template: id, columns }, plans.initial);
    const labels = columns.map(({ label, role }, index) => ({ columnId: `c${index + 1}`, label: plain(label), role }));
    expect(decision).toMatchObject(accept({ type: "PlanDrafted", data: { template: id, columns: labels } }));
  });

  it.each([
    ["a title", { title: " " }, "TextMissing"],
    ["a title that is too long", { title: long }, "TextTooLong"],
    ["a period that is too long", { period: long }, "TextTooLong"],
    ["a label that is too long", { columns: [{ label: long, role: "free" }] }, "TextTooLong"],
    ["a column", { columns: [] }, "LastColumn"],
    ["one timescale at the most", { columns: [draft.columns[0], ...twice("timescale")] }, "RoleTaken"],
  ] as const)("asks for %s", (_what, part, refusal) => {
    // The table above is written out by hand, and `columns` has no holes.
    given(plans)
      .when({ ...draft, ...part } as Asked<"DraftPlan">)
      .thenRefused(refusal);
  });

  it("happens once", () => {
    given(plans, westmere).when(draft).thenRefused("AlreadyDrafted");
  });

  it("comes before everything else", () => {
    given(plans).when({ type: "RetitlePlan", title: "Another" }).thenRefused("NoSuchPlan");
  });
});

function twice(role: "timescale") {
  return [
    { label: "By", role },
    { label: "When", role },
  ];
}

describe("a plan's title and period", () => {
  it("can be given anew", () => {
    given(plans, ...thePlan)
      .when({ type: "RetitlePlan", title: " Westmere plan " })
      .thenRecorded({ type: "PlanRetitled", data: { title: plain("Westmere plan") } });
    given(plans, ...thePlan)
      .when({ type: "SetPeriod", period: "2025/26" })
      .thenRecorded({
        type: "PeriodSet",
        data: { period: { text: plain("2025/26"), from: "2025-04-01", to: "2026-03-31" } },
      });
  });

  it("can have the period taken away", () => {
    given(plans, ...thePlan)
      .when({ type: "SetPeriod", period: null })
      .thenRecorded({ type: "PeriodSet", data: { period: null } });
  });

  it("are not empty, and not longer than a text may be", () => {
    given(plans, ...thePlan)
      .when({ type: "RetitlePlan", title: "\n" })
      .thenRefused("TextMissing");
    given(plans, ...thePlan)
      .when({ type: "RetitlePlan", title: long })
      .thenRefused("TextTooLong");
    given(plans, ...thePlan)
      .when({ type: "SetPeriod", period: "" })
      .thenRefused("TextMissing");
    given(plans, ...thePlan)
      .when({ type: "SetPeriod", period: long })
      .thenRefused("TextTooLong");
  });
});

describe("a text around the table", () => {
  const add: Asked<"AddNarrative"> = {
    type: "AddNarrative",
    narrative: "note",
    place: "footnote",
    heading: null,
    body: [{ kind: "bullet", text: " *All specified authorities " }],
    after: null,
  };
  const body = [{ id: "b1", kind: "bullet", text: plain("*All specified authorities") }] as const;

  it("stands last, or where it was put", () => {
    given(plans, ...thePlan)
      .when(add)
      .thenRecorded({
        type: "NarrativeAdded",
        data: { narrative: "note", place: "footnote", heading: null, body, order: "2" },
      });
    const last = { type: "NarrativeAdded", data: { ...foreword.data, narrative: "last", order: "2" } } as const;
    given(plans, ...thePlan, last)
      .when({ ...add, after: "foreword" })
      .thenRecorded({
        type: "NarrativeAdded",
        data: { narrative: "note", place: "footnote", heading: null, body, order: "1V" },
      });
  });

  it("may be a heading alone", () => {
    given(plans, westmere)
      .when({ ...add, heading: " Annex ", body: [] })
      .thenRecorded({
        type: "NarrativeAdded",
        data: { narrative: "note", place: "footnote", heading: plain("Annex"), body: [], order: "1" },
      });
  });

  it("says something, and not too much", () => {
    given(plans, westmere)
      .when({ ...add, body: [] })
      .thenRefused("TextMissing");
    given(plans, westmere)
      .when({ ...add, body: [{ kind: "paragraph", text: " " }] })
      .thenRefused("TextMissing");
    given(plans, westmere)
      .when({ ...add, body: [{ kind: "paragraph", text: long }] })
      .thenRefused("TextTooLong");
    given(plans, westmere)
      .when({ ...add, heading: long })
      .thenRefused("TextTooLong");
  });

  it("follows a text that is there", () => {
    given(plans, westmere)
      .when({ ...add, after: "foreword" })
      .thenRefused("NoSuchNarrative");
  });

  it("keeps the ids of the statements that stay, and gives new ones to new ones", () => {
    given(plans, ...thePlan)
      .when({
        type: "RewordNarrative",
        narrative: "foreword",
        heading: " ",
        body: [
          { kind: "paragraph", text: "New." },
          { id: "b1", kind: "paragraph", text: "Prevent is everyone's work." },
        ],
      })
      .thenRecorded({
        type: "NarrativeReworded",
        data: {
          narrative: "foreword",
          heading: null,
          body: [
            { id: "b2", kind: "paragraph", text: plain("New.") },
            { id: "b1", kind: "paragraph", text: plain("Prevent is everyone's work.") },
          ],
        },
      });
  });

  it("is reworded where it is there, into something, and not too much", () => {
    const reword = { type: "RewordNarrative", narrative: "foreword", heading: null, body: [] } as const;
    given(plans, westmere).when(reword).thenRefused("NoSuchNarrative");
    given(plans, ...thePlan)
      .when(reword)
      .thenRefused("TextMissing");
    given(plans, ...thePlan)
      .when({ ...reword, heading: long })
      .thenRefused("TextTooLong");
    given(plans, ...thePlan)
      .when({ ...reword, body: [{ kind: "bullet", text: "" }] })
      .thenRefused("TextMissing");
  });

  it("can be taken out, once", () => {
    const remove = { type: "RemoveNarrative", narrative: "foreword", reason: " Out of date " } as const;
    const removed = {
      type: "NarrativeRemoved",
      data: { narrative: "foreword", reason: plain("Out of date") },
    } as const;
    given(plans, ...thePlan)
      .when(remove)
      .thenRecorded(removed);
    given(plans, ...thePlan, removed)
      .when(remove)
      .thenRefused("NoSuchNarrative");
    given(plans, ...thePlan)
      .when({ ...remove, reason: long })
      .thenRefused("TextTooLong");
  });
});
