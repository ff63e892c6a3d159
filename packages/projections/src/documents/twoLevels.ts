import { namesLeads } from "./rowKind.ts";
import type { TableRow } from "./tableRows.ts";

/** Longer than this, or with a full stop, a line below a title is what the section is for. */
const titleLength = 120;

/**
 * Titles over the whole table may stand on two levels: a strand, then what it is made of. The upper ones are those with
 * another title right below them. There are two levels where that happens more than once, or where the two are set
 * differently. Gives the titles of the lower level.
 */
export function lowerTitles(rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const filled = rows.filter((row) => row.filled.length > 0 && !namesLeads(row));
  const pairs = filled.flatMap((row, at) => {
    const below = filled[at + 1];
    return below && row.across !== null && below.across !== null && isTitle(below) ? [[row, below] as const] : [];
  });
  const uppers = new Set(pairs.map(([upper]) => upper));
  const differ = pairs.every(([upper, lower]) => setting(upper) !== setting(lower));
  if (pairs.length === 0 || pairs.some(([, lower]) => uppers.has(lower))) return new Set();
  if (pairs.length > 1) return new Set(filled.filter((row) => row.across !== null && isTitle(row) && !uppers.has(row)));
  const lower = new Set(pairs.map(([, row]) => setting(row)));
  return new Set(differ ? filled.filter((row) => row.across !== null && isTitle(row) && lower.has(setting(row))) : []);
}

const cellOf = (row: TableRow): TableRow["cells"][number] | undefined => row.cells[row.across ?? 0];

const isTitle = (row: TableRow): boolean => {
  const text = cellOf(row)?.text ?? "";
  return text.length <= titleLength && !/[.;]$/.test(text);
};

/** How a title is set apart: its colour, its weight, its capitals. */
function setting(row: TableRow): string {
  const cell = cellOf(row);
  const text = cell?.text ?? "";
  return [cell?.shade, cell?.strong, text === text.toUpperCase()].join(" ");
}
