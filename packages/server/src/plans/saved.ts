import type { Context, Recorded } from "../context.ts";
import { isVisible } from "./planReader.ts";
import { type PlanNo, refused } from "./refusals.ts";

/** The answer to a command about a plan: the plan as it is now, or why nothing was recorded. */
export function planSaved(plan: string, id: string, result: Recorded<PlanNo>, context: Context) {
  if (result.outcome === "refused") return refused(result.refusal);
  const at = context.latest();
  const visible = result.shown && isVisible(context.rows, plan, at.position);
  return {
    __typename: "PlanSaved",
    id,
    plan: visible ? { id: plan, at } : null,
    shown: result.shown,
    revision: result.revision,
  } as const;
}

/** The answer to a command about an action: the action as it is now, or why nothing was recorded. */
export function actionSaved(action: string | null, id: string, result: Recorded<PlanNo>, context: Context) {
  if (result.outcome === "refused") return refused(result.refusal);
  const at = context.latest();
  const shown = result.shown && action !== null ? { id: action, at } : null;
  return { __typename: "ActionSaved", id, action: shown, shown: result.shown, revision: result.revision } as const;
}
