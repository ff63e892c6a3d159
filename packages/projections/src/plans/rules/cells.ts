import { accept, refuse } from "../../decider.ts";
import { dueOn, type Timescale } from "../../values/timescale.ts";
import { hasCells, namesLeads } from "../columnRoles.ts";
import type { Asked } from "../commands.ts";
import type { ColumnRole, PlanEvent } from "../events.ts";
import { leadsNamed, meaningOf, numbered, toRecord } from "../reading.ts";
import { cellOf, type DraftedPlan } from "../state.ts";
import { presentAction } from "./actions.ts";
import { faultInReason, isCommitting } from "./agreement.ts";
import { faultInOptional } from "../../values/texts.ts";
import { faultInBlocks, optional } from "./wording.ts";

/** Others may have changed other cells meanwhile; only a change of this very cell is a conflict. */
export function edit(command: Asked<"EditCell">, plan: DraftedPlan) {
  const action = presentAction(plan, command.action);
  if (typeof action === "string") return refuse(action);
  const role = plan.columns.get(command.column)?.role;
  if (role === undefined) return refuse("NoSuchColumn");
  if (!hasCells(role)) return refuse("NotACell");
  const fault = faultInBlocks(command.blocks) ?? faultInOptional(command.reason);
  if (fault) return refuse(fault);
  const was = cellOf(action, command.column);
  // Nobody saw what is still to come: after a restore, a page may know of changes that were lost.
  if (was.changedAt > command.seen || command.seen > plan.revision) return refuse("CellChanged");
  const unexplained = isCommitting(role) ? faultInReason(plan, command.reason) : null;
  if (unexplained) return refuse(unexplained);
  const blocks = numbered(command.blocks, was);
  const named = command.leads ?? null;
  if (named !== null && !namesLeads(role)) return refuse("NotLeads");
  const leads = named && leadsNamed(named, blocks);
  if (named !== null && leads === null) return refuse("LeadNotPrinted");
  const meaning = leads === null ? meaningOf(role, blocks, command.known) : { leads };
  const says = {
    action: command.action,
    columnId: command.column,
    cell: toRecord(blocks),
    meaning,
    reason: optional(command.reason),
  };
  return accept(factFor(role, says, hasSlipped(was.meaning.timescale, meaning.timescale)));
}

type Says = Extract<PlanEvent, { type: "CellReworded" }>["data"];

function factFor(role: ColumnRole, says: Says, slipped: boolean) {
  switch (role) {
    case "action":
      return { type: "ActionReworded", data: says } as const;
    case "lead":
    case "partners":
      return { type: "LeadsNamed", data: says } as const;
    case "timescale":
      return { type: "TimescaleSet", data: { ...says, slipped } } as const;
    case "milestones":
      return { type: "MilestonesSet", data: says } as const;
    case "outcome":
    case "impact":
      return { type: "OutcomeReworded", data: says } as const;
    case "number":
    case "objective":
    case "progress":
    case "evidence":
    case "rating":
    case "notes":
    case "free":
      return { type: "CellReworded", data: says } as const;
  }
}

/** A date that went to a later one, or away. */
function hasSlipped(was: Timescale | undefined, is: Timescale | undefined): boolean {
  const before = was === undefined ? null : dueOn(was);
  const after = is === undefined ? null : dueOn(is);
  return before !== null && (after === null || after > before);
}
