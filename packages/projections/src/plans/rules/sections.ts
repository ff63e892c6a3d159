import { accept, refuse } from "../../decider.ts";
import { plain } from "../../text.ts";
import { orderAfter, orderLast } from "../../values/order.ts";
import type { Asked } from "../commands.ts";
import type { DraftedPlan } from "../state.ts";
import { faultInReason } from "./agreement.ts";
import { faultInOptional, faultInTexts } from "../../values/texts.ts";
import { faultInNumber, optional, printedNumber } from "./wording.ts";

const ordersOf = (plan: DraftedPlan) => [...plan.sections.values()].map((section) => section.order);

/** A section that is there and was not removed; or what to refuse with. */
export function presentSection(plan: DraftedPlan, id: string): "present" | "NoSuchSection" | "SectionRemoved" {
  const section = plan.sections.get(id);
  if (section === undefined) return "NoSuchSection";
  return section.removed ? "SectionRemoved" : "present";
}

export function add({ section, number, title, statement, after }: Asked<"AddSection">, plan: DraftedPlan) {
  const before = after === null ? null : plan.sections.get(after);
  if (before === undefined) return refuse("NoSuchSection");
  const fault = faultInNumber(number) ?? faultInOptional(title, statement);
  if (fault) return refuse(fault);
  const order = before === null ? orderLast(ordersOf(plan)) : orderAfter(ordersOf(plan), before.order);
  const words = { number: printedNumber(number), title: optional(title), statement: optional(statement) };
  return accept({ type: "SectionAdded", data: { section, ...words, order } } as const);
}

export function reword({ section, number, title, statement }: Asked<"RewordSection">, plan: DraftedPlan) {
  const presence = presentSection(plan, section);
  if (presence !== "present") return refuse(presence);
  const fault = faultInNumber(number) ?? faultInOptional(title, statement);
  if (fault) return refuse(fault);
  const words = { number: printedNumber(number), title: optional(title), statement: optional(statement) };
  return accept({ type: "SectionReworded", data: { section, ...words } } as const);
}

export function move({ section, after }: Asked<"MoveSection">, plan: DraftedPlan) {
  const presence = presentSection(plan, section);
  if (presence !== "present") return refuse(presence);
  const before = after === null ? null : plan.sections.get(after);
  if (before === undefined || after === section) return refuse("NoSuchSection");
  const others = [...plan.sections].filter(([id]) => id !== section).map(([, { order }]) => order);
  return accept({ type: "SectionMoved", data: { section, order: orderAfter(others, before?.order ?? null) } } as const);
}

export function remove({ section, reason }: Asked<"RemoveSection">, plan: DraftedPlan) {
  const presence = presentSection(plan, section);
  if (presence !== "present") return refuse(presence);
  const fault = faultInReason(plan, reason);
  if (fault) return refuse(fault);
  return accept({ type: "SectionRemoved", data: { section, reason: optional(reason) } } as const);
}

export function restore({ section }: Asked<"RestoreSection">, plan: DraftedPlan) {
  const known = plan.sections.get(section);
  if (known === undefined) return refuse("NoSuchSection");
  if (!known.removed) return refuse("NotRemoved");
  return accept({ type: "SectionRestored", data: { section } } as const);
}

export function addObjective({ objective, section, text }: Asked<"AddObjective">, plan: DraftedPlan) {
  const presence = presentSection(plan, section);
  if (presence !== "present") return refuse(presence);
  const fault = faultInTexts(text);
  if (fault) return refuse(fault);
  const order = orderLast([...plan.objectives.values()].map((known) => known.order));
  return accept({ type: "ObjectiveAdded", data: { objective, section, text: plain(text.trim()), order } } as const);
}

export function rewordObjective({ objective, text }: Asked<"RewordObjective">, plan: DraftedPlan) {
  if (!plan.objectives.has(objective)) return refuse("NoSuchObjective");
  const fault = faultInTexts(text);
  if (fault) return refuse(fault);
  return accept({ type: "ObjectiveReworded", data: { objective, text: plain(text.trim()) } } as const);
}

export function removeObjective({ objective, reason }: Asked<"RemoveObjective">, plan: DraftedPlan) {
  if (!plan.objectives.has(objective)) return refuse("NoSuchObjective");
  const fault = faultInReason(plan, reason);
  if (fault) return refuse(fault);
  return accept({ type: "ObjectiveRemoved", data: { objective, reason: optional(reason) } } as const);
}
