import type { Column } from "./header.ts";
import { leadingNumber } from "./numbering.ts";
import type { TableRow } from "./tableRows.ts";

/** Whether rows carry their number before the action: typed, counted by Word, or not at all. */
export function numberedHow(
  rows: readonly TableRow[],
  columns: readonly Column[],
  column: number,
): "text" | "mark" | "no" {
  if (columns.some(({ role }) => role === "number")) return "no";
  const firsts = rows
    .filter(({ filled, across }) => across === null && filled.includes(column))
    .map(({ cells }) => cells[column]?.blocks ?? []);
  const half = firsts.length / 2;
  if (firsts.filter(([first]) => first !== undefined && leadingNumber(first.text) !== null).length > half)
    return "text";
  const counted = firsts.filter(
    ([first, ...rest]) => first?.mark !== undefined && rest.every(({ mark }) => mark === undefined),
  );
  return counted.length > half && new Set(counted.map(([first]) => first?.mark)).size === counted.length
    ? "mark"
    : "no";
}
