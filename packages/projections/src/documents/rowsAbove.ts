import { contentOf } from "./content.ts";
import { isPageNumber, isStamp } from "./furniture.ts";
import type { PlacedCell } from "./grid.ts";
import type { Group, Part } from "./groups.ts";
import { leadingNumber } from "./numbering.ts";
import type { PlanDraft } from "./planDraft.ts";
import { titled } from "./sectionTitle.ts";
import { isGeneral, isOrdinal, namesPlan } from "./titles.ts";

/** Reads the rows above a header: the title of the plan, the name of the section that the table is, or words about it. */
export function readRowsAbove(part: Part, plan: PlanDraft, group: Group): void {
  const rows = printedAbove(part);
  rows.forEach((cells, at) => {
    const text = cells.map((cell) => cell.text).join(" ");
    const [only, ...others] = cells;
    if (plan.titleFrom !== "row" && namesPlan(text) && only && others.length === 0) {
      plan.title = text;
      plan.titleFrom = "row";
    } else if (at === rows.length - 1 && only && others.length === 0 && namesSection(text, group)) {
      const { title, ...section } = titled(null, contentOf(only.cell.blocks), null, null);
      plan.startSection({ ...section, title: title === "" ? null : title, from: "rows" });
    } else plan.narrate("cell", text);
  });
}

/** The rows above the header that print something of their own. */
const printedAbove = ({ grid, header }: Part): PlacedCell[][] =>
  grid
    .slice(0, header?.after ?? 0)
    .map(({ cells }) =>
      cells.filter(({ fromAbove, cell, text }) => !fromAbove && !header?.printed.has(cell) && text !== ""),
    )
    .filter((cells) => cells.length > 0);

/** A title right above the header names a section where several tables have one, or where it has a number of its own. */
function namesSection(text: string, { tables }: Group): boolean {
  if (text.length > 160 || /[.;]$/.test(text) || isGeneral(text) || isStamp(text) || isPageNumber(text)) return false;
  const named = tables.filter(({ part }) => printedAbove(part).at(-1)?.length === 1);
  return named.length > 1 || isOrdinal(text) || leadingNumber(text) !== null;
}
