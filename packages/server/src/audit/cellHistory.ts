import { plans } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { entriesPage, type PageAsked } from "./entriesPage.ts";
import { textAt, whatIs } from "./places.ts";

type CellOf = Readonly<{ id: string; plan: string; at: Moment }>;

/** A page of the times that a cell of an action was written, newest first, each with what it said before and after. */
export function cellHistory({ id, plan, at }: CellOf, columnId: string, page: PageAsked, context: Context) {
  const place = { entity: plans.actionEntity(id), field: plans.cellField(columnId) };
  const { nodes, pageInfo, totalCount } = entriesPage(place, at, page, context);
  const said = (position: number) => textAt(place, plan, position, context);
  const versions = nodes.map(({ position }) => ({
    entry: { position },
    before: said(position - 1),
    after: said(position),
  }));
  return { what: whatIs(place, { context, plan, at }), versions, pageInfo, totalCount };
}
