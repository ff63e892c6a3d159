import { type Decider, type Fact, plans } from "@planledger/projections";
import type { Context, Recorded } from "../context.ts";
import { mayDo } from "../people/mayDo.ts";
import type { PlanNo } from "./refusals.ts";
import { saysItWasWithdrawn } from "./saysItWasWithdrawn.ts";

/** Records what a command about a plan or its progress comes to, when whoever asks may. */
export async function recordOnPlan<State, Command extends object, Event extends Fact, Refusal extends PlanNo>(
  decider: Decider<State, Command, Event, Refusal>,
  input: Readonly<{ commandId: string; planId: string }>,
  command: Command,
  context: Context,
): Promise<Recorded<PlanNo>> {
  const no = (refusal: PlanNo) => ({ outcome: "refused", refusal, revision: -1, shown: false }) as const;
  if (!mayDo(context, "editPlans")) return no("NotAllowed");
  if (saysItWasWithdrawn(command, context.withdrawals)) return no("SaysItWasWithdrawn");
  return context.record(decider, plans.planStream(input.planId), command, { commandId: input.commandId, asked: input });
}
