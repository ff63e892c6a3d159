import type { Decider, Decision } from "../decider.ts";
import { refuse } from "../decider.ts";
import type { ProgressEvent } from "../progress/events.ts";
import type { PlanCommand, PlanRefusal } from "./commands.ts";
import type { PlanEvent } from "./events.ts";
import * as actions from "./rules/actions.ts";
import * as agreement from "./rules/agreement.ts";
import * as cells from "./rules/cells.ts";
import * as columns from "./rules/columns.ts";
import * as document from "./rules/document.ts";
import * as groups from "./rules/groups.ts";
import * as links from "./rules/links.ts";
import * as splitting from "./rules/splitting.ts";
import * as sections from "./rules/sections.ts";
import { evolve, type PlanState, unknownPlan } from "./state.ts";

function decide(command: PlanCommand, plan: PlanState): Decision<PlanEvent, PlanRefusal> {
  if (command.type === "DraftPlan") return document.draft(command, plan);
  if (plan.status === "unknown") return refuse("NoSuchPlan");
  switch (command.type) {
    case "RetitlePlan":
      return document.retitle(command);
    case "SetPeriod":
      return document.setPeriod(command);
    case "AddNarrative":
      return document.addNarrative(command, plan);
    case "RewordNarrative":
      return document.rewordNarrative(command, plan);
    case "RemoveNarrative":
      return document.removeNarrative(command, plan);
    case "AddColumn":
      return columns.add(command, plan);
    case "RelabelColumn":
      return columns.relabel(command, plan);
    case "GiveColumnRole":
      return columns.giveRole(command, plan);
    case "MoveColumn":
      return columns.move(command, plan);
    case "RemoveColumn":
      return columns.remove(command, plan);
    case "AddSection":
      return sections.add(command, plan);
    case "RewordSection":
      return sections.reword(command, plan);
    case "MoveSection":
      return sections.move(command, plan);
    case "RemoveSection":
      return sections.remove(command, plan);
    case "RestoreSection":
      return sections.restore(command, plan);
    case "AddObjective":
      return sections.addObjective(command, plan);
    case "RewordObjective":
      return sections.rewordObjective(command, plan);
    case "RemoveObjective":
      return sections.removeObjective(command, plan);
    case "AddAction":
      return actions.add(command, plan);
    case "AddActions":
      return actions.addAll(command, plan);
    case "SplitAction":
      return splitting.split(command, plan);
    case "RenumberAction":
      return actions.renumber(command, plan);
    case "MoveAction":
      return actions.move(command, plan);
    case "RemoveAction":
      return actions.remove(command, plan);
    case "RestoreAction":
      return actions.restore(command, plan);
    case "EditCell":
      return cells.edit(command, plan);
    case "AssignAction":
      return actions.assign(command, plan);
    case "UnassignAction":
      return actions.unassign(command, plan);
    case "SetReviewDate":
      return actions.setReviewDate(command, plan);
    case "AdoptPlan":
      return agreement.adopt(command, plan);
    case "RequireApproval":
      return agreement.requireApproval(command, plan);
    case "DefineGroup":
      return groups.define(command);
    case "SetGroupMembers":
      return groups.setMembers(command, plan);
    case "AskGroup":
      return groups.ask(command, plan);
    case "ReleaseGroup":
      return groups.release(command, plan);
    case "LinkAction":
      return links.link(command, plan);
    case "UnlinkAction":
      return links.unlink(command, plan);
  }
}

/** The rules of a plan. Its stream also holds the progress on its actions, which these rules do not ask about. */
export const plans: Decider<PlanState, PlanCommand, PlanEvent | ProgressEvent, PlanRefusal> = {
  initial: unknownPlan,
  evolve,
  decide,
};
