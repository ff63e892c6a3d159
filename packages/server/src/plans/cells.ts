import { plans } from "@planledger/projections";
import type { Context } from "../context.ts";
import { screaming } from "../graphql/names.ts";
import type { ActionRow, PlanPage } from "./planReader.ts";

/** The columns whose cells stand beside an action's number and objective. */
export const columnsWithCells = (page: PlanPage) => page.columns.filter((column) => plans.hasCells(column.role));

/** What a cell says, opened, each statement with the withdrawal that took it. */
export const blocksOf = (cell: plans.Cell, { open, latest, withdrawals }: Context) =>
  cell.map(({ id, kind, text }) => {
    const taken = withdrawals.ofText(text);
    const withdrawn = taken === null ? null : { id: taken, at: latest() };
    return { id, kind: screaming(kind), text: open(text), withdrawn };
  });

/** A field that the view of cells writes. */
export const cellRow = (action: ActionRow, columnId: string) =>
  action.fields[plans.cellField(columnId)] as plans.CellRow | undefined;
