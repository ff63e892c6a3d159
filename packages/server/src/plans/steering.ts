import { people, plans } from "@planledger/projections";
import type { MutationResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { mayDo } from "../people/mayDo.ts";
import { isVisible } from "./planReader.ts";
import { recordOnPlan } from "./recordOnPlan.ts";
import { type PlanNo, refused } from "./refusals.ts";
import { actionSaved, planSaved } from "./saved.ts";

type Input = Readonly<{ commandId: string; planId: string }>;

const onPlan = async (input: Input, id: string, command: plans.PlanCommand, context: Context) =>
  planSaved(input.planId, id, await recordOnPlan(plans.decider, input, command, context), context);

const onAction = async (input: Input & Readonly<{ actionId: string }>, command: plans.PlanCommand, context: Context) =>
  actionSaved(input.actionId, input.actionId, await recordOnPlan(plans.decider, input, command, context), context);

const areOrganisations = ({ rows }: Context, ids: readonly string[]) =>
  ids.every((id) => rows.entity(people.organisationEntity(id), rows.newest()) !== undefined);

/** What is wrong with an action that is to be delivered: it must stand in another plan that can be seen. */
function faultInTarget(
  { planId, deliversId }: Readonly<{ planId: string; deliversId: string }>,
  context: Context,
): PlanNo | null {
  const target = context.plans.action(deliversId, context.latest());
  if (target === undefined || target.removed || target.plan === planId) return "NoSuchTarget";
  return isVisible(context.rows, target.plan, context.rows.newest()) ? null : "NoSuchTarget";
}

type Steering = Pick<
  MutationResolvers<Context>,
  | "adoptPlan"
  | "requireApproval"
  | "defineGroup"
  | "setGroupMembers"
  | "askGroup"
  | "releaseGroup"
  | "linkAction"
  | "unlinkAction"
>;

/** What those who steer plans do: agree versions, settle approval, ask groups, link plans. */
export const Mutation: Steering = {
  adoptPlan(_root, { input }, context) {
    if (!mayDo(context, "steerPlans")) return refused("NotAllowed");
    const command = {
      type: "AdoptPlan",
      meeting: input.meeting,
      heldOn: input.heldOn,
      today: context.today(),
    } as const;
    return onPlan(input, input.planId, command, context);
  },
  requireApproval(_root, { input }, context) {
    if (!mayDo(context, "steerPlans")) return refused("NotAllowed");
    return onPlan(input, input.planId, { type: "RequireApproval", required: input.required }, context);
  },
  defineGroup(_root, { input }, context) {
    if (!areOrganisations(context, input.organisationIds)) return refused("NoSuchOrganisation");
    const group = context.idFor(input.commandId, "group");
    const { name, organisationIds, from } = input;
    return onPlan(input, group, { type: "DefineGroup", group, name, organisations: organisationIds, from }, context);
  },
  setGroupMembers(_root, { input }, context) {
    if (!areOrganisations(context, input.organisationIds)) return refused("NoSuchOrganisation");
    const { groupId, organisationIds, from } = input;
    return onPlan(
      input,
      groupId,
      { type: "SetGroupMembers", group: groupId, organisations: organisationIds, from },
      context,
    );
  },
  askGroup: (_root, { input }, context) =>
    onAction(input, { type: "AskGroup", action: input.actionId, group: input.groupId }, context),
  releaseGroup: (_root, { input }, context) =>
    onAction(input, { type: "ReleaseGroup", action: input.actionId, group: input.groupId }, context),
  linkAction(_root, { input }, context) {
    const fault = faultInTarget(input, context);
    if (fault !== null) return refused(fault);
    return onAction(input, { type: "LinkAction", action: input.actionId, delivers: input.deliversId }, context);
  },
  unlinkAction: (_root, { input }, context) =>
    onAction(input, { type: "UnlinkAction", action: input.actionId, delivers: input.deliversId }, context),
};
