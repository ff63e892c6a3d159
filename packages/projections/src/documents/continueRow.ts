import { coloursOf } from "./besideRow.ts";
import { printed } from "./content.ts";
import { rejoined } from "./continued.ts";
import type { PlanDraft } from "./planDraft.ts";
import type { TableRow } from "./tableRows.ts";

/**
 * Adds a row of the table to the row before, of which it is the rest. `values` counts the texts of each column; `broken`
 * says that a page ended between the two.
 */
export function continueRow(
  row: TableRow,
  broken: boolean,
  values: readonly ReadonlyMap<string, number>[],
  plan: PlanDraft,
): void {
  const draft = plan.lastRow;
  if (!draft) return;
  draft.printed.push(...plan.takeLines());
  plan.doubt(
    broken
      ? "These words were read as the rest of the row before, cut by the end of a page."
      : "These words stand in a row without a number or an action; they were added to the row before.",
    row.filled.map((index) => row.cells[index]?.text ?? "").join(" "),
    plan.place("last"),
  );
  for (const index of row.filled) {
    const cell = row.cells[index];
    const role = plan.columns[index]?.role;
    if (!cell) continue;
    const text = printed(cell.blocks);
    if (role === "number") plan.leaveOut(text, "besideNumber", plan.place("last", index));
    else if (role === "objective") draft.objective = draft.objective === null ? text : `${draft.objective} ${text}`;
    else
      draft.byColumn[index] = rejoined(
        draft.byColumn[index] ?? [],
        cell.blocks,
        values[index] ?? new Map<string, number>(),
        broken,
      );
  }
  Object.assign(draft.colours, coloursOf(row, plan.columns));
}
