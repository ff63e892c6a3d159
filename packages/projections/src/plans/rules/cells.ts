import { accept, refuse } from "../../decider.ts";
import { dueOn, type Timescale } from "../../values/timescale.ts";
import { hasCells, namesLeads } from "../columnRoles.ts";
import type { Asked } from "../commands.ts";
import type { CellMeaning, ColumnRole, PlanEvent } from "../events.ts";
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
  const said = command.timescale ?? null;
  const mistaken = said && faultInSaid(said, role, blocks.length);
  if (mistaken) return refuse(mistaken);
  const meaning = leads === null ? meant(meaningOf(role, blocks, command.known), said) : { leads };
  const says = {
    action: command.action,
    columnId: command.column,
    cell: toRecord(blocks),
    meaning,
    reason: optional(command.reason),
  };
  return accept(factFor(role, says, hasSlipped(was.meaning, meaning)));
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

/** What is wrong with what somebody says that a timescale means. */
function faultInSaid(said: Timescale, role: ColumnRole, printed: number) {
  if (role !== "timescale") return "NotTimescale";
  if (printed === 0) return "TimescaleNotPrinted";
  return said.kind === "period" && said.to < said.from ? "EndsBeforeItBegins" : null;
}

/** The meaning of a timescale's words, with what somebody says they mean in the place of what is read in them. */
const meant = (meaning: CellMeaning, said: Timescale | null): CellMeaning =>
  said === null || meaning.timescale === undefined ? meaning : { timescale: said, read: meaning.timescale };

/** A date that went to a later one, or away. Words whose reading is put right, or no longer is, put nothing back. */
function hasSlipped(was: CellMeaning, is: CellMeaning): boolean {
  const isPutRight = (was.read === undefined) !== (is.read === undefined);
  if (isPutRight && due(was.read ?? was.timescale) === due(is.read ?? is.timescale)) return false;
  const [before, after] = [due(was.timescale), due(is.timescale)];
  return before !== null && (after === null || after > before);
}

const due = (timescale: Timescale | undefined) => (timescale === undefined ? null : dueOn(timescale));
