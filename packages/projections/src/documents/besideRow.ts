import { colourOf } from "./colours.ts";
import { contentOf, notesIn, printed } from "./content.ts";
import type { Column } from "./header.ts";
import { keepNotes } from "./notes.ts";
import type { PlanDraft, RowDraft } from "./planDraft.ts";
import type { RowKind } from "./rowKind.ts";
import type { TableRow } from "./tableRows.ts";

/** Keeps what a row brings beside its words: notes, cells beyond the columns, tables inside cells, colours. */
export function keepBeside(row: TableRow, kind: RowKind, plan: PlanDraft): void {
  row.cells.forEach((cell, index) => {
    keepNotes(cell.notes, plan, plan.place("last", index));
    if (cell.nested && !cell.fromAbove)
      plan.doubt("A table inside a cell was read as paragraphs of that cell.", cell.text, plan.place("last", index));
  });
  for (const { cell } of row.outside) {
    const text = printed(contentOf(cell.blocks));
    keepNotes(notesIn(cell.blocks), plan, plan.place("last"));
    if (text === "") continue;
    plan.leaveOut(text, "noColumn", plan.place("last"));
    plan.doubt("These words stand in a cell beyond the last column of the header.", text, plan.place("last"));
  }
  if (kind !== "row") return;
  for (const [index, colour] of Object.entries(plan.lastRow?.colours ?? {})) {
    plan.doubt(
      `A cell is coloured ${colour}: say whether that is its rating.`,
      row.cells[Number(index)]?.text ?? "",
      plan.place("last", Number(index)),
    );
  }
}

/** The ratings that the cells of a row show by their colour. */
export function coloursOf(row: TableRow, columns: readonly Column[]): RowDraft["colours"] {
  const colours: RowDraft["colours"] = {};
  row.cells.forEach((cell, index) => {
    const colour = colourOf(cell.shade, columns[index]?.role ?? "free");
    if (colour !== null && row.across === null) colours[index] = colour;
  });
  return colours;
}

/** The colours of a row without words are those of the row before. */
export function keepColours(row: TableRow, plan: PlanDraft): void {
  if (plan.lastRow && row.cells.some(({ fromAbove }) => fromAbove)) return;
  Object.assign(plan.lastRow?.colours ?? {}, coloursOf(row, plan.columns));
}
