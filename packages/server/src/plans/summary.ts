import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { cellRow, columnsWithCells } from "./cells.ts";
import type { ActionRow } from "./planReader.ts";

const LONGEST_SUMMARY = 120;

/** The first words of an action: of its action column, else of the first cell that says something. */
export function summaryOf(action: ActionRow, at: Moment, context: Context): string {
  const page = context.plans.plan(action.plan, at);
  if (page === undefined) return "";
  const columns = columnsWithCells(page);
  const named = [...columns.filter((column) => column.role === "action"), ...columns];
  const cell = named.map((column) => cellRow(action, column.columnId)?.cell ?? []).find((blocks) => blocks.length > 0);
  const words = cell?.[0] === undefined ? "" : context.open(cell[0].text);
  return words.length <= LONGEST_SUMMARY ? words : `${words.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, "")} …`;
}
