import { readTimescale } from "../../values/timescale.ts";
import { wholeNumber } from "../numbering.ts";
import { comparable, isSurelyHeader, meaningOf } from "../roles.ts";
import { paragraph, type SourceCell, type SourceRow } from "../source.ts";
import { namesPlan } from "../titles.ts";
import { tidy } from "../words.ts";
import { cellParagraphs, hasMarkup } from "./cellText.ts";
import type { Line } from "./lines.ts";
import type { TextTable } from "./textTable.ts";

/** A header of fewer labels could be any few lines. */
const [fewest, most] = [3, 10];

/**
 * Some programs copy a table as a line for each cell, with nothing between rows but perhaps a blank line. Lines are read as
 * such a table only where they begin with the labels of a plan and each of at least two rows proves itself: by its blank
 * lines, or by a number or a time in the column of that name. The table ends where they no longer do.
 */
export function linesAsCells(lines: readonly Line[], start: number): TextTable | null {
  if (lines[start]?.kind !== "plain") return null;
  // Where a blank line follows every cell it says nothing.
  const spaced = lines[start + 1]?.kind === "blank";
  for (let width = labelsFrom(lines, start, spaced); width >= fewest; width -= 1) {
    const found = tableOf(lines, start, width, spaced);
    if (found) return found;
  }
  return null;
}

/** How many lines from this one are labels, each another one. */
function labelsFrom(lines: readonly Line[], start: number, spaced: boolean): number {
  const labels = new Set<string>();
  for (let at = start; labels.size < most; at += 1) {
    const { kind, text } = lines[at] ?? { kind: "row", text: "" };
    if (kind === "blank" && spaced) continue;
    if (kind !== "plain" || labels.has(comparable(text)) || !isLabel(text)) break;
    labels.add(comparable(text));
  }
  return labels.size;
}

const isLabel = (text: string): boolean =>
  tidy(text).length <= 40 && !hasMarkup(text) && !namesPlan(text) && meaningOf(text) !== null;

type Cells = Readonly<{ texts: readonly string[]; next: number }>;

function tableOf(lines: readonly Line[], start: number, width: number, spaced: boolean): TextTable | null {
  const header = cellsAt(lines, start, width, spaced ? "skip" : "refuse");
  if (!header || !isSurelyHeader(header.texts)) return null;
  const rows: Cells[] = [];
  let next = header.next;
  for (;;) {
    const found = rowAt(lines, next, header.texts, spaced) ?? titledAt(lines, next, header.texts, spaced);
    if (found.length === 0) break;
    rows.push(...found);
    next = found.at(-1)?.next ?? next;
  }
  return rows.filter(({ texts }) => texts.length > 1).length < 2
    ? null
    : { table: { kind: "table", rows: [header, ...rows].map(({ texts }, at) => sourceRow(texts, at === 0)) }, next };
}

/** The row at a line: a blank line may stand before it, or in it where a cell is blank and another row follows. */
function rowAt(lines: readonly Line[], start: number, labels: readonly string[], spaced: boolean): Cells[] | null {
  if (spaced) {
    const row = cellsAt(lines, start, labels.length, "skip");
    return row && proven(row.texts, labels) ? [row] : null;
  }
  const parted = lines[start]?.kind === "blank";
  const at = parted ? start + 1 : start;
  const row = cellsAt(lines, at, labels.length, "refuse");
  if (row && (proven(row.texts, labels) || (parted && ends(lines, row.next)))) return [row];
  const holed = cellsAt(lines, at, labels.length, "take");
  return holed && proven(holed.texts, labels) && goesOn(lines, holed.next, labels) ? [holed] : null;
}

/** After a row with blank cells comes another row, with or without a title above it, or nothing: else it is none. */
const goesOn = (lines: readonly Line[], at: number, labels: readonly string[]): boolean =>
  ends(lines, at) ||
  [at, at + 1].some((start) => {
    const row = cellsAt(lines, start, labels.length, "take");
    return row !== null && proven(row.texts, labels);
  });

/** A line alone between two rows is the title of what follows. */
function titledAt(lines: readonly Line[], start: number, labels: readonly string[], spaced: boolean): Cells[] {
  const title = cellsAt(lines, start, 1, spaced ? "skip" : "refuse");
  const row = title && (title.texts[0] ?? "").length <= 80 ? rowAt(lines, title.next, labels, spaced) : null;
  return title && row ? [title, ...row] : [];
}

const ends = (lines: readonly Line[], at: number): boolean => at >= lines.length || lines[at]?.kind === "blank";

/** The next lines as the cells of one row, if there are as many. Blank lines are skipped, refused or taken as blank cells. */
function cellsAt(
  lines: readonly Line[],
  start: number,
  width: number,
  blanks: "skip" | "refuse" | "take",
): Cells | null {
  const texts: string[] = [];
  let at = start;
  while (texts.length < width) {
    const line = lines[at];
    if (!line || line.kind === "row" || line.kind === "cell" || (line.kind === "blank" && blanks === "refuse"))
      return null;
    if (line.kind !== "blank" || blanks === "take") texts.push(line.text);
    at += 1;
  }
  return { texts, next: blanks === "skip" ? pastBlanks(lines, at) : at };
}

function pastBlanks(lines: readonly Line[], start: number): number {
  let at = start;
  while (lines[at]?.kind === "blank") at += 1;
  return at;
}

/** The row holds a number where the header says number, or else a time where it says time. */
function proven(texts: readonly string[], labels: readonly string[]): boolean {
  const meanings = labels.map(meaningOf);
  const [number, time] = [meanings.indexOf("number"), meanings.indexOf("timescale")];
  if (number >= 0) return wholeNumber(texts[number] ?? "") !== null;
  return time >= 0 && readTimescale(texts[time] ?? "").kind !== "none";
}

function sourceRow(texts: readonly string[], header: boolean): SourceRow {
  const cell = (text: string, column: number): SourceCell => ({
    column,
    colSpan: 1,
    rowSpan: 1,
    shade: null,
    blocks:
      header && column === 0
        ? [paragraph(tidy(text), { notes: [{ kind: "linesAsCells", text: texts.join(" "), by: null }] })]
        : cellParagraphs(text),
  });
  return { header, afterGap: false, cells: texts.map(cell) };
}
