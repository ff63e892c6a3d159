import { accept, refuse } from "../../decider.ts";
import { plain } from "../../text.ts";
import { orderAfter, orderLast, ordersAfter } from "../../values/order.ts";
import type { Asked } from "../commands.ts";
import { hasOneOfEach } from "../columnRoles.ts";
import { numbered, readPeriod, toRecord } from "../reading.ts";
import type { DraftedPlan, PlanState } from "../state.ts";
import { faultInOptional, faultInTexts } from "../../values/texts.ts";
import { faultInBlocks, optional } from "./wording.ts";

export function draft(command: Asked<"DraftPlan">, state: PlanState) {
  if (state.status !== "unknown") return refuse("AlreadyDrafted");
  const fault =
    faultInTexts(command.title) ?? faultInOptional(command.period, ...command.columns.map(({ label }) => label));
  if (fault) return refuse(fault);
  if (command.columns.length === 0) return refuse("LastColumn");
  if (!hasOneOfEach(command.columns.map((column) => column.role))) return refuse("RoleTaken");
  const orders = ordersAfter(null, command.columns.length);
  const columns = command.columns.map(({ label, role }, index) => ({
    columnId: `c${index + 1}`,
    label: plain(label.trim()),
    role,
    order: orders[index] ?? "",
  }));
  const { plan, level, organisations, parent, template } = command;
  const period = command.period === null || command.period.trim() === "" ? null : readPeriod(command.period);
  const title = plain(command.title.trim());
  return accept({
    type: "PlanDrafted",
    data: { plan, title, level, organisations, parent, period, columns, template, import: command.import },
  } as const);
}

export function retitle({ title }: Asked<"RetitlePlan">) {
  const fault = faultInTexts(title);
  if (fault) return refuse(fault);
  return accept({ type: "PlanRetitled", data: { title: plain(title.trim()) } } as const);
}

export function setPeriod({ period }: Asked<"SetPeriod">) {
  const fault = period === null ? null : faultInTexts(period);
  if (fault) return refuse(fault);
  return accept({ type: "PeriodSet", data: { period: period === null ? null : readPeriod(period) } } as const);
}

export function addNarrative({ narrative, place, heading, body, after }: Asked<"AddNarrative">, plan: DraftedPlan) {
  if (body.length === 0 && optional(heading) === null) return refuse("TextMissing");
  const fault = faultInBlocks(body) ?? faultInOptional(heading);
  if (fault) return refuse(fault);
  const before = after === null ? null : plan.narratives.get(after);
  if (before === undefined) return refuse("NoSuchNarrative");
  const orders = [...plan.narratives.values()].map((text) => text.order);
  const order = before === null ? orderLast(orders) : orderAfter(orders, before.order);
  const blocks = toRecord(numbered(body, { blocks: [], used: 0 }));
  return accept({
    type: "NarrativeAdded",
    data: { narrative, place, heading: optional(heading), body: blocks, order },
  } as const);
}

export function rewordNarrative({ narrative, heading, body }: Asked<"RewordNarrative">, plan: DraftedPlan) {
  const was = plan.narratives.get(narrative);
  if (was === undefined) return refuse("NoSuchNarrative");
  if (body.length === 0 && optional(heading) === null) return refuse("TextMissing");
  const fault = faultInBlocks(body) ?? faultInOptional(heading);
  if (fault) return refuse(fault);
  const blocks = toRecord(numbered(body, was));
  return accept({ type: "NarrativeReworded", data: { narrative, heading: optional(heading), body: blocks } } as const);
}

export function removeNarrative({ narrative, reason }: Asked<"RemoveNarrative">, plan: DraftedPlan) {
  if (!plan.narratives.has(narrative)) return refuse("NoSuchNarrative");
  const fault = faultInOptional(reason);
  if (fault) return refuse(fault);
  return accept({ type: "NarrativeRemoved", data: { narrative, reason: optional(reason) } } as const);
}
