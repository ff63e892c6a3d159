import { notesIn } from "./content.ts";
import type { GridRow, PlacedCell } from "./grid.ts";
import type { Column } from "./header.ts";
import type { PrintedLine } from "./recognised.ts";
import { paragraphsIn } from "./source.ts";
import { tidy } from "./words.ts";

/** The columns that a cell lies under: a cell belongs to the column that it overlaps most, the first of equals. */
export function columnsUnder(
  placed: Pick<PlacedCell, "start" | "end">,
  columns: readonly Pick<Column, "start" | "end">[],
): Readonly<{ column: number | null; covers: number }> {
  const overlaps = columns.map(({ start, end }) => Math.min(end, placed.end) - Math.max(start, placed.start));
  const most = Math.max(...overlaps);
  if (most <= 0) return { column: null, covers: 1 };
  // A cell over several columns begins in the first of them; one that only sticks out belongs where most of it lies.
  const whole = columns
    .map((column, index) => (column.start >= placed.start && endOf(column, placed) <= placed.end ? index : -1))
    .filter((index) => index >= 0);
  return { column: whole[0] ?? overlaps.indexOf(most), covers: Math.max(1, whole.length) };
}

/** The last column of a table that was printed here has no end: it goes as far as any cell. */
const endOf = ({ start, end }: Pick<Column, "start" | "end">, placed: Pick<PlacedCell, "end">): number =>
  Number.isFinite(end) ? end : Math.max(start + 1, placed.end);

/** A line of a table as the document prints it. */
export const lineOf = ({ cells }: GridRow, columns: readonly Column[]): PrintedLine =>
  cells.map((placed) => ({
    ...columnsUnder(placed, columns),
    fromAbove: placed.fromAbove,
    shade: placed.cell.shade,
    paragraphs: paragraphsIn(placed.cell.blocks).flatMap(({ text, list }) => {
      const words = tidy(text);
      return words === "" && !list?.ordered ? [] : [[list?.mark, words].filter(Boolean).join(" ")];
    }),
    notes: placed.fromAbove ? [] : notesIn(placed.cell.blocks),
  }));
