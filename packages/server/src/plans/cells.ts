import { plans, type Text } from "@planledger/projections";
import type { Context } from "../context.ts";
import { camel, screaming } from "../graphql/names.ts";
import type { ActionRow, PlanPage } from "./planReader.ts";

/** The columns whose cells stand beside an action's number and objective. */
export const columnsWithCells = (page: PlanPage) => page.columns.filter((column) => plans.hasCells(column.role));

/** The withdrawal that took a text; null when it is there, or there is none. */
export function withdrawalOf(text: Text | null, { latest, withdrawals }: Context) {
  const taken = withdrawals.ofText(text);
  return taken === null ? null : { id: taken, at: latest() };
}

/** What a cell says, opened, each statement with the withdrawal that took it. */
export const blocksOf = (cell: plans.Cell, context: Context) =>
  cell.map(({ id, kind, text }) => {
    const withdrawn = withdrawalOf(text, context);
    return { id, kind: screaming(kind), text: context.open(text), withdrawn };
  });

/** The statements of a cell whose words are there, as they were written. What was withdrawn has no words to go on with. */
export const writtenIn = (cell: plans.Cell, { open, withdrawals }: Context): plans.WrittenBlock[] =>
  cell.filter(({ text }) => withdrawals.isThere(text)).map(({ id, kind, text }) => ({ id, kind, text: open(text) }));

/** Statements of an input, as the rules take them. */
export const written = (
  blocks: readonly Readonly<{ id?: string | null; kind: "PARAGRAPH" | "BULLET"; text: string }>[],
): plans.WrittenBlock[] => blocks.map(({ id, kind, text }) => ({ id: id ?? null, kind: camel(kind), text }));

/** Who is named in a cell, opened; nobody whose name was withdrawn. */
export const leadsIn = (cell: plans.CellRow | undefined, { open, withdrawals }: Context) =>
  (cell?.meaning.leads ?? [])
    .filter(({ text }) => withdrawals.isThere(text))
    .map((lead) => ({ ...lead, text: open(lead.text) }));

/** A field that the view of cells writes. */
export const cellRow = (action: ActionRow, columnId: string) =>
  action.fields[plans.cellField(columnId)] as plans.CellRow | undefined;
