import { people, plans } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { AsOf, MineResolvers, QueryResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { momentFor } from "../graphql/moments.ts";
import { pageSize } from "../graphql/pages.ts";
import { mayDo, mayRead, whoAsks } from "../people/mayDo.ts";
import { isVisible } from "../plans/planReader.ts";
import { changedByOthers } from "./changed.ts";

export const Query: Pick<QueryResolvers<Context>, "mine"> = {
  mine(_root, { asOf }, context) {
    whoAsks(context);
    return { at: momentFor(context.rows, asOf, context.now()) };
  },
};

const mineOf = (context: Context) => people.personEntity(whoAsks(context).person);

const Mine: MineResolvers<Context> = {
  assigned: ({ at }, _, context) => (mayRead(context) ? actionsIn(mineOf(context), at, context) : []),
  returned: ({ at }, _, context) => (mayRead(context) ? reportsIn(mineOf(context), "returned", at, context) : []),
  waiting: ({ at }, _, context) => (mayDo(context, "steerPlans") ? waiting(at, context) : []),
  changed({ at }, { since, first }, context) {
    const from = sinceFor(since, context);
    const most = pageSize(first, 20);
    if (!mayRead(context)) return { since: from, until: at, entries: [], more: 0, countedAll: true };
    return changedByOthers(whoAsks(context), from, at, most, context);
  },
};

export const types = { Mine };

/** Since when: an entry that the history does not have yet, as it was kept before a backup was restored, counts as the newest. */
function sinceFor(since: AsOf, { rows, now }: Context): Moment {
  const position = since.position;
  return momentFor(rows, position === undefined ? since : { position: Math.min(position, rows.newest()) }, now());
}

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
