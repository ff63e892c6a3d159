import { type Fact, plans, progress, type Recorded, subjectsOf } from "@planledger/projections";
import type { MutationResolvers, PlanResolvers } from "@planledger/schema/resolvers";
import type { Context, Recorded as Outcome } from "../context.ts";
import { mayDo } from "../people/mayDo.ts";
import { isVisible } from "./planReader.ts";
import { type PlanNo, refused } from "./refusals.ts";
import { entriesSince, entryAt, isUsed, lastEditOf, stands, undoingOf } from "./undoing.ts";

/** The newest change of whoever asks, for the page of a plan. */
export const planUndo: Pick<PlanResolvers<Context>, "lastEdit"> = {
  async lastEdit({ id, at }, _, context) {
    const event = await lastEditOf(id, at, context);
    if (event === null) return null;
    const { action } = subjectsOf(event);
    return {
      revision: event.revision,
      entry: { position: event.position },
      action: action === null ? null : { id: action, at },
    };
  },
};

type Input = Readonly<{ commandId: string; planId: string; revision: number; reason?: string | null }>;

/** Takes a change back by an ordinary command, or says why not. A retry of what was done is done. */
export const Mutation: Pick<MutationResolvers<Context>, "undoEdit"> = {
  async undoEdit(_root, { input }, context) {
    if (!mayDo(context, "editPlans")) return refused("NotAllowed");
    const event = await entryAt(input.planId, input.revision, context);
    if (event === undefined || event.by.person !== context.me?.person) return refused("NotYourEdit");
    const result = await takeBack(event, input, context);
    if (result.outcome === "refused") return refused(result.refusal);
    const at = context.latest();
    const { action } = subjectsOf(event);
    const shown = result.shown && isVisible(context.rows, input.planId, at.position);
    return {
      __typename: "EditUndone",
      plan: shown ? { id: input.planId, at } : null,
      action: shown && action !== null ? { id: action, at } : null,
      shown: result.shown,
      revision: result.revision,
    } as const;
  },
};

async function takeBack(event: Recorded<Fact>, input: Input, context: Context): Promise<Outcome<PlanNo>> {
  const { planId, commandId } = input;
  const no = (refusal: PlanNo) => ({ outcome: "refused", refusal, revision: event.revision, shown: true }) as const;
  const later = await entriesSince(planId, event.revision, context);
  const done = later.find((other) => other.commandId === commandId && other.by.person === event.by.person);
  if (done) return { outcome: "done", revision: done.revision, appended: false, shown: true };
  const undoing = undoingOf(event, input.reason ?? null, context);
  if (undoing === undefined) return no("CannotBeUndone");
  if (isUsed(event, later) || !stands(event, undoing, context)) return no("ChangedSince");
  const asking = { commandId, asked: input };
  const stream = plans.planStream(planId);
  const { inverse } = undoing;
  const result =
    inverse.about === "plan"
      ? await context.record(plans.decider, stream, inverse.command, asking)
      : await context.record(progress.decider, stream, inverse.command, asking);
  return result.outcome === "refused" && result.refusal === "CellChanged" ? no("ChangedSince") : result;
}
