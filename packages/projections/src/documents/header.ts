import { readTimescale } from "../values/timescale.ts";
import { type GridRow, labelsOf, type PlacedCell, widthOf } from "./grid.ts";
import { wholeNumber } from "./numbering.ts";
import type { ColumnRole } from "./recognised.ts";
import { isPlanHeader, rolesOf } from "./roles.ts";
import type { SourceCell } from "./source.ts";

/** A column of a plan: its printed label, and the part of the table's grid that it covers. */
export type Column = Readonly<{ label: string; group: string | null; start: number; end: number; role: ColumnRole }>;

/** Where the header of a table stands, and what it says. `printed` are the cells whose words are its labels. */
export type Header = Readonly<{ after: number; columns: readonly Column[]; printed: ReadonlySet<SourceCell> }>;

type Place = Readonly<{ start: number; end: number }>;
type Label = Place & Readonly<{ label: string; group: string | null; from: readonly SourceCell[] }>;

/** Titles and introductions seldom take more than this many rows above the header. */
const searched = 12;

/** Finds the header of a plan in a table, below rows that hold less than it does; null when the table has none. */
export function headerOf(grid: readonly GridRow[]): Header | null {
  for (let first = 0; first < Math.min(searched, grid.length); first += 1) {
    const row = grid[first];
    if (!row || !isHeaderRow(row) || grid.slice(0, first).some((above) => filledIn(above) >= filledIn(row))) continue;
    const below = grid[first + 1];
    const two = below !== undefined && isSecondHeaderRow(row, below);
    const labels = two ? secondLabels(row, below) : row.cells.map((cell) => underGroup(cell, grid[first - 1]));
    const after = first + (two ? 2 : 1);
    return headerFrom(labels, after, grid);
  }
  return null;
}

const headerFrom = (labels: readonly Label[], after: number, grid: readonly GridRow[]): Header => ({
  after,
  columns: columnsFrom(labels, grid.slice(after)),
  printed: new Set(labels.flatMap(({ from }) => from)),
});

const filledIn = ({ cells }: GridRow): number => cells.filter(({ text }) => text !== "").length;

const isHeaderRow = (row: GridRow): boolean => isPlanHeader(labelsOf(row)) && new Set(labelsOf(row)).size > 1;

/** A second header row stands below a label that covers several columns, and names those. */
function isSecondHeaderRow(row: GridRow, below: GridRow): boolean {
  const grouped = row.cells.filter(({ start, end, fromAbove }) => end - start > 1 && !fromAbove);
  const own = below.cells.filter(({ fromAbove, text }) => !fromAbove && text !== "");
  return (
    grouped.length > 0 &&
    own.length > 1 &&
    own.every(
      ({ start, end, text }) => text.length <= 60 && grouped.some((group) => start >= group.start && end <= group.end),
    )
  );
}

/** The label, with the one above it when that covers more than this column. */
function underGroup(cell: PlacedCell, above: GridRow | undefined): Label {
  const { start, end, text } = cell;
  const over = above?.cells.find(
    (other) =>
      other.start <= start && other.end >= end && !other.fromAbove && other.cell.rowSpan === 1 && other.text !== "",
  );
  const grouped =
    over !== undefined &&
    above !== undefined &&
    above.cells.length > 1 &&
    over.end - over.start > end - start &&
    !cell.fromAbove;
  return {
    label: text,
    group: grouped ? over.text : null,
    start,
    end,
    from: grouped ? [cell.cell, over.cell] : [cell.cell],
  };
}

/** The labels of two header rows; the upper one alone labels what the lower one leaves out. */
function secondLabels(row: GridRow, below: GridRow): Label[] {
  const alone = row.cells.filter(({ start, end }) => !below.cells.some((cell) => cell.start < end && cell.end > start));
  const labels = [
    ...below.cells.map((cell) => secondLabel(cell, row)),
    ...alone.map((cell) => underGroup(cell, undefined)),
  ];
  return labels.toSorted((left, right) => left.start - right.start);
}

/** In the second of two header rows a blank cell leaves the label to the row above. */
function secondLabel(cell: PlacedCell, above: GridRow): Label {
  const same = above.cells.find(({ start, end }) => start === cell.start && end === cell.end);
  return cell.text === "" && same
    ? { label: same.text, group: null, start: cell.start, end: cell.end, from: [cell.cell, same.cell] }
    : underGroup(cell, above);
}

function columnsFrom(labels: readonly Label[], rows: readonly GridRow[]): Column[] {
  const split = labels.flatMap((label) => splitLabel(label, rows));
  const names = split.map(({ label }) => label);
  const named = split.map((label) => {
    const twice = names.filter((name) => name === label.label).length > 1;
    return twice && label.group !== null ? { ...label, label: `${label.group} ${label.label}` } : label;
  });
  const roles = rolesOf(named.map(({ label }) => label));
  return refined(
    named.map(({ label, group, start, end }, index) => ({ label, group, start, end, role: roles[index] ?? "free" })),
    rows,
  );
}

/** One label over two cells in most rows is two columns, often a number and its text; the second label is empty. */
function splitLabel(label: Label, rows: readonly GridRow[]): Label[] {
  if (label.end - label.start < 2) return [label];
  const inside = rows.flatMap(({ cells }) =>
    cells.filter(({ start, end }) => start >= label.start && end <= label.end && end - start < label.end - label.start),
  );
  const boundaries = new Map<number, PlacedCell[]>();
  for (const cell of inside)
    if (cell.start > label.start) boundaries.set(cell.start, [...(boundaries.get(cell.start) ?? []), cell]);
  const common = [...boundaries]
    .filter(([, cells]) => cells.length * 2 >= rows.length && cells.some(({ text }) => text !== ""))
    .map(([start]) => start);
  if (common.length === 0) return [label];
  const starts = [label.start, ...common.toSorted((left, right) => left - right)];
  const parts = starts.map((start, index) => ({ ...label, start, end: starts[index + 1] ?? label.end, label: "" }));
  const first = inside.filter(({ start, text }) => start === label.start && text !== "");
  const numbers = first.filter(({ text }) => wholeNumber(text) !== null).length * 2 > first.length;
  return parts.map((part, index) => (index === (numbers ? 1 : 0) ? { ...part, label: label.label } : part));
}

/** What the cells hold corrects what a label seemed to say: an unlabelled column of numbers, a priority of High and Low. */
function refined(columns: readonly Column[], rows: readonly GridRow[]): Column[] {
  let hasNumber = columns.some(({ role }) => role === "number");
  const result = columns.map((column) => {
    const texts = textsIn(column, rows);
    if (column.role === "number" && texts.length > 0 && texts.every((text) => text.length > 40))
      return { ...column, role: "free" as const };
    if (!hasNumber && column.label === "" && mostly(texts, (text) => wholeNumber(text) !== null)) {
      hasNumber = true;
      return { ...column, role: "number" as const };
    }
    if (column.role === "objective" && mostly(texts, (text) => /^(high|medium|low|h|m|l|[1-5])$/i.test(text)))
      return { ...column, role: "rating" as const };
    return column;
  });
  const timed = withTimescale(result, rows);
  return timed.some(({ role }) => role === "action") ? timed : withAction(timed, rows);
}

/** Where no label speaks of time, the first column of a general label ("Target") that holds mostly dates does. */
function withTimescale(columns: Column[], rows: readonly GridRow[]): Column[] {
  if (columns.some(({ role }) => role === "timescale")) return columns;
  const saysTime = (text: string): boolean => text.length <= 40 && readTimescale(text).kind !== "none";
  const at = columns.findIndex(
    (column) => ["outcome", "milestones", "free"].includes(column.role) && mostly(textsIn(column, rows), saysTime),
  );
  return columns.map((column, index) => (index === at ? { ...column, role: "timescale" } : column));
}

/** Whatever the labels say, the column with the most words holds the actions when no other does. */
function withAction(columns: readonly Column[], rows: readonly GridRow[]): Column[] {
  const amounts = columns.map((column) =>
    column.role === "free" || column.role === "objective" ? textsIn(column, rows).join(" ").length : -1,
  );
  const most = amounts.indexOf(Math.max(...amounts));
  return columns.map((column, index) => (index === most ? { ...column, role: "action" } : column));
}

const textsIn = ({ start, end }: Place, rows: readonly GridRow[]): string[] =>
  rows.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.start === start && cell.end === end && !cell.fromAbove && cell.text !== "")
      .map(({ text }) => text),
  );

const mostly = (texts: readonly string[], holds: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(holds).length * 2 > texts.length;

/**
 * A table without a header words of a plan, read as one because nothing better was found: its first row is the header.
 * null when it is too small to be a plan.
 */
export function assumedHeader(grid: readonly GridRow[]): Header | null {
  const row = grid[0];
  if (!row || widthOf(grid) < 2 || grid.length < 3 || row.cells.length < 2) return null;
  const labels = row.cells.map((cell) => underGroup(cell, undefined));
  return headerFrom(labels, 1, grid);
}
