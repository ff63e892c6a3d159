import { endsMidway, startsMidway } from "../continued.ts";
import { leadingNumber, wholeNumber } from "../numbering.ts";
import { comparable, isSurelyHeader } from "../roles.ts";
import type { SourceRow, SourceTable } from "../source.ts";
import { tidy } from "../words.ts";
import { cellParagraphs } from "./cellText.ts";
import type { Line } from "./lines.ts";

/** A table found in a text, and the line after it. */
export type TextTable = Readonly<{ table: SourceTable; next: number }>;

type Draft = { cells: string[][]; afterGap: boolean };

/** How many cells a row has when the table before went on after an interruption. */
export type Width = number | null;

/** Reads the table that begins at a line; null when none does. `width` is that of an interrupted table before it. */
export function tableAt(lines: readonly Line[], start: number, width: Width): TextTable | null {
  const first = lines[start];
  if (first?.kind === "row" && (width === null ? filled(first.fields) > 1 : first.fields.length === width))
    return rowsAt(lines, start, width);
  if (first?.kind !== "cell" || filled(first.fields) === 0) return null;
  const cells = cellsFrom(lines, start);
  return cells > 1 || width !== null ? cellsAt(lines, start, width ?? cells) : null;
}

const filled = (fields: readonly string[]): number => fields.filter((field) => tidy(field) !== "").length;

/** A table with a line for each row. A cell with several paragraphs goes on in lines without tabs. */
function rowsAt(lines: readonly Line[], start: number, known: Width): TextTable {
  const width = known ?? lines[start]?.fields.length ?? 0;
  const header = known === null ? (lines[start]?.fields ?? []) : [];
  const rows: Draft[] = [];
  let gap = known !== null;
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const row = rows.at(-1);
    if (!line || line.kind === "furniture") break;
    if (line.kind === "blank") {
      gap = true;
      continue;
    }
    const fields = line.kind === "cell" ? ["", ...line.fields] : line.fields;
    if (line.kind === "plain") {
      const begun = row && row.cells.length >= width ? firstCell(lines, at, width) : 0;
      if (begun > 0) {
        const [first = "", ...others] = lines[at + begun]?.fields ?? [];
        const above = lines.slice(at, at + begun).map(({ text }) => text);
        rows.push({ cells: [[...above, first], ...others.map((field) => [field])], afterGap: gap });
        at += begun;
        gap = false;
        continue;
      }
      const use = row && !gap ? plainLine(lines, at, row, width, header) : "outside";
      if (use === "outside") break;
      if (use === "row") rows.push({ cells: [[line.text]], afterGap: false });
      else row?.cells.at(-1)?.push(line.text);
      continue;
    }
    if (rows.length > 0 && startsTable(fields, header, width)) break;
    if (row && !gap && fillsUp(lines, at, row.cells.length, width)) {
      row.cells.at(-1)?.push(fields[0] ?? "");
      row.cells.push(...fields.slice(1).map((field) => [field]));
    } else rows.push({ cells: fields.map((field) => [field]), afterGap: gap });
    gap = false;
  }
  return { table: { kind: "table", rows: rows.map((row) => finished(row, width)) }, next: at };
}

/**
 * A row whose cells were written over several lines: together the lines have as many cells as the table has columns. A
 * line that begins with a number begins a row.
 */
function fillsUp(lines: readonly Line[], start: number, cells: number, width: number): boolean {
  let have = cells;
  for (let at = start; have < width; at += 1) {
    const line = lines[at];
    if (!line || (line.kind !== "row" && line.kind !== "cell" && line.kind !== "plain")) return false;
    const fields = line.kind === "cell" ? ["", ...line.fields] : line.fields;
    if (fields.length === width || (at === start && filled(fields) === 0) || startsNumbered(fields[0] ?? ""))
      return false;
    have += fields.length - 1;
  }
  return cells < width && have === width;
}

const startsNumbered = (field: string): boolean =>
  tidy(field) !== "" && (wholeNumber(field) !== null || leadingNumber(field) !== null);

/**
 * How many lines from this one are the first paragraphs of a row's first cell: the line with the row's other cells then goes
 * on with a bullet or a small letter.
 */
function firstCell(lines: readonly Line[], start: number, width: number): number {
  let at = start;
  while (lines[at]?.kind === "plain" && at - start < longestCell) at += 1;
  const whole = lines[at];
  const goesOn =
    whole?.kind === "row" && whole.fields.length === width && /^\s*(?:[•●▪■◦·‣-]|o\s|\p{Ll})/u.test(whole.text);
  return goesOn && startsCell(lines[start]?.text ?? "") ? at - start : 0;
}

/** A bullet or a small letter goes on with the cell before. */
const startsCell = (text: string): boolean => /^\s*[\p{Lu}\d]/u.test(text);

/** A cell has fewer paragraphs than this. */
const longestCell = 40;

/** Other labels than the header's, or another width with labels of a plan, begin a table of their own. */
function startsTable(fields: readonly string[], header: readonly string[], width: number): boolean {
  const labels = fields.map(comparable).join("\t");
  return (
    labels !== header.map(comparable).join("\t") &&
    isSurelyHeader(fields) &&
    (fields.length !== width || fields.every((field) => tidy(field).length <= 40))
  );
}

/** A line without a tab right below a row: more of its last cell, a row of one cell that lost its tabs, or no part of it. */
function plainLine(
  lines: readonly Line[],
  at: number,
  row: Draft,
  width: number,
  header: readonly string[],
): "cell" | "row" | "outside" {
  const text = tidy(lines[at]?.text ?? "");
  let after = at + 1;
  while (lines[after]?.kind === "blank") after += 1;
  const next = lines[after];
  const more =
    next !== undefined &&
    next.kind === "row" &&
    next.fields.map(comparable).join("\t") !== header.map(comparable).join("\t");
  const before = row.cells.at(-1)?.at(-1) ?? "";
  if (row.cells.length < width && !(more && next?.fields.length === width && leadingNumber(text) !== null))
    return "cell";
  if (startsMidway(text) || endsMidway(before) || /^[•●▪◦‣*-]\s?/u.test(text)) return "cell";
  return more && text.length <= 160 ? "row" : "outside";
}

function cellsFrom(lines: readonly Line[], start: number): number {
  let at = start;
  while (lines[at]?.kind === "cell") at += 1;
  return at - start;
}

/** A table with a line for each cell, and blank lines between rows. Lines without a tab are further paragraphs of a cell. */
function cellsAt(lines: readonly Line[], start: number, width: number): TextTable {
  const rows: Draft[] = [];
  let gap = true;
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const row = rows.at(-1);
    if (!line || line.kind === "row" || line.kind === "furniture") break;
    if (line.kind === "blank") {
      gap = true;
      continue;
    }
    if (line.kind === "plain") {
      if (!row || (row.cells.length >= width && gap)) break;
      row.cells.at(-1)?.push(line.text);
    } else if (
      !row ||
      row.cells.length >= width ||
      (gap && (row.cells.length < 2 || filled(row.cells.map((cell) => cell.join(" "))) < 2))
    ) {
      rows.push({ cells: [[line.fields[0] ?? ""]], afterGap: false });
    } else row.cells.push([line.fields[0] ?? ""]);
    gap = false;
  }
  return { table: { kind: "table", rows: rows.map((row) => finished(row, width)) }, next: at };
}

function finished({ cells, afterGap }: Draft, width: number): SourceRow {
  const padded = [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => [""])];
  return {
    header: false,
    afterGap,
    cells: padded.map((lines, column) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      shade: null,
      blocks: lines.flatMap(cellParagraphs),
    })),
  };
}
