import { accept, refuse } from "../../decider.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import type { DraftedPlan } from "../state.ts";
import { presentAction } from "./actions.ts";
import { faultInTexts } from "../../values/texts.ts";

export function define({ group, name, organisations, from }: Asked<"DefineGroup">) {
  const fault = faultInTexts(name);
  if (fault) return refuse(fault);
  if (organisations.length === 0) return refuse("NobodyInGroup");
  return accept({ type: "GroupDefined", data: { group, name: plain(name.trim()), organisations, from } } as const);
}

export function setMembers({ group, organisations, from }: Asked<"SetGroupMembers">, plan: DraftedPlan) {
  if (!plan.groups.has(group)) return refuse("NoSuchGroup");
  if (organisations.length === 0) return refuse("NobodyInGroup");
  return accept({ type: "GroupMembersSet", data: { group, organisations, from } } as const);
}

export function ask({ action, group }: Asked<"AskGroup">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  if (!plan.groups.has(group)) return refuse("NoSuchGroup");
  if (present.groups.includes(group)) return refuse("AlreadyAsked");
  return accept({ type: "GroupAsked", data: { action, group } } as const);
}

export function release({ action, group }: Asked<"ReleaseGroup">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  if (!present.groups.includes(group)) return refuse("NotAsked");
  return accept({ type: "GroupReleased", data: { action, group } } as const);
}
