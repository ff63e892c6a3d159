import { describe, expect, it } from "vitest";
import { amended } from "./amend.ts";
import { recognise } from "./recognise.ts";
import type { ColumnRole } from "./recognised.ts";
import { sourceOfText } from "./text/sourceOfText.ts";

const HEADER = ["No.", "Activity", "Lead", "Notes"];
const LINES = [
  ["1.1", "Brief all members on the local risk", "Westshire Police", "A first note"],
  ["1.2", "Train front-line staff", "Housing", "A second note"],
];
const [plan] = recognise(sourceOfText([HEADER, ...LINES].map((line) => line.join("\t")).join("\n"))).plans;
if (plan === undefined) throw new Error("It is a plan.");
const roles: readonly ColumnRole[] = ["number", "action", "lead", "notes"];
const nothing = { roles, leaveOut: [], corrected: [] };

const rowsOf = (change: Partial<Parameters<typeof amended>[1]>) =>
  amended(plan, { ...nothing, ...change }).sections.flatMap(({ rows }) =>
    rows.map(({ number, objective, byColumn }) => [
      number,
      objective,
      ...byColumn.map((cell) => cell.map(({ text }) => text).join("|")),
    ]),
  );

describe("a plan that somebody put right", () => {
  it("is the same where nothing was", () => {
    expect(amended(plan, { ...nothing, roles: plan.columnRoles })).toEqual(plan);
  });

  it("does not have the rows that were left out", () => {
    expect(rowsOf({ leaveOut: [0] })).toEqual([
      ["1.2", null, "", "Train front-line staff", "Housing", "A second note"],
    ]);
  });

  it("says what was written in place of what was read, in the number too", () => {
    const written = (text: string) => [{ kind: "paragraph", text } as const];
    const corrected = [
      { row: 1, column: 0, blocks: written("1.2a") },
      { row: 1, column: 2, blocks: [...written("Housing"), ...written("Police")] },
      { row: 0, column: 3, blocks: [] },
    ];
    expect(rowsOf({ corrected })).toEqual([
      ["1.1", null, "", "Brief all members on the local risk", "Westshire Police", ""],
      ["1.2a", null, "", "Train front-line staff", "Housing|Police", "A second note"],
    ]);
  });

  it("loses no word when a column means something else", () => {
    expect(rowsOf({ roles: ["free", "objective", "action", "notes"] })[0]).toEqual([
      null,
      "Brief all members on the local risk",
      "1.1",
      "",
      "Westshire Police",
      "A first note",
    ]);
    expect(rowsOf({ roles: ["notes", "action", "lead", "number"] })[0]).toEqual([
      "A first note",
      null,
      "1.1",
      "Brief all members on the local risk",
      "Westshire Police",
      "",
    ]);
  });
});
