import { describe, it } from "vitest";
import { known, thePlan } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import { plans } from "../decide.ts";
import type { ActionReworded, TimescaleSet } from "../events.ts";

// The story's last fact has revision 7.
const edit = (column: string, text: string): Asked<"EditCell"> => ({
  type: "EditCell",
  action: "briefing",
  column,
  blocks: [{ kind: "paragraph", text }],
  seen: 7,
  reason: " The panel asked ",
  known,
});
const says = (columnId: string, text: string, id = "b1") => ({
  action: "briefing",
  columnId,
  cell: [{ id, kind: "paragraph", text: plain(text) } as const],
  meaning: {},
  reason: plain("The panel asked"),
});

describe("editing a cell", () => {
  it("is told by what its column means", () => {
    given(plans, ...thePlan)
      .when(edit("c3", " Brief members. "))
      .thenRecorded({ type: "ActionReworded", data: says("c3", "Brief members.", "b2") });
    given(plans, ...thePlan)
      .when(edit("c7", "Members know"))
      .thenRecorded({ type: "OutcomeReworded", data: says("c7", "Members know") });
    given(plans, ...thePlan)
      .when(edit("c8", "On track"))
      .thenRecorded({ type: "CellReworded", data: says("c8", "On track") });
    given(plans, ...thePlan)
      .when(edit("c4", "Westmere Council"))
      .thenRecorded({
        type: "LeadsNamed",
        data: {
          ...says("c4", "Westmere Council"),
          meaning: {
            leads: [{ text: plain("Westmere Council"), kind: "lead", organisation: "council", blocks: ["b1"] }],
          },
        },
      });
    given(plans, ...thePlan)
      .when(edit("c6", "May 2026: first session"))
      .thenRecorded({
        type: "MilestonesSet",
        data: {
          ...says("c6", "May 2026: first session"),
          meaning: {
            milestones: [{ block: "b1", timescale: { kind: "byMonth", month: "2026-05", precision: "month" } }],
          },
        },
      });
  });

  it("can blank it", () => {
    given(plans, ...thePlan)
      .when({ ...edit("c3", ""), blocks: [], reason: "" })
      .thenRecorded({
        type: "ActionReworded",
        data: { action: "briefing", columnId: "c3", cell: [], meaning: {}, reason: null },
      });
  });

  it("keeps the ids of statements that stay, and never gives an id twice", () => {
    const emptied: ActionReworded = {
      type: "ActionReworded",
      data: { action: "briefing", columnId: "c3", cell: [], meaning: {}, reason: null },
    };
    given(plans, ...thePlan, emptied)
      .when({ ...edit("c3", "Brief members."), seen: 8 })
      .thenRecorded({ type: "ActionReworded", data: says("c3", "Brief members.", "b2") });
    given(plans, ...thePlan)
      .when({
        ...edit("c3", ""),
        blocks: [
          { id: "b1", kind: "bullet", text: "First" },
          { id: "b1", kind: "bullet", text: "A copy of it" },
          { id: "b9", kind: "bullet", text: "Of an id that never was" },
        ],
      })
      .thenRecorded({
        type: "ActionReworded",
        data: {
          ...says("c3", ""),
          cell: [
            { id: "b1", kind: "bullet", text: plain("First") },
            { id: "b2", kind: "bullet", text: plain("A copy of it") },
            { id: "b3", kind: "bullet", text: plain("Of an id that never was") },
          ],
        },
      });
  });

  it("takes 20,000 characters of any script, and not one more", () => {
    const most = "ش".repeat(20_000);
    given(plans, ...thePlan)
      .when(edit("c7", most))
      .thenRecorded({ type: "OutcomeReworded", data: says("c7", most) });
    given(plans, ...thePlan)
      .when(edit("c7", `${most}!`))
      .thenRefused("TextTooLong");
    given(plans, ...thePlan)
      .when({ ...edit("c7", "Short"), reason: `${most}!` })
      .thenRefused("TextTooLong");
    given(plans, ...thePlan)
      .when(edit("c7", "\u00a0"))
      .thenRefused("TextMissing");
  });

  it("is for columns that are there and have cells", () => {
    given(plans, ...thePlan)
      .when(edit("c9", "x"))
      .thenRefused("NoSuchColumn");
    given(plans, ...thePlan)
      .when(edit("c1", "1.1"))
      .thenRefused("NotACell");
    given(plans, ...thePlan)
      .when(edit("c2", "We will"))
      .thenRefused("NotACell");
    const gone = { type: "ColumnRemoved", data: { columnId: "c3", role: "action", reason: null } } as const;
    given(plans, ...thePlan, gone)
      .when(edit("c3", "x"))
      .thenRefused("NoSuchColumn");
  });
});

describe("who is named in a cell", () => {
  const written = {
    ...edit("c4", ""),
    blocks: [
      { kind: "paragraph", text: "WMC / PCSO team (Housing/ASB)" },
      { kind: "bullet", text: "with the PCSO team" },
    ],
  } as const;
  const lead = { text: " WMC ", kind: "lead", organisation: "council" } as const;
  const team = { text: "PCSO team", kind: "via", organisation: null } as const;

  it("is who the writer says, in the statements that print the name", () => {
    given(plans, ...thePlan)
      .when({ ...written, leads: [lead, team] })
      .thenRecorded({
        type: "LeadsNamed",
        data: {
          ...says("c4", ""),
          cell: [
            { id: "b1", kind: "paragraph", text: plain("WMC / PCSO team (Housing/ASB)") },
            { id: "b2", kind: "bullet", text: plain("with the PCSO team") },
          ],
          meaning: {
            leads: [
              { text: plain("WMC"), kind: "lead", organisation: "council", blocks: ["b1"] },
              { text: plain("PCSO team"), kind: "via", organisation: null, blocks: ["b1", "b2"] },
            ],
          },
        },
      });
  });

  it("is printed in it, and only in a column of leads or partners", () => {
    given(plans, ...thePlan)
      .when({ ...written, leads: [{ ...lead, text: "Westshire Police" }] })
      .thenRefused("LeadNotPrinted");
    given(plans, ...thePlan)
      .when({ ...written, leads: [{ ...lead, text: " " }] })
      .thenRefused("LeadNotPrinted");
    given(plans, ...thePlan)
      .when({ ...edit("c3", "WMC"), leads: [lead] })
      .thenRefused("NotLeads");
  });
});

describe("a cell that others changed", () => {
  const theirs: ActionReworded = { type: "ActionReworded", data: says("c3", "Theirs") };
  const elsewhere: ActionReworded = { type: "ActionReworded", data: { ...says("c3", "Theirs"), action: "training" } };

  it("is not overwritten by somebody who did not see it", () => {
    given(plans, ...thePlan, theirs)
      .when(edit("c3", "Mine"))
      .thenRefused("CellChanged");
    given(plans, ...thePlan, theirs)
      .when({ ...edit("c3", "Mine"), seen: 8 })
      .thenRecorded({ type: "ActionReworded", data: says("c3", "Mine", "b2") });
  });

  it("is no matter for its neighbours, nor for the same column of another action", () => {
    given(plans, ...thePlan, theirs)
      .when(edit("c7", "Mine"))
      .thenRecorded({ type: "OutcomeReworded", data: says("c7", "Mine") });
    given(plans, ...thePlan, elsewhere)
      .when(edit("c3", "Mine"))
      .thenRecorded({ type: "ActionReworded", data: says("c3", "Mine", "b2") });
  });

  it("was first written when its action was added", () => {
    given(plans, ...thePlan)
      .when({ ...edit("c3", "Mine"), seen: 4 })
      .thenRefused("CellChanged");
    given(plans, ...thePlan)
      .when({ ...edit("c7", "Mine"), seen: -1 })
      .thenRecorded({ type: "OutcomeReworded", data: says("c7", "Mine") });
  });

  it("cannot have been seen before it happened", () => {
    given(plans, ...thePlan)
      .when({ ...edit("c3", "Mine"), seen: 8 })
      .thenRefused("CellChanged");
    given(plans, ...thePlan)
      .when({ ...edit("c7", "Mine"), seen: 2_000_000_000 })
      .thenRefused("CellChanged");
  });
});

describe("a date", () => {
  const set = (
    text: string,
    slipped: boolean,
    timescale: TimescaleSet["data"]["meaning"]["timescale"],
  ): TimescaleSet => ({
    type: "TimescaleSet",
    data: { ...says("c5", text, "b2"), meaning: timescale === undefined ? {} : { timescale }, slipped },
  });
  const april = { kind: "byMonth", month: "2026-04", precision: "month" } as const;
  const february = { kind: "byMonth", month: "2026-02", precision: "month" } as const;

  it("slips when it goes to a later day, or away", () => {
    given(plans, ...thePlan)
      .when(edit("c5", "April 2026"))
      .thenRecorded(set("April 2026", true, april));
    given(plans, ...thePlan)
      .when(edit("c5", "Ongoing"))
      .thenRecorded(set("Ongoing", true, { kind: "ongoing", review: null }));
    given(plans, ...thePlan)
      .when(edit("c5", "To be agreed"))
      .thenRecorded(set("To be agreed", true, { kind: "none" }));
  });

  it("does not slip when it comes nearer, stays, or was none before", () => {
    given(plans, ...thePlan)
      .when(edit("c5", "February 2026"))
      .thenRecorded(set("February 2026", false, february));
    given(plans, ...thePlan)
      .when(edit("c5", "31.3.2026"))
      .thenRecorded(set("31.3.2026", false, { kind: "onDate", date: "2026-03-31", precision: "day" }));
    given(plans, ...thePlan)
      .when({ ...edit("c5", "April 2026"), action: "training" })
      .thenRecorded({
        type: "TimescaleSet",
        data: { ...says("c5", "April 2026"), action: "training", meaning: { timescale: april }, slipped: false },
      });
  });
});
