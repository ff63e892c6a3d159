import { people, plans } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context, Me } from "../context.ts";
import type { EntriesOf } from "../rows/rows.ts";
import { isVisible } from "../plans/planReader.ts";

// More than anybody reads after an absence; what lies further back is left to the comparison of two moments.
const MOST_LOOKED_AT = 300;

/**
 * What others recorded about what is one person's own, after one moment and up to another: newest first.
 * @param first how many entries to give at the most
 */
export async function changedByOthers(me: Me, since: Moment, at: Moment, first: number, context: Context) {
  const range = { after: since.position, before: at.position + 1, most: MOST_LOOKED_AT + 1 };
  const positions = subjectsOf(me, since, at, context)
    .flatMap((subject) => context.rows.entriesOf(subject, range))
    .map(({ position }) => position);
  const newest = [...new Set(positions)].toSorted((a, b) => b - a);
  const lookedAt = newest.slice(0, MOST_LOOKED_AT);
  const events = await context.events.loadMany(lookedAt);
  const others = events.flatMap((event) => {
    if (event instanceof Error) throw event;
    return event.by.person === me.person ? [] : [event.position];
  });
  return {
    since,
    until: at,
    entries: others.slice(0, first).map((position) => ({ position, at })),
    more: Math.max(0, others.length - first),
    countedAll: newest.length <= MOST_LOOKED_AT,
  };
}

/** Whose history that is: the plans of one's organisation, and in others the actions that one has to do with. */
function subjectsOf(me: Me, since: Moment, at: Moment, { rows }: Context): EntriesOf[] {
  const own = new Set(
    rows
      .listed(people.PARTNERSHIP, "plans", at.position)
      // Written by the view of plans.
      .filter(({ fields }) => (fields["organisations"] as readonly string[]).includes(me.organisation))
      .map(({ entity }) => plans.idOf(entity)),
  );
  const mine = people.personEntity(me.person);
  // Whoever was released from an action meanwhile wants to know that.
  const assigned = [since, at].flatMap(({ position }) => rows.listed(mine, "assigned", position));
  // Written by the view of progress.
  const reported = rows
    .listed(mine, "reported", at.position)
    .map(({ fields }) => (fields["made"] as Readonly<{ action: string }>).action);
  const actions = new Set([...assigned.map(({ entity }) => plans.idOf(entity)), ...reported]);
  const elsewhere = [...actions].filter((action) => {
    const plan = rows.value(plans.actionEntity(action), "plan", at.position);
    return typeof plan === "string" && !own.has(plan) && isVisible(rows, plan, at.position);
  });
  return [
    ...[...own].map((plan) => ({ plan: plans.planEntity(plan) })),
    ...elsewhere.map((action) => ({ action: plans.actionEntity(action) })),
  ];
}
