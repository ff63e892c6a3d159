import { type plans, progress, timescales } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { cellRow, columnsWithCells } from "./cells.ts";
import type { ActionRow } from "./planReader.ts";

// How an action stands at a moment. What its fields hold was written by the views of plans and progress.

export const statusOf = (action: ActionRow): progress.Status =>
  (action.fields["status"] as progress.Status | undefined) ?? "notStarted";

export const ratingOf = (action: ActionRow): progress.Rating | null =>
  (action.fields["rating"] as progress.Rating | null | undefined) ?? null;

/** The people who are asked to see to it. */
export const assignedTo = (action: ActionRow): readonly string[] =>
  (action.fields["assigned"] as readonly string[] | undefined) ?? [];

/** What the cells of the columns that are still there mean, in the order of the columns. */
export function meaningsOf(action: ActionRow, at: Moment, context: Context): plans.CellRow[] {
  const page = context.plans.plan(action.plan, at);
  return page === undefined ? [] : columnsWithCells(page).flatMap(({ columnId }) => cellRow(action, columnId) ?? []);
}

export const timescaleOf = (action: ActionRow, at: Moment, context: Context): timescales.Timescale | undefined =>
  meaningsOf(action, at, context).find(({ meaning }) => meaning.timescale !== undefined)?.meaning.timescale;

/** When it is looked at again: on a day that was set, else on the one that its timescale speaks of. */
export const reviewOn = (action: ActionRow, timescale: timescales.Timescale | undefined): string | null =>
  (action.fields["reviewOn"] as string | null | undefined) ??
  (timescale !== undefined && "review" in timescale ? timescale.review : null);

export function latenessOf(action: ActionRow, at: Moment, context: Context): progress.Lateness {
  const timescale = timescaleOf(action, at, context);
  return progress.latenessOn(at.today, {
    status: statusOf(action),
    dueOn: timescale === undefined ? null : timescales.dueOn(timescale),
    reviewOn: reviewOn(action, timescale),
    heardOn: (action.fields["heardOn"] as string | undefined) ?? null,
    evidence: (action.fields["evidence"] as number | undefined) ?? 0,
  });
}
