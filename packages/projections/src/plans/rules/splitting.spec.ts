import { describe, it } from "vitest";
import { known, thePlan } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked, WrittenBlock } from "../commands.ts";
import { plans } from "../decide.ts";
import type { PlanAdopted } from "../events.ts";

const paragraph = (id: string, text: string): WrittenBlock => ({ id, kind: "paragraph", text });

// The briefing as it stands at revision 8: two statements of what is done, and by when.
const twice = {
  type: "ActionReworded",
  data: {
    action: "briefing",
    columnId: "c3",
    cell: [
      { id: "b1", kind: "paragraph", text: plain("Brief all members on the local risk.") },
      { id: "b2", kind: "bullet", text: plain("Brief the clerks.") },
    ],
    meaning: {},
    reason: null,
  },
} as const;
const words = {
  c3: [
    paragraph("b1", "Brief all members on the local risk."),
    { ...paragraph("b2", "Brief the clerks."), kind: "bullet" },
  ],
  c5: [paragraph("b1", "By March 2026")],
} as const;
const split: Asked<"SplitAction"> = {
  type: "SplitAction",
  action: "briefing",
  into: "clerks",
  number: " 1.1a ",
  words,
  moving: { c3: ["b2"] },
  copying: { c5: ["b1"] },
  seen: 8,
  reason: null,
  known,
};
const march = { kind: "byMonth", month: "2026-03", precision: "month" } as const;
const adopted: PlanAdopted = {
  type: "PlanAdopted",
  data: { version: 1, meeting: plain("Board"), heldOn: "2026-03-01" },
};

describe("splitting an action in two", () => {
  it("takes statements to a new row right below it, with those that stand in both", () => {
    given(plans, ...thePlan, twice)
      .when(split)
      .thenRecorded(
        {
          type: "ActionSplit",
          data: {
            action: "briefing",
            into: "clerks",
            cells: { c3: [{ id: "b1", kind: "paragraph", text: plain("Brief all members on the local risk.") }] },
            meanings: {},
            reason: null,
          },
        },
        {
          type: "ActionSplitOff",
          data: {
            action: "clerks",
            from: "briefing",
            section: "leadership",
            objective: "knowTheRisk",
            number: "1.1a",
            order: "1V",
            cells: {
              c3: [{ id: "b1", kind: "bullet", text: plain("Brief the clerks.") }],
              c5: [{ id: "b1", kind: "paragraph", text: plain("By March 2026") }],
            },
            meanings: { c5: { timescale: march } },
          },
        },
      );
  });

  it("takes along who is named in a statement, as somebody said it", () => {
    const named = {
      type: "LeadsNamed",
      data: {
        ...twice.data,
        columnId: "c4",
        cell: [
          { id: "b1", kind: "paragraph", text: plain("WMC") },
          { id: "b3", kind: "paragraph", text: plain("Clerks") },
        ],
      },
    } as const;
    const leads = {
      c4: [
        { text: "WMC", kind: "lead", organisation: "council", blocks: ["b1"] },
        { text: "Clerks", kind: "deputy", organisation: null, blocks: ["b3"] },
      ],
    } as const;
    given(plans, ...thePlan, named)
      .when({
        ...split,
        words: { c4: [paragraph("b1", "WMC"), paragraph("b3", "Clerks")] },
        moving: { c4: ["b3"] },
        copying: {},
        leads,
      })
      .thenRecorded(
        {
          type: "ActionSplit",
          data: {
            action: "briefing",
            into: "clerks",
            cells: { c4: [{ id: "b1", kind: "paragraph", text: plain("WMC") }] },
            meanings: {
              c4: { leads: [{ text: plain("WMC"), kind: "lead", organisation: "council", blocks: ["b1"] }] },
            },
            reason: null,
          },
        },
        {
          type: "ActionSplitOff",
          data: {
            action: "clerks",
            from: "briefing",
            section: "leadership",
            objective: "knowTheRisk",
            number: "1.1a",
            order: "1V",
            cells: { c4: [{ id: "b1", kind: "paragraph", text: plain("Clerks") }] },
            meanings: {
              c4: { leads: [{ text: plain("Clerks"), kind: "deputy", organisation: null, blocks: ["b1"] }] },
            },
          },
        },
      );
  });

  it("leaves something in each of the two", () => {
    const refused = (part: Partial<Asked<"SplitAction">>) =>
      given(plans, ...thePlan, twice)
        .when({ ...split, ...part })
        .thenRefused("NothingToSplit");
    refused({ moving: {}, copying: {} });
    refused({ moving: {}, copying: { c3: ["b1"] } });
    refused({ moving: { c3: ["b1", "b2"] }, copying: { c5: ["b1"] } });
    refused({ moving: { c3: ["unknown"] } });
  });

  it("is not done on words that somebody changed meanwhile, nor on a row that is not there", () => {
    given(plans, ...thePlan, twice)
      .when({ ...split, seen: 7 })
      .thenRefused("CellChanged");
    given(plans, ...thePlan, twice)
      .when({ ...split, seen: 9 })
      .thenRefused("CellChanged");
    given(plans, ...thePlan, twice)
      .when({ ...split, action: "nothing" })
      .thenRefused("NoSuchAction");
    given(plans, ...thePlan, twice)
      .when({ ...split, number: "1".repeat(61) })
      .thenRefused("NumberTooLong");
  });

  it("asks why a date goes, once a meeting agreed the plan", () => {
    const dated = { ...split, moving: { c5: ["b1"] }, copying: {}, seen: 9 };
    given(plans, ...thePlan, twice, adopted)
      .when(dated)
      .thenRefused("ReasonMissing");
    given(plans, ...thePlan, twice, adopted)
      .when({ ...dated, reason: "Two teams" })
      .thenRecorded(
        {
          type: "ActionSplit",
          data: {
            action: "briefing",
            into: "clerks",
            cells: { c5: [] },
            meanings: { c5: { timescale: { kind: "none" } } },
            reason: plain("Two teams"),
          },
        },
        {
          type: "ActionSplitOff",
          data: {
            action: "clerks",
            from: "briefing",
            section: "leadership",
            objective: "knowTheRisk",
            number: "1.1a",
            order: "1V",
            cells: { c5: [{ id: "b1", kind: "paragraph", text: plain("By March 2026") }] },
            meanings: { c5: { timescale: march } },
          },
        },
      );
  });
});
