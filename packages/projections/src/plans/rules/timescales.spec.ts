import { describe, expect, it } from "vitest";
import { known, thePlan } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Timescale } from "../../values/timescale.ts";
import type { Asked } from "../commands.ts";
import { plans } from "../decide.ts";
import type { CellMeaning, TimescaleSet } from "../events.ts";

const byMonth = (month: string): Timescale => ({ kind: "byMonth", month, precision: "month" });
const byDay = (date: string): Timescale => ({ kind: "onDate", date, precision: "day" });
const none: Timescale = { kind: "none" };

// The story's last fact has revision 7.
const edit = (text: string, timescale: Timescale | null, seen = 7): Asked<"EditCell"> => ({
  type: "EditCell",
  action: "briefing",
  column: "c5",
  blocks: text === "" ? [] : [{ id: "b1", kind: "paragraph", text }],
  seen,
  reason: "The panel asked",
  known,
  timescale,
});
const set = (text: string, meaning: CellMeaning, slipped = false): TimescaleSet => ({
  type: "TimescaleSet",
  data: {
    action: "briefing",
    columnId: "c5",
    cell: [{ id: "b1", kind: "paragraph", text: plain(text) }],
    meaning,
    reason: plain("The panel asked"),
    slipped,
  },
});

describe("what a timescale means", () => {
  it("is what somebody says, and what the words are read as is kept beside it", () => {
    given(plans, ...thePlan)
      .when(edit("When the new year starts", byDay("2027-09-01")))
      .thenRecorded(set("When the new year starts", { timescale: byDay("2027-09-01"), read: none }, true));
  });

  it("is read from the words again once nobody says anything", () => {
    given(plans, ...thePlan, set("March 2026", { timescale: byDay("2026-02-01"), read: byMonth("2026-03") }))
      .when(edit("May 2026", null, 8))
      .thenRecorded(set("May 2026", { timescale: byMonth("2026-05") }, true));
  });

  it("is no date put back when a reading is put right, or no longer is", () => {
    const wrong = set("March 2026", { timescale: byMonth("2026-03") });
    const right = set("March 2026", { timescale: byDay("2026-06-30"), read: byMonth("2026-03") });
    given(plans, ...thePlan, wrong)
      .when(edit("March 2026", byDay("2026-06-30"), 8))
      .thenRecorded(right);
    const early = set("March 2026", { timescale: byDay("2026-01-31"), read: byMonth("2026-03") });
    given(plans, ...thePlan, early)
      .when(edit("March 2026", null, 8))
      .thenRecorded(wrong);
  });

  it("is a date put back when what somebody had said goes to a later day, or the words do", () => {
    const said = set("Soon", { timescale: byDay("2026-03-31"), read: none });
    given(plans, ...thePlan, said)
      .when(edit("Soon", byDay("2026-06-30"), 8))
      .thenRecorded(set("Soon", { timescale: byDay("2026-06-30"), read: none }, true));
    given(plans, ...thePlan, set("March 2026", { timescale: byMonth("2026-03") }))
      .when(edit("May 2026", byDay("2026-05-15"), 8))
      .thenRecorded(set("May 2026", { timescale: byDay("2026-05-15"), read: byMonth("2026-05") }, true));
  });

  it("is said of printed words, in the column of timescales, and a period goes forwards", () => {
    const when = (change: object) => given(plans, ...thePlan).when({ ...edit("Soon", none), ...change });
    when({ column: "c8" }).thenRefused("NotTimescale");
    when({ blocks: [] }).thenRefused("TimescaleNotPrinted");
    const period = { kind: "period", from: "2026-04-02", to: "2026-04-01", precision: "day" } as const;
    when({ timescale: period }).thenRefused("EndsBeforeItBegins");
    when({ timescale: { ...period, to: "2026-04-02" } }).thenRecorded(
      set("Soon", { timescale: { ...period, to: "2026-04-02" }, read: none }, true),
    );
  });

  it("goes along with a split where all of its words do", () => {
    const meaning: CellMeaning = { timescale: byDay("2026-03-31"), read: none };
    const words = {
      c3: [
        { id: "b1", kind: "paragraph", text: "Brief." },
        { id: "b2", kind: "paragraph", text: "Ask." },
      ],
      c5: [{ id: "b1", kind: "paragraph", text: "Soon" }],
    } as const;
    const story = [...thePlan, set("Soon", meaning)];
    const state = story.reduce((folded, event, revision) => plans.evolve(folded, event, revision), plans.initial);
    const command = {
      type: "SplitAction",
      action: "briefing",
      into: "asking",
      number: null,
      words,
      moving: { c3: ["b2"] },
      seen: 8,
      reason: "Two things",
      known,
    } as const;
    const meanings = (copying: Record<string, string[]>) => {
      const decision = plans.decide({ ...command, copying }, state);
      const [, off] = decision.outcome === "accepted" ? decision.events : [];
      return off?.type === "ActionSplitOff" ? off.data.meanings : undefined;
    };
    expect(meanings({ c5: ["b1"] })).toEqual({ c5: meaning });
    expect(meanings({})).toEqual({});
  });
});
