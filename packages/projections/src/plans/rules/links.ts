import { accept, refuse } from "../../decider.ts";
import type { Asked } from "../commands.ts";
import type { DraftedPlan } from "../state.ts";
import { presentAction } from "./actions.ts";

/** Whether the action that is delivered exists, and in which plan, is known to whoever asks: it is another stream's. */
export function link({ action, delivers }: Asked<"LinkAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  if (present.delivers.includes(delivers)) return refuse("AlreadyLinked");
  return accept({ type: "ActionLinked", data: { action, delivers } } as const);
}

export function unlink({ action, delivers }: Asked<"UnlinkAction">, plan: DraftedPlan) {
  const present = presentAction(plan, action);
  if (typeof present === "string") return refuse(present);
  if (!present.delivers.includes(delivers)) return refuse("NotLinked");
  return accept({ type: "ActionUnlinked", data: { action, delivers } } as const);
}
