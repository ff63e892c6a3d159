import { accept, refuse } from "../../decider.ts";
import { plain } from "../../text.ts";
import type { Asked } from "../commands.ts";
import type { ColumnRole } from "../events.ts";
import type { DraftedPlan } from "../state.ts";
import { faultInOptional, faultInTexts } from "../../values/texts.ts";
import { optional } from "./wording.ts";

export function adopt({ meeting, heldOn, today }: Asked<"AdoptPlan">, plan: DraftedPlan) {
  const fault = faultInTexts(meeting);
  if (fault) return refuse(fault);
  if (heldOn > today) return refuse("InTheFuture");
  return accept({
    type: "PlanAdopted",
    data: { version: plan.agreed + 1, meeting: plain(meeting.trim()), heldOn },
  } as const);
}

export function requireApproval({ required }: Asked<"RequireApproval">, plan: DraftedPlan) {
  if (plan.approval === required) return accept();
  return accept({ type: "ApprovalRequired", data: { required } } as const);
}

/**
 * What is wrong with the reason for a change. What a meeting agreed is not changed without one where it commits somebody:
 * a date, a lead, an outcome, a removal.
 */
export const faultInReason = (plan: DraftedPlan, reason: string | null) =>
  plan.agreed > 0 && optional(reason) === null ? ("ReasonMissing" as const) : faultInOptional(reason);

const COMMITTING: readonly ColumnRole[] = ["timescale", "lead", "partners", "outcome", "impact"];

/** Whether a column of this role holds what a meeting agreed on. */
export const isCommitting = (role: ColumnRole): boolean => COMMITTING.includes(role);
