import { accept, refuse } from "../../decider.ts";
import { plain } from "../../text.ts";
import { orderAfter, orderLast } from "../../values/order.ts";
import { isSingle, namesLeads } from "../columnRoles.ts";
import type { Asked, NamedLead } from "../commands.ts";
import type { ColumnRole } from "../events.ts";
import { leadsNamed, meaningOf } from "../reading.ts";
import { cellOf, type DraftedPlan } from "../state.ts";
import { faultInReason } from "./agreement.ts";
import { faultInOptional } from "../../values/texts.ts";
import { optional } from "./wording.ts";

const ordersOf = (plan: DraftedPlan) => [...plan.columns.values()].map((column) => column.order);

const isTaken = (plan: DraftedPlan, role: ColumnRole, except: string | null) =>
  isSingle(role) && [...plan.columns].some(([id, column]) => id !== except && column.role === role);

export function add({ label, role, after }: Asked<"AddColumn">, plan: DraftedPlan) {
  if (isTaken(plan, role, null)) return refuse("RoleTaken");
  const fault = faultInOptional(label);
  if (fault) return refuse(fault);
  const before = after === null ? null : plan.columns.get(after);
  if (before === undefined) return refuse("NoSuchColumn");
  const order = before === null ? orderLast(ordersOf(plan)) : orderAfter(ordersOf(plan), before.order);
  return accept({
    type: "ColumnAdded",
    data: { columnId: `c${plan.columnsGiven + 1}`, label: plain(label.trim()), role, order },
  } as const);
}

export function relabel({ column, label }: Asked<"RelabelColumn">, plan: DraftedPlan) {
  if (!plan.columns.has(column)) return refuse("NoSuchColumn");
  const fault = faultInOptional(label);
  if (fault) return refuse(fault);
  return accept({ type: "ColumnRelabelled", data: { columnId: column, label: plain(label.trim()) } } as const);
}

export function giveRole({ column, role, words, known, seen, leads = {} }: Asked<"GiveColumnRole">, plan: DraftedPlan) {
  const was = plan.columns.get(column);
  if (was === undefined) return refuse("NoSuchColumn");
  if (was.role === role) return accept();
  if (isTaken(plan, role, column)) return refuse("RoleTaken");
  // Somebody wrote in the column since its words were read: they would be given the meaning of others.
  const read = seen ?? plan.revision;
  if ([...plan.actions.values()].some((action) => cellOf(action, column).changedAt > read))
    return refuse("CellChanged");
  const readings = Object.fromEntries(
    Object.entries(words).map(([action, written]) => {
      const blocks = written.map((block) => ({ ...block, id: block.id ?? "" }));
      const named = namesLeads(was.role) && namesLeads(role) ? leads[action] : undefined;
      const kept = named === undefined ? null : leadsNamed(underRole(role, named), blocks);
      return [action, kept === null ? meaningOf(role, blocks, known) : { leads: kept }];
    }),
  );
  return accept({ type: "ColumnRoleGiven", data: { columnId: column, role, readings } } as const);
}

/** Those who lead are partners under a column of partners, and the other way round; a deputy is a deputy under both. */
const underRole = (role: ColumnRole, named: readonly NamedLead[]): NamedLead[] =>
  named.map(({ kind, ...lead }) => ({
    ...lead,
    kind: kind !== "lead" && kind !== "partner" ? kind : role === "lead" ? "lead" : "partner",
  }));

export function move({ column, after }: Asked<"MoveColumn">, plan: DraftedPlan) {
  if (!plan.columns.has(column)) return refuse("NoSuchColumn");
  const before = after === null ? null : plan.columns.get(after);
  if (before === undefined || after === column) return refuse("NoSuchColumn");
  const others = [...plan.columns].filter(([id]) => id !== column).map(([, { order }]) => order);
  return accept({
    type: "ColumnMoved",
    data: { columnId: column, order: orderAfter(others, before?.order ?? null) },
  } as const);
}

export function remove({ column, reason }: Asked<"RemoveColumn">, plan: DraftedPlan) {
  const was = plan.columns.get(column);
  if (was === undefined) return refuse("NoSuchColumn");
  if (plan.columns.size === 1) return refuse("LastColumn");
  const fault = faultInReason(plan, reason);
  if (fault) return refuse(fault);
  return accept({
    type: "ColumnRemoved",
    data: { columnId: column, role: was.role, reason: optional(reason) },
  } as const);
}
