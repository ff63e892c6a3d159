import { accept, refuse } from "../../decider.ts";
import { orderAfter, orderLast, ordersAfter } from "../../values/order.ts";
import { hasCells } from "../columnRoles.ts";
import type { Asked, KnownOrganisations, PlanRefusal, WrittenRow } from "../commands.ts";
import type { Cell, CellMeaning } from "../events.ts";
import { meaningOf, numbered, toRecord } from "../reading.ts";
import type { ActionState, DraftedPlan } from "../state.ts";
import { faultInReason } from "./agreement.ts";
import { presentSection } from "./sections.ts";
import { faultInBlocks, faultInNumber, optional, printedNumber } from "./wording.ts";

/** An action that is there and was not removed, neither itself nor with its section; or what to refuse with. */
export function presentAction(
  plan: DraftedPlan,
  id: string,
): ActionState | "NoSuchAction" | "ActionRemoved" | "SectionRemoved" {
  const action = plan.actions.get(id);
  if (action === undefined) return "NoSuchAction";
  if (action.removed) return "ActionRemoved";
  return presentSection(plan, action.section) === "present" ? action : "SectionRemoved";
}

/** Whether an objective stands in this section, and was not taken out. */
const standsIn = (plan: DraftedPlan, objective: string, section: string) =>
  plan.objectives.get(objective)?.section === section;

/** Where the other actions of a section stand. */
export const ordersIn = (plan: DraftedPlan, section: string, except?: string) =>
  [...plan.actions]
    .filter(([id, action]) => action.section === section && id !== except)
    .map(([, action]) => action.order);

/** The place right after another action of the section, or at its end. */
export function add(command: Asked<"AddAction">, plan: DraftedPlan) {
  const fault = faultInRow(command, plan);
  if (fault) return refuse(fault);
  const before = command.after === null ? null : plan.actions.get(command.after);
  if (before === undefined || (before !== null && before.section !== command.section)) return refuse("NoSuchAction");
  const orders = ordersIn(plan, command.section);
  const order = before === null ? orderLast(orders) : orderAfter(orders, before.order);
  return accept(added(command, order, plan, command.known));
}

export function addAll({ rows, known }: Asked<"AddActions">, plan: DraftedPlan) {
  for (const row of rows) {
    const fault = faultInRow(row, plan);
    if (fault) return refuse(fault);
  }
  const orders = new Map<string, string[]>();
  for (const section of new Set(rows.map((row) => row.section))) {
    const last = ordersIn(plan, section).toSorted().at(-1) ?? null;
    orders.set(section, ordersAfter(last, rows.filter((row) => row.section === section).length));
  }
  return accept(...rows.map((row) => added(row, orders.get(row.section)?.shift() ?? "", plan, known)));
}

function faultInRow(row: WrittenRow, plan: DraftedPlan): PlanRefusal | null {
  const presence = presentSection(plan, row.section);
  if (presence !== "present") return presence;
  if (row.objective !== null && !standsIn(plan, row.objective, row.section)) return "NoSuchObjective";
  const fault = faultInNumber(row.number);
  if (fault) return fault;
  for (const [column, blocks] of Object.entries(row.cells)) {
    const role = plan.columns.get(column)?.role;
    if (role === undefined) return "NoSuchColumn";
    if (!hasCells(role)) return "NotACell";
    const fault = faultInBlocks(blocks);
    if (fault) return fault;
  }
  return null;
}

function added(row: WrittenRow, order: string, plan: DraftedPlan, known: KnownOrganisations) {
  const cells: Record<string, Cell> = {};
  const meanings: Record<string, CellMeaning> = {};
  for (const [column, written] of Object.entries(row.cells)) {
    const blocks = numbered(written, { blocks: [], used: 0 });
    const meaning = meaningOf(plan.columns.get(column)?.role ?? "free", blocks, known);
    if (blocks.length > 0) cells[column] = toRecord(blocks);
    if (Object.keys(meaning).length > 0) meanings[column] = meaning;
  }
  const { action, section, objective } = row;
  const data = { action, section, objective, number: printedNumber(row.number), order, cells, meanings };
  return { type: "ActionAdded", data } as const;
}

export function renumber({ action, number }: Asked<"RenumberAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  const fault = faultInNumber(number);
  if (fault) return refuse(fault);
  return accept({ type: "ActionRenumbered", data: { action, number: printedNumber(number) } } as const);
}

export function move({ action, section, objective, after }: Asked<"MoveAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  const presence = presentSection(plan, section);
  if (presence !== "present") return refuse(presence);
  if (objective !== null && !standsIn(plan, objective, section)) return refuse("NoSuchObjective");
  const before = after === null ? null : plan.actions.get(after);
  if (before === undefined || after === action || (before !== null && before.section !== section))
    return refuse("NoSuchAction");
  const order = orderAfter(ordersIn(plan, section, action), before?.order ?? null);
  return accept({ type: "ActionMoved", data: { action, section, objective, order } } as const);
}

export function remove({ action, reason }: Asked<"RemoveAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  const fault = faultInReason(plan, reason);
  if (fault) return refuse(fault);
  return accept({ type: "ActionRemoved", data: { action, reason: optional(reason) } } as const);
}

export function restore({ action }: Asked<"RestoreAction">, plan: DraftedPlan) {
  const known = plan.actions.get(action);
  if (known === undefined) return refuse("NoSuchAction");
  if (!known.removed) return refuse("NotRemoved");
  if (presentSection(plan, known.section) !== "present") return refuse("SectionRemoved");
  return accept({ type: "ActionRestored", data: { action } } as const);
}

export function assign({ action, person }: Asked<"AssignAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  if (present.assigned.includes(person)) return refuse("AlreadyAssigned");
  return accept({ type: "ActionAssigned", data: { action, person } } as const);
}

export function unassign({ action, person }: Asked<"UnassignAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  if (!present.assigned.includes(person)) return refuse("NotAssigned");
  return accept({ type: "ActionUnassigned", data: { action, person } } as const);
}

export function setReviewDate({ action, reviewOn }: Asked<"SetReviewDate">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  return accept({ type: "ReviewDateSet", data: { action, reviewOn } } as const);
}
