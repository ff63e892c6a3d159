import { contentOf, joined, notesIn } from "./content.ts";
import type { GridRow, PlacedCell } from "./grid.ts";
import type { Column } from "./header.ts";
import { depthOf, isLettered, leadingNumber, wholeNumber } from "./numbering.ts";
import { columnsUnder, lineOf } from "./printedLine.ts";
import type { PrintedLine, RecognisedBlock } from "./recognised.ts";
import { paragraphsIn, type SourceNote } from "./source.ts";

/** What one row of a table holds in one column of the plan. */
export type RowCell = Readonly<{
  blocks: readonly RecognisedBlock[];
  text: string;
  fromAbove: boolean;
  /** How many of the plan's columns it covers. */
  covers: number;
  /** Bold or coloured: how a section title is set apart. */
  strong: boolean;
  shade: string | null;
  notes: readonly SourceNote[];
  nested: boolean;
}>;

/** A row of a table laid over the columns of the plan. `outside` is what lies beyond them. */
export type TableRow = Readonly<{
  cells: readonly RowCell[];
  /** The columns where the row itself prints something. */
  filled: readonly number[];
  /** A cell from the first column (or the one after the number) to the last. */
  across: number | null;
  afterGap: boolean;
  outside: readonly PlacedCell[];
  /** The same as the document prints it. */
  line: PrintedLine;
}>;

const nothing: RowCell = {
  blocks: [],
  text: "",
  fromAbove: false,
  covers: 1,
  strong: false,
  shade: null,
  notes: [],
  nested: false,
};

/** Lays a row of the grid over the columns: each cell belongs to the column that it overlaps most, the first of equals. */
export function tableRow(row: GridRow, columns: readonly Column[]): TableRow {
  const cells: RowCell[] = columns.map(() => nothing);
  const outside: PlacedCell[] = [];
  for (const placed of row.cells) {
    const { column, covers } = columnsUnder(placed, columns);
    if (column !== null) cells[column] = both(cells[column] ?? nothing, rowCell(placed, covers));
    else if (!placed.fromAbove) outside.push(placed);
  }
  const filled = cells.flatMap(({ text, blocks, fromAbove }, index) =>
    (text !== "" || blocks.length > 0) && !fromAbove ? [index] : [],
  );
  const across = acrossIn(cells, filled, columns);
  return { cells, filled, across, afterGap: row.afterGap, outside, line: lineOf(row, columns) };
}

function rowCell({ cell, fromAbove }: PlacedCell, covers: number): RowCell {
  const blocks = contentOf(cell.blocks);
  const printed = paragraphsIn(cell.blocks).filter(({ text }) => text.trim() !== "");
  return {
    blocks,
    text: joined(blocks),
    fromAbove,
    covers,
    strong:
      cell.shade !== null && cell.shade !== "FFFFFF"
        ? true
        : printed.length > 0 && printed.every(({ bold, heading }) => bold || heading !== null),
    shade: cell.shade,
    notes: fromAbove ? [] : notesIn(cell.blocks),
    nested: cell.blocks.some(({ kind }) => kind === "table"),
  };
}

/** Two cells in one column are read one after the other. */
function both(left: RowCell, right: RowCell): RowCell {
  if (left.blocks.length === 0)
    return { ...right, notes: [...left.notes, ...right.notes], covers: Math.max(left.covers, right.covers) };
  // What reaches down from above was read in its own row.
  if (left.fromAbove !== right.fromAbove) return left.fromAbove ? right : left;
  if (right.blocks.length === 0) return { ...left, notes: [...left.notes, ...right.notes] };
  const blocks = [...left.blocks, ...right.blocks];
  return {
    ...left,
    blocks,
    text: joined(blocks),
    notes: [...left.notes, ...right.notes],
    covers: Math.max(left.covers, right.covers),
  };
}

function acrossIn(cells: readonly RowCell[], filled: readonly number[], columns: readonly Column[]): number | null {
  const beside = filled.filter((index) => columns[index]?.role !== "number" || (cells[index]?.covers ?? 1) > 1);
  const [at] = beside;
  const cell = at === undefined ? undefined : cells[at];
  if (at === undefined || beside.length !== 1 || !cell) return null;
  const need = columns.length === 2 ? 2 : columns.length - 1;
  return cell.covers >= need || (cell.covers > 1 && at + cell.covers === columns.length && at <= 1) ? at : null;
}

/** The number of a row: in its own column, before its action, or the mark that Word counts. */
export function numberIn(row: TableRow, columns: readonly Column[]): string | null {
  const own = columns.findIndex(({ role }) => role === "number");
  const first = row.cells[own >= 0 ? own : (row.filled[0] ?? 0)];
  if (!first || first.text === "") return null;
  return (
    wholeNumber(first.text) ??
    leadingNumber(first.text)?.number ??
    first.blocks[0]?.mark?.replace(/[.):]+$/, "") ??
    null
  );
}

/** How deep most rows are numbered: 2 where they go 1.1, 1.2, 2.1; null where they have no numbers. */
export function usualDepth(rows: readonly TableRow[], columns: readonly Column[]): number | null {
  const numbers = rows
    .filter(({ filled }) => filled.length > 2 || (filled.length > 1 && columns.length <= 3))
    .map((row) => numberIn(row, columns))
    .filter((number) => number !== null);
  if (numbers.length === 0) return null;
  const whole = numbers.filter((number) => !isLettered(number));
  const depths = (whole.length > 0 ? whole : numbers).map(depthOf);
  const counted = new Map<number, number>();
  for (const depth of depths) counted.set(depth, (counted.get(depth) ?? 0) + 1);
  return [...counted].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? null;
}
