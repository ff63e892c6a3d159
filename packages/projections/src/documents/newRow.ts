import { coloursOf } from "./besideRow.ts";
import { printed } from "./content.ts";
import { isPageNumber } from "./furniture.ts";
import { leadingNumber, unmarkedNumber, wholeNumber } from "./numbering.ts";
import type { numberedHow } from "./numberedHow.ts";
import type { PlanDraft, RowDraft } from "./planDraft.ts";
import type { RowCell, TableRow } from "./tableRows.ts";

/** An action of the plan from a row of its table. `numbered` says where rows carry numbers that have no column. */
export function newRow(row: TableRow, numbered: ReturnType<typeof numberedHow>, plan: PlanDraft): RowDraft {
  const draft: RowDraft = {
    number: null,
    objective: null,
    byColumn: plan.columns.map(() => []),
    leadsAbove: plan.leads,
    carried: new Set(),
    colours: coloursOf(row, plan.columns),
    printed: plan.takeLines(),
  };
  plan.columns.forEach(({ role }, index) => {
    const cell = row.cells[index];
    if (!cell) return;
    if (cell.fromAbove && cell.text !== "") draft.carried.add(index);
    if (role === "number") draft.number = ownNumber(cell, index, plan);
    else if (role === "objective") takeObjective(draft, cell, index, plan.lastRow);
    else draft.byColumn[index] = [...cell.blocks];
    if (cell.covers > 1 && !cell.fromAbove && cell.text !== "") {
      plan.doubt(
        `One cell covers ${cell.covers} columns; its words were put in the first of them.`,
        cell.text,
        plan.place("next", index),
      );
    }
  });
  if (plan.objective && !plan.columns.some(({ role }) => role === "objective")) {
    draft.objective = plan.objective.text;
    if (plan.objective.printed) draft.carried.add("objective");
    plan.objective.printed = true;
  }
  const text = plan.columns.findIndex(({ role }) => role === "action");
  numberBeforeText(draft, text, numbered);
  return draft;
}

function ownNumber(cell: RowCell, column: number, plan: PlanDraft): string | null {
  const text = printed(cell.blocks);
  if (text === "") return null;
  const number = wholeNumber(text);
  if (number !== null) return number;
  const leading = leadingNumber(text) ?? unmarkedNumber(text);
  if (!leading) return text.replace(/[.):]+$/, "");
  const place = plan.place("next", column);
  // A merged cell was read in its first row.
  if (cell.fromAbove) return leading.number;
  if (isPageNumber(leading.rest)) plan.leaveOut(leading.rest, "pageNumber", place);
  else if (leading.rest !== "") {
    plan.leaveOut(leading.rest, "besideNumber", place);
    plan.doubt("Other words stand beside a number; they were left out of the row.", text, place);
  }
  return leading.number;
}

/** A blank objective is the one above: printed once for several rows. */
function takeObjective(draft: RowDraft, cell: RowCell, column: number, before: RowDraft | null): void {
  if (cell.text !== "") draft.objective = printed(cell.blocks);
  else if (before?.objective != null) {
    draft.objective = before.objective;
    draft.carried.add(column);
  }
}

function numberBeforeText(draft: RowDraft, column: number, numbered: ReturnType<typeof numberedHow>): void {
  const [first, ...rest] = draft.byColumn[column] ?? [];
  if (draft.number !== null || !first || draft.carried.has(column)) return;
  if (numbered === "mark" && first.mark !== undefined) {
    const { mark, ...text } = first;
    draft.number = mark.replace(/^\(|[.):]+$/g, "");
    draft.byColumn[column] = [{ ...text, kind: "paragraph" }, ...rest];
  } else if (numbered === "text" && first.mark === undefined) {
    const leading = leadingNumber(first.text);
    if (!leading) return;
    draft.number = leading.number;
    draft.byColumn[column] = leading.rest === "" ? rest : [{ ...first, text: leading.rest }, ...rest];
  }
}
