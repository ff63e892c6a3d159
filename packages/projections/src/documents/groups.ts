import { isPageNumber, isStamp } from "./furniture.ts";
import { unfolded } from "./forms.ts";
import { gridOf, type GridRow, labelsOf, widthOf } from "./grid.ts";
import { assumedHeader, type Column, type Header, headerOf } from "./header.ts";
import { comparable, meaningOf } from "./roles.ts";
import type { SourceBlock, SourceParagraph, SourceTable } from "./source.ts";
import { headingsIn, namesPlan } from "./titles.ts";
import { tidy } from "./words.ts";

/** A table of the document with the paragraphs since the table before it. */
export type Part = { before: SourceParagraph[]; table: SourceTable; grid: GridRow[]; header: Header | null };

/** The tables of one plan, and the parts between it and the plan before that hold no plan. */
export type Group = {
  columns: readonly Column[];
  lead: Part[];
  tables: { part: Part; after: number }[];
  /** The column whose label differs from table to table: each of them names its section there. */
  naming: number | null;
};

/** The tables of a document in order, each with the paragraphs before it, and the paragraphs after the last one. */
export function partsOf(blocks: readonly SourceBlock[]): { parts: Part[]; tail: SourceParagraph[] } {
  const parts: Part[] = [];
  let before: SourceParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") before.push(block);
    else {
      const table = unfolded(block) ?? block;
      const grid = gridOf(table);
      parts.push({ before, table, grid, header: headerOf(grid) });
      before = [];
    }
  }
  return { parts, tail: before };
}

/** Where no table has the header words of a plan, the one with the most words may still be one. */
export function assumeOne(parts: readonly Part[]): Part | null {
  const amount = ({ grid }: Part): number => grid.flatMap(labelsOf).join(" ").length;
  const largest = [...parts].toSorted((left, right) => amount(right) - amount(left))[0];
  if (!largest) return null;
  largest.header = assumedHeader(largest.grid);
  return largest.header ? largest : null;
}

/** Brings together the tables that are one plan; `rest` are the tables after the last plan. */
export function groupsOf(parts: readonly Part[]): { groups: Group[]; rest: Part[] } {
  const groups: Group[] = [];
  let waiting: Part[] = [];
  for (const part of parts) {
    const current = groups.at(-1);
    const differing = part.header && current ? differingLabels(part.header.columns, current.columns) : null;
    if (part.header && current && waiting.length === 0 && differing !== null && !startsPlan(part)) {
      current.tables.push({ part, after: part.header.after });
      current.naming ??= differing[0] ?? null;
    } else if (part.header) {
      groups.push({
        columns: part.header.columns,
        lead: waiting,
        tables: [{ part, after: part.header.after }],
        naming: null,
      });
      waiting = [];
    } else if (current && waiting.length === 0 && goesOn(part, current)) {
      current.tables.push({ part, after: 0 });
    } else waiting.push(part);
  }
  return { groups, rest: waiting };
}

/** The columns in which two headers differ; null when they are headers of different plans. The name of a section may differ. */
function differingLabels(columns: readonly Column[], others: readonly Column[]): number[] | null {
  if (columns.length !== others.length) return null;
  const differing = columns.flatMap((column, index) => (sameColumn(column, others[index] ?? column) ? [] : [index]));
  const names =
    differing.length === 1 &&
    columns.length > 2 &&
    differing.every((index) =>
      [columns[index], others[index]].every((column) => column?.role === "action" || column?.role === "objective"),
    );
  return differing.length === 0 || names ? differing : null;
}

/** The same label, or another one of the same known meaning: "Due" and "Due date". A number in it tells sections apart. */
function sameColumn(one: Column, other: Column): boolean {
  if (comparable(one.label) === comparable(other.label)) return true;
  const known = [one, other].every(({ label }) => meaningOf(label) !== null && label.length <= 40 && !/\d/.test(label));
  return known && one.role === other.role && one.role !== "free";
}

/** A high heading with the word plan between two tables with the same header starts another plan. */
const startsPlan = ({ before, grid, header }: Part): boolean =>
  headingsIn(before).some(({ text, level, sure }) => sure && level <= 1 && namesPlan(text)) ||
  grid.slice(0, header?.after ?? 0).some((row) => row.cells.length === 1 && namesPlan(row.cells[0]?.text ?? ""));

/** A table without a header right below a plan with as many columns: the plan goes on, as over a page of its own. */
function goesOn({ before, grid }: Part, { columns }: Group): boolean {
  const words = before.filter(({ text }) => tidy(text) !== "" && !isPageNumber(text) && !isStamp(text));
  return widthOf(grid) === columns.at(-1)?.end && words.length <= 2 && columns.length > 1;
}
