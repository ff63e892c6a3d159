import { describe, expect, it } from "vitest";
import { type Statement, statementsOf, textOf } from "./cellText.ts";

const before: Statement[] = [
  { id: "b-1", kind: "PARAGRAPH", text: "Brief all members" },
  { id: "b-2", kind: "BULLET", text: "within a month" },
  { id: "b-3", kind: "BULLET", text: "with the police\nand the county" },
];

describe("the text of a cell", () => {
  it("is a line for each statement, with a dash for a bullet", () => {
    expect(textOf(before)).toBe("Brief all members\n- within a month\n- with the police\n   and the county");
  });

  it("comes back as it was when nothing was changed", () => {
    expect(statementsOf(textOf(before), before)).toEqual(before);
  });

  it("keeps the id of what stays, of what moves and of what is reworded in its place", () => {
    expect(statementsOf("- within a month\nBrief all new members\n- at once", before)).toEqual([
      { id: "b-2", kind: "BULLET", text: "within a month" },
      { kind: "PARAGRAPH", text: "Brief all new members" },
      { id: "b-3", kind: "BULLET", text: "at once" },
    ]);
  });

  it("is blank when nothing is left of it", () => {
    expect(statementsOf(" \n- \n", before)).toEqual([]);
  });
});
