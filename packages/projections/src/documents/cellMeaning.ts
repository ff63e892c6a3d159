import type { ColumnRole, RecognisedBlock, RecognisedRow } from "./recognised.ts";

/** What the cells of a row say by the labels and roles of their columns. */
export function meaningOfCells(
  byColumn: RecognisedRow["byColumn"],
  columns: readonly Readonly<{ label: string; role: ColumnRole }>[],
): Pick<RecognisedRow, "cells" | "leads" | "timescale"> {
  // A label may be any words, those included that every object answers to.
  const cells = new Map<string, RecognisedBlock[]>();
  columns.forEach(({ label, role }, index) => {
    if (role === "number" || role === "objective") return;
    cells.set(label, [...(cells.get(label) ?? []), ...(byColumn[index] ?? [])]);
  });
  const textsOf = (role: ColumnRole): string[] =>
    (byColumn[columns.findIndex((column) => column.role === role)] ?? []).map(({ text }) => text);
  const timescale = textsOf("timescale").join(" ");
  return {
    cells: Object.fromEntries(cells),
    leads: textsOf("lead"),
    timescale: timescale === "" ? null : timescale,
  };
}
