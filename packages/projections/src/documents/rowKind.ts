import { endsMidway, startsMidway } from "./continued.ts";
import type { Column } from "./header.ts";
import { depthOf, isBelow, isLettered, leadingNumber, unmarkedNumber, wholeNumber } from "./numbering.ts";
import { comparable } from "./roles.ts";
import { namesPlan } from "./titles.ts";
import { numberIn, type RowCell, type TableRow, usualDepth } from "./tableRows.ts";

/** What a row of a plan's table is. */
export type RowKind =
  | "empty"
  | "repeatedHeader"
  | "namedHeader"
  | "rule"
  | "leads"
  | "note"
  | "heading"
  | "headingAndLeads"
  | "continued"
  | "row";

/** What is known of the table when one of its rows is judged. */
export type Surroundings = Readonly<{
  columns: readonly Column[];
  depth: number | null;
  /** Rows with one filled cell are rare enough to be headings. */
  aloneIsRare: boolean;
}>;

export function surroundingsOf(rows: readonly TableRow[], columns: readonly Column[]): Surroundings {
  const filled = rows.filter((row) => row.filled.length > 0 && !namesLeads(row));
  const alone = filled.filter(
    (row) =>
      row.across === null && isAlone(row, columns) && row.cells[row.filled[0] ?? 0]?.blocks[0]?.kind === "paragraph",
  );
  return { columns, depth: usualDepth(rows, columns), aloneIsRare: alone.length * 2 <= filled.length };
}

/**
 * Judges one row. `before` is the last row that printed anything, `afterBreak` whether a page ended between (a blank line, a
 * repeated header), `next` the row below.
 */
export function kindOf(
  row: TableRow,
  before: TableRow | null,
  next: TableRow | null,
  afterBreak: boolean,
  known: Surroundings,
): RowKind {
  if (row.filled.length === 0) return "empty";
  if (isRepeatedHeader(row, known.columns)) return "repeatedHeader";
  if (namingColumn(row, known.columns) !== null) return "namedHeader";
  const cells = row.filled.map((index) => row.cells[index]).filter((cell) => cell !== undefined);
  if (cells.every(({ text }) => /^[-–—_=\s|:+]+$/u.test(text))) return "rule";
  const single = row.across !== null || isAlone(row, known.columns);
  if (single && leadsAbove(textOf(cells)) !== null) return "leads";
  if (single && row.across !== null && isNote(textOf(cells))) return "note";
  if (row.across !== null) return "heading";
  if (leadsBesideTitle(row) !== null) return "headingAndLeads";
  if (before && isContinued(row, before, afterBreak, known.columns)) return "continued";
  if (single && isHeadingAlone(row, next, known)) return "heading";
  return "row";
}

const textOf = (cells: readonly RowCell[]): string => cells.map(({ text }) => text).join(" ");

/** A key, a footnote, or a line to sign on. */
const isNote = (text: string): boolean =>
  /^(\*|key\b|notes?\s*:|n\.?b\.?\b|footnote)/i.test(text) || /_{3}|\.{5}|…{3}/.test(text);

/** The header again, as at the top of every page. Blank cells may have been lost; nothing else may stand there. */
function isRepeatedHeader(row: TableRow, columns: readonly Column[]): boolean {
  return (
    row.filled.length * 2 > columns.length &&
    row.filled.every((index) => comparable(row.cells[index]?.text ?? "") === comparable(columns[index]?.label ?? ""))
  );
}

/** The column in which a header that is printed again names another section, as some councils do; null for other rows. */
export function namingColumn(row: TableRow, columns: readonly Column[]): number | null {
  const differing = row.filled.filter(
    (index) => comparable(row.cells[index]?.text ?? "") !== comparable(columns[index]?.label ?? ""),
  );
  const [at] = differing;
  const names =
    at !== undefined && differing.length === 1 && row.filled.length === columns.length && columns.length > 2;
  return names && (columns[at]?.role === "action" || columns[at]?.role === "objective") ? at : null;
}

/** "Lead: Housing" over a whole row says who leads the rows below it. */
export function leadsAbove(text: string): string | null {
  return (
    /^(?:action |overall |delivery |strategic |named )?(?:leads?|owners?|responsible)(?: (?:officers?|organisations?|agency|agencies|partners?|departments?|persons?|body))?(?:\(s\))?\s*[:\-–—]\s*(.+)$/isu.exec(
      text,
    )?.[1] ?? null
  );
}

/** Whether a row holds nothing but the leads of the rows below it. */
export const namesLeads = (row: TableRow): boolean =>
  row.filled.length === 1 && leadsAbove(row.cells[row.filled[0] ?? 0]?.text ?? "") !== null;

/** The column of "Lead: Housing" where the only other cell of a row is a title over several columns; null for other rows. */
export function leadsBesideTitle({ filled, cells }: TableRow): number | null {
  const at = filled.find((index) => leadsAbove(cells[index]?.text ?? "") !== null);
  const title = cells[filled.find((index) => index !== at) ?? -1];
  return at !== undefined && filled.length === 2 && title && title.covers > 1 ? at : null;
}

/** Only its number and its first text are filled, and nothing reaches down into it from above. */
function isAlone(row: TableRow, columns: readonly Column[]): boolean {
  const texts = row.filled.filter(
    (index) => columns[index]?.role !== "number" || wholeNumber(row.cells[index]?.text ?? "") === null,
  );
  const first = columns.findIndex(({ role }) => role !== "number");
  const reaching = row.cells.some(({ fromAbove, text }) => fromAbove && text !== "");
  return texts.length === 1 && (texts[0] ?? 0) <= first && !reaching;
}

/** A page broke inside the row before: what identifies a row is blank here, or its sentence goes on with a small letter. */
function isContinued(row: TableRow, before: TableRow, afterBreak: boolean, columns: readonly Column[]): boolean {
  const at = (role: Column["role"]): number => columns.findIndex((column) => column.role === role);
  const cut = row.filled.some(
    (index) => startsMidway(row.cells[index]?.text ?? "") || endsMidway(before.cells[index]?.text ?? ""),
  );
  const blank = (index: number): boolean =>
    index >= 0 && (row.cells[index]?.text ?? "") === "" && !(row.cells[index]?.fromAbove ?? false);
  const [number, objective, action] = [at("number"), at("objective"), at("action")];
  const actionReaches = row.cells[action]?.fromAbove === true && row.cells[action].text !== "";
  if (number >= 0 && blank(number) && !row.cells.some(({ fromAbove, text }) => fromAbove && text !== "")) {
    return afterBreak || blank(action) || startsMidway(row.cells[action]?.text ?? "");
  }
  if (number >= 0) return false;
  if (blank(action) && !actionReaches) return objective < 0 || blank(objective);
  if (objective >= 0 && blank(objective)) return afterBreak && cut;
  const first = row.cells[row.filled[0] ?? 0]?.text ?? "";
  return afterBreak && cut && startsMidway(first);
}

/**
 * A row with a single text is a section's title when its number is shallower than those of the rows, when it is set apart
 * by bold type or colour, or when it reads like a title where rows with one text are rare.
 */
function isHeadingAlone(row: TableRow, next: TableRow | null, { columns, depth, aloneIsRare }: Surroundings): boolean {
  const number = numberIn(row, columns);
  if (number !== null && depth !== null) return depthOf(number) < depth && !isLettered(number);
  if (depth !== null && namesPlan(row.cells[row.filled[0] ?? 0]?.text ?? "")) return true;
  const below = next && numberIn(next, columns);
  const plain = unmarkedNumber(row.cells[row.filled[0] ?? 0]?.text ?? "");
  if (below && plain && isBelow(plain.number, below)) return true;
  const cell = row.cells[row.filled.at(-1) ?? 0];
  if (!cell || cell.blocks.some(({ kind, mark }) => kind === "bullet" && mark === undefined)) return false;
  const text = leadingNumber(cell.text)?.rest ?? cell.text;
  if (cell.strong && text.length <= 160) return true;
  const titleLike = text.length <= 80 && text.split(" ").length <= 10 && !/[.;,]$/.test(text) && !startsMidway(text);
  return titleLike && aloneIsRare && next !== null && next.filled.length > 1;
}
