import { describe, it } from "vitest";
import { briefing, known, thePlan, westmere } from "../../testing/cast.ts";
import { given } from "../../testing/given.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import { plans } from "../decide.ts";
import type { ColumnAdded, ColumnRemoved } from "../events.ts";

const add: Asked<"AddColumn"> = { type: "AddColumn", label: " Notes ", role: "notes", after: null };
const notes: ColumnAdded = {
  type: "ColumnAdded",
  data: { columnId: "c9", label: plain("Notes"), role: "notes", order: "9" },
};
const notesRemoved: ColumnRemoved = { type: "ColumnRemoved", data: { columnId: "c9", role: "notes", reason: null } };
const long = "x".repeat(20_001);

describe("a column", () => {
  it("stands last, or where it was put", () => {
    given(plans, ...thePlan)
      .when(add)
      .thenRecorded(notes);
    given(plans, ...thePlan)
      .when({ ...add, label: "", after: "c8" })
      .thenRecorded({ type: "ColumnAdded", data: { columnId: "c9", label: plain(""), role: "notes", order: "9" } });
    given(plans, ...thePlan)
      .when({ ...add, after: "c1" })
      .thenRecorded({
        type: "ColumnAdded",
        data: { columnId: "c9", label: plain("Notes"), role: "notes", order: "1V" },
      });
  });

  it("shares its role with others, unless rules ask for the one of it", () => {
    given(plans, ...thePlan)
      .when({ ...add, role: "outcome" })
      .thenRecorded({ type: "ColumnAdded", data: { ...notes.data, role: "outcome" } });
    for (const role of ["number", "objective", "action", "timescale"] as const) {
      given(plans, ...thePlan)
        .when({ ...add, role })
        .thenRefused("RoleTaken");
    }
  });

  it("follows a column that is there, under a label that is not too long", () => {
    given(plans, ...thePlan)
      .when({ ...add, after: "c10" })
      .thenRefused("NoSuchColumn");
    given(plans, ...thePlan)
      .when({ ...add, label: long })
      .thenRefused("TextTooLong");
  });

  it("never gets the id of one that was removed, written in or not", () => {
    const blank = {
      type: "CellReworded",
      data: { action: "briefing", columnId: "c9", cell: [], meaning: {}, reason: null },
    } as const;
    const next = {
      type: "ColumnAdded",
      data: { columnId: "c10", label: plain("Notes"), role: "notes", order: "9" },
    } as const;
    given(plans, ...thePlan, notes, blank, notesRemoved)
      .when(add)
      .thenRecorded(next);
    given(plans, ...thePlan, notes, notesRemoved)
      .when(add)
      .thenRecorded(next);
  });

  it("can be relabelled", () => {
    given(plans, ...thePlan)
      .when({ type: "RelabelColumn", column: "c3", label: " What " })
      .thenRecorded({ type: "ColumnRelabelled", data: { columnId: "c3", label: plain("What") } });
    given(plans, ...thePlan)
      .when({ type: "RelabelColumn", column: "c9", label: "What" })
      .thenRefused("NoSuchColumn");
    given(plans, ...thePlan)
      .when({ type: "RelabelColumn", column: "c3", label: long })
      .thenRefused("TextTooLong");
  });

  it("can be moved, to the front or behind another one", () => {
    given(plans, ...thePlan)
      .when({ type: "MoveColumn", column: "c3", after: null })
      .thenRecorded({ type: "ColumnMoved", data: { columnId: "c3", order: "0V" } });
    given(plans, ...thePlan)
      .when({ type: "MoveColumn", column: "c3", after: "c8" })
      .thenRecorded({ type: "ColumnMoved", data: { columnId: "c3", order: "9" } });
    given(plans, ...thePlan)
      .when({ type: "MoveColumn", column: "c3", after: "c2" })
      .thenRecorded({ type: "ColumnMoved", data: { columnId: "c3", order: "3" } });
  });

  it("is not moved behind itself, nor behind one that is not there", () => {
    for (const [column, after] of [
      ["c3", "c3"],
      ["c3", "c9"],
      ["c9", "c3"],
    ] as const) {
      given(plans, ...thePlan)
        .when({ type: "MoveColumn", column, after })
        .thenRefused("NoSuchColumn");
    }
  });

  it("can be taken out, as long as one stays", () => {
    given(plans, ...thePlan)
      .when({ type: "RemoveColumn", column: "c5", reason: " " })
      .thenRecorded({ type: "ColumnRemoved", data: { columnId: "c5", role: "timescale", reason: null } });
    given(plans, ...thePlan)
      .when({ type: "RemoveColumn", column: "c9", reason: null })
      .thenRefused("NoSuchColumn");
    given(plans, ...thePlan)
      .when({ type: "RemoveColumn", column: "c5", reason: long })
      .thenRefused("TextTooLong");
    const single = { ...westmere, data: { ...westmere.data, columns: westmere.data.columns.slice(0, 1) } };
    given(plans, single).when({ type: "RemoveColumn", column: "c1", reason: null }).thenRefused("LastColumn");
  });

  it("gives its role free when it is taken out", () => {
    const removed: ColumnRemoved = { type: "ColumnRemoved", data: { columnId: "c5", role: "timescale", reason: null } };
    given(plans, ...thePlan, removed)
      .when({ ...add, role: "timescale" })
      .thenRecorded({
        type: "ColumnAdded",
        data: { columnId: "c9", label: plain("Notes"), role: "timescale", order: "9" },
      });
  });
});

describe("a column's meaning", () => {
  const give: Asked<"GiveColumnRole"> = { type: "GiveColumnRole", column: "c8", role: "partners", words: {}, known };

  it("is worked out of its cells' words under the new role", () => {
    const words = { briefing: [{ id: "b1", kind: "paragraph", text: "Westshire Police" }], training: [] } as const;
    given(plans, ...thePlan)
      .when({ ...give, words })
      .thenRecorded({
        type: "ColumnRoleGiven",
        data: {
          columnId: "c8",
          role: "partners",
          readings: {
            briefing: {
              leads: [{ text: plain("Westshire Police"), kind: "partner", organisation: "police", blocks: ["b1"] }],
            },
            training: { leads: [] },
          },
        },
      });
  });

  it("keeps who somebody named, from a column of leads to one of partners", () => {
    const words = {
      briefing: [{ id: "b1", kind: "paragraph", text: "Housing (Westshire Police) via Scouts" }],
      training: [{ id: "b1", kind: "paragraph", text: "Westshire Police" }],
    } as const;
    const leads = {
      briefing: [
        { text: "Housing", kind: "lead", organisation: null },
        { text: "Scouts", kind: "via", organisation: "police" },
      ],
      training: [],
    } as const;
    given(plans, ...thePlan)
      .when({ ...give, column: "c4", words, leads })
      .thenRecorded({
        type: "ColumnRoleGiven",
        data: {
          columnId: "c4",
          role: "partners",
          readings: {
            briefing: {
              leads: [
                { text: plain("Housing"), kind: "partner", organisation: null, blocks: ["b1"] },
                { text: plain("Scouts"), kind: "via", organisation: "police", blocks: ["b1"] },
              ],
            },
            training: { leads: [] },
          },
        },
      });
  });

  it("is taken away with the role", () => {
    given(plans, ...thePlan)
      .when({
        ...give,
        column: "c5",
        role: "free",
        words: { briefing: [{ id: "b1", kind: "paragraph", text: "By March 2026" }] },
      })
      .thenRecorded({ type: "ColumnRoleGiven", data: { columnId: "c5", role: "free", readings: { briefing: {} } } });
  });

  it("that it has already adds nothing", () => {
    given(plans, ...thePlan)
      .when({ ...give, role: "progress" })
      .thenNothing();
  });

  it("is given to a column that is there, and a single role to one at a time", () => {
    given(plans, ...thePlan)
      .when({ ...give, column: "c9" })
      .thenRefused("NoSuchColumn");
    given(plans, ...thePlan)
      .when({ ...give, role: "timescale" })
      .thenRefused("RoleTaken");
    given(plans, ...thePlan)
      .when({ ...give, column: "c5", role: "timescale" })
      .thenNothing();
  });

  it("is not worked out of words that were changed since they were read", () => {
    given(plans, ...thePlan)
      .when({ ...give, column: "c3", role: "notes", seen: 4 })
      .thenRefused("CellChanged");
    given(plans, ...thePlan)
      .when({ ...give, column: "c3", role: "notes", seen: 5 })
      .thenRecorded({ type: "ColumnRoleGiven", data: { columnId: "c3", role: "notes", readings: {} } });
  });

  it("counts for the date that slips next", () => {
    const timed = {
      type: "ColumnRoleGiven",
      data: { columnId: "c8", role: "timescale", readings: { briefing: briefing.data.meanings["c5"] ?? {} } },
    } as const;
    const untimed = {
      type: "ColumnRoleGiven",
      data: { columnId: "c5", role: "free", readings: { briefing: {} } },
    } as const;
    given(plans, ...thePlan, untimed, timed)
      .when({ type: "EditCell", action: "briefing", column: "c8", blocks: [], seen: 9, reason: null, known })
      .thenRecorded({
        type: "TimescaleSet",
        data: {
          action: "briefing",
          columnId: "c8",
          cell: [],
          meaning: { timescale: { kind: "none" } },
          reason: null,
          slipped: true,
        },
      });
  });
});
