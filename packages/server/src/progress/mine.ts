import { people, plans } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { QueryResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { momentFor } from "../graphql/moments.ts";
import { mayDo, mayRead, whoAsks } from "../people/mayDo.ts";
import { isVisible } from "../plans/planReader.ts";

export const Query: Pick<QueryResolvers<Context>, "mine"> = {
  mine(_root, { asOf }, context) {
    const { person } = whoAsks(context);
    const at = momentFor(context.rows, asOf, context.now());
    if (!mayRead(context)) return { assigned: [], returned: [], waiting: [] };
    const mine = people.personEntity(person);
    return {
      assigned: actionsIn(mine, at, context),
      returned: reportsIn(mine, "returned", at, context),
      waiting: mayDo(context, "steerPlans") ? waiting(at, context) : [],
    };
  },
};

/** Whether an action can be seen at the moment: of a visible plan, and not removed. */
function isThere(action: string, at: Moment, { rows, plans: reader }: Context): boolean {
  const row = reader.action(action, at);
  return row !== undefined && !row.removed && isVisible(rows, row.plan, at.position);
}

const actionsIn = (person: string, at: Moment, context: Context) =>
  context.rows
    .listed(person, "assigned", at.position)
    .map(({ entity }) => plans.idOf(entity))
    .filter((action) => isThere(action, at, context))
    .map((id) => ({ id, at }));

function reportsIn(parent: string, list: string, at: Moment, context: Context) {
  return context.rows.listed(parent, list, at.position).flatMap(({ entity, fields }) => {
    // Written by the view of progress.
    const { action } = fields["made"] as Readonly<{ action: string }>;
    return isThere(action, at, context) ? [{ report: { id: plans.idOf(entity), at }, action: { id: action, at } }] : [];
  });
}

/** What nobody has looked at yet, in the plans that ask for it. */
function waiting(at: Moment, context: Context) {
  return context.rows
    .listed(people.PARTNERSHIP, "plans", at.position)
    .filter(({ entity }) => context.rows.value(entity, "approval", at.position) === true)
    .flatMap(({ entity }) => reportsIn(entity, "unread", at, context));
}
