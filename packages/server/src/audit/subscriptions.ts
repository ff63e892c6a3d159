import { type Fact, type Recorded, subjectsOf } from "@planledger/projections";
import type { ActivityFilter, SubscriptionResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { momentAt } from "../graphql/moments.ts";
import { cursorOf, notOurs, placeOf } from "../graphql/scalars.ts";
import { mayDo, whoAsks } from "../people/mayDo.ts";
import { isVisible } from "../plans/planReader.ts";

// One read brings this many; a slow reader is simply further behind, and nothing queues up for it.
const PAGE = 200;

/** Every fact after a position and then each new one, read from the log when the reader is ready for it. */
async function* factsAfter(start: number, context: Context, signal: AbortSignal): AsyncGenerator<Recorded<Fact>> {
  let position = start;
  while (!signal.aborted) {
    const newest = context.rows.newest();
    if (position >= newest) {
      await context.projector.news(signal);
      continue;
    }
    const positions = Array.from({ length: Math.min(PAGE, newest - position) }, (_, index) => position + 1 + index);
    for (const fact of await context.events.loadMany(positions)) {
      if (fact instanceof Error) throw fact;
      position = fact.position;
      yield fact;
    }
    context.events.clearAll();
  }
}

/** Turns facts into payloads, skipping those that are not for this reader, until the reader leaves. */
function following<Payload>(
  start: number,
  context: Context,
  payload: (fact: Recorded<Fact>) => Payload | null,
): AsyncGenerator<Payload> {
  const leaving = new AbortController();
  async function* payloads() {
    try {
      for await (const fact of factsAfter(start, context, leaving.signal)) {
        const made = payload(fact);
        if (made !== null) yield made;
      }
    } finally {
      leaving.abort();
    }
  }
  const iterator = payloads();
  // A generator that waits for news cannot be returned from outside: end the waiting first.
  const end = iterator.return.bind(iterator);
  iterator.return = (value) => {
    leaving.abort();
    return end(value);
  };
  return iterator;
}

/**
 * Where to begin, for somebody who said who they are.
 * @throws GraphQLError when they did not, or when the cursor is one of another history
 */
function startOf(after: string | null | undefined, context: Context): number {
  whoAsks(context);
  const newest = context.rows.newest();
  const start = after ? placeOf(after) : newest;
  if (start > newest) throw notOurs();
  return start;
}

function fits(fact: Recorded<Fact>, filter: ActivityFilter | null | undefined): boolean {
  const { plan, action } = subjectsOf(fact);
  return (
    (!filter?.organisationId || filter.organisationId === fact.by.organisation) &&
    (!filter?.planId || filter.planId === plan) &&
    (!filter?.actionId || filter.actionId === action) &&
    (!filter?.kinds || filter.kinds.includes(fact.type))
  );
}

export const Subscription: SubscriptionResolvers<Context> = {
  planChanged: {
    subscribe: (_root, { planId, after }, context) =>
      following(startOf(after, context), context, (fact) => {
        const { position } = fact;
        if (subjectsOf(fact).plan !== planId || !mayDo(context, "readPlans")) return null;
        if (!isVisible(context.rows, planId, position)) return null;
        const at = momentAt(context.rows, position, context.now());
        return { planChanged: { cursor: cursorOf(position), entry: { position }, plan: { id: planId, at } } };
      }),
  },
  activity: {
    subscribe: (_root, { after, filter }, context) =>
      following(startOf(after, context), context, (fact) => {
        const { plan, action } = subjectsOf(fact);
        if (!fits(fact, filter) || !mayDo(context, "followActivity")) return null;
        // As of the fact itself: whoever follows live and whoever comes back later are told the same.
        if (plan !== null && !isVisible(context.rows, plan, fact.position)) return null;
        const { position, type, recordedAt, by } = fact;
        const seen = {
          kind: type,
          recordedAt: new Date(recordedAt),
          organisationId: by.organisation,
          planId: plan,
          actionId: action,
        };
        return { activity: { cursor: cursorOf(position), position, ...seen } };
      }),
  },
};
