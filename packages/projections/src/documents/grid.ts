import type { SourceCell, SourceTable } from "./source.ts";
import { paragraphsIn } from "./source.ts";
import { tidy } from "./words.ts";

/** A cell where it shows in one row. A cell merged downwards shows in every row that it covers. */
export type PlacedCell = Readonly<{ cell: SourceCell; text: string; start: number; end: number; fromAbove: boolean }>;

export type GridRow = Readonly<{ cells: readonly PlacedCell[]; header: boolean; afterGap: boolean }>;

/** The printed words of a cell, with the numbers that Word counts. */
export const textOf = (cell: SourceCell): string =>
  tidy(
    paragraphsIn(cell.blocks)
      .map(({ text, list }) => (list?.ordered ? `${list.mark} ${text}` : text))
      .join(" "),
  );

/** A table as rows of cells in their places, merged cells shown wherever they reach. */
export function gridOf(table: SourceTable): GridRow[] {
  const rows = table.rows.map(({ cells, header, afterGap }) => ({
    cells: cells.map((cell) => placed(cell, false)),
    header,
    afterGap,
  }));
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      for (let below = index + 1; below < index + cell.rowSpan; below += 1) rows[below]?.cells.push(placed(cell, true));
    }
  });
  for (const row of rows) row.cells.sort((left, right) => left.start - right.start);
  return rows;
}

const placed = (cell: SourceCell, fromAbove: boolean): PlacedCell => ({
  cell,
  text: textOf(cell),
  start: cell.column,
  end: cell.column + cell.colSpan,
  fromAbove,
});

/** How many columns the grid has at its widest. */
export const widthOf = (grid: readonly GridRow[]): number =>
  grid.reduce((widest, { cells }) => cells.reduce((most, { end }) => Math.max(most, end), widest), 0);

/** The texts of a row, left to right. */
export const labelsOf = (row: GridRow): string[] => row.cells.map(({ text }) => text);
