import { people, plans } from "@planledger/projections";
import type { EntryReference, Moment } from "@planledger/schema/references";
import type { Change, ChangeKind } from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import { momentAt } from "../graphql/moments.ts";
import { isVisible } from "../plans/planReader.ts";
import { summaryOf } from "../plans/summary.ts";
import { columnOf, homeOf, isPlacement, type Place, PRESENCE, textAt, thingOf, valueAt, whatIs } from "./places.ts";
import { tableOrder } from "./tableOrder.ts";
import { placesTouched } from "./touched.ts";
import { wholeText } from "./wholeText.ts";

type ChangeRow = Omit<Change, "steps" | "__typename"> & Readonly<{ steps: EntryReference[] }>;

/** A place that was touched between two moments, with every step. */
type Trace = Place & { action: string | null; steps: number[] };

// More than a person reads; a larger question is asked plan by plan, or for a shorter time.
const MOST_ENTRIES = 20_000;

/**
 * What is different between two moments: one entry for each place, with every step beneath it.
 * @throws GraphQLError when the earlier moment is the later one, or when more happened than one answer can hold
 */
export async function changesBetween(
  since: Moment,
  until: Moment,
  planId: string | null,
  mayRead: boolean,
  context: Context,
) {
  if (since.position > until.position) throw wrong("The first moment is later than the second: swap them.");
  const asked = mayRead
    ? plansConcerned(since, until, context).filter((plan) => planId === null || plan === planId)
    : [];
  const visible = asked.filter((plan) => isVisible(context.rows, plan, until.position));
  const changes: ChangeRow[] = [];
  let entries = 0;
  for (const plan of visible) {
    const found = await changesOfPlan(plan, since, until, context);
    changes.push(...found.changes);
    entries += found.entries;
    if (entries > MOST_ENTRIES)
      throw wrong("Too much happened between these moments for one answer: ask for one plan, or a shorter time.");
  }
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind && !change.changedBack).length;
  const summary = {
    added: count("ADDED"),
    modified: count("MODIFIED"),
    moved: count("MOVED"),
    removed: count("REMOVED"),
    changedBack: changes.filter((change) => change.changedBack).length,
    entries,
  };
  return { since, until, summary, changes };
}

const wrong = (sentence: string) => new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT" } });

/** The plans with entries between two moments, and those that came into sight, whose entries may be older. */
function plansConcerned(since: Moment, until: Moment, { rows }: Context): string[] {
  const touched = rows.plansTouched(since.position, until.position).map(plans.idOf);
  const listed = rows.listed(people.PARTNERSHIP, "plans", until.position).map(({ entity }) => plans.idOf(entity));
  return [...new Set([...touched, ...listed.filter((plan) => !isVisible(rows, plan, since.position))])];
}

async function changesOfPlan(plan: string, since: Moment, until: Moment, context: Context) {
  // A plan that came into sight meanwhile is new as a whole, whenever its parts were recorded.
  const isNew = !isVisible(context.rows, plan, since.position);
  const after = isNew ? 0 : since.position;
  const range = { after, before: until.position + 1, most: MOST_ENTRIES + 1 };
  const rows = context.rows.entriesOf({ plan: plans.planEntity(plan) }, range).toReversed();
  const traces = await tracesOf(
    rows.map((row) => row.position),
    context,
  );
  const page = context.plans.plan(plan, until);
  const planTitle = page === undefined ? "" : context.open(page.title);
  const changes = traces
    .map((trace) => ({ trace, order: tableOrder(trace, until.position, context) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .flatMap(({ trace }) => changeAt(trace, plan, isNew ? null : since, until, context) ?? []);
  return { entries: rows.length, changes: changes.map((change) => ({ ...change, planId: plan, planTitle })) };
}

async function tracesOf(positions: readonly number[], context: Context): Promise<Trace[]> {
  const traces = new Map<string, Trace>();
  const events = await context.events.loadMany(positions);
  for (const event of events) {
    if (event instanceof Error) throw event;
    for (const place of placesTouched(event, context)) {
      const key = `${place.entity} ${place.field}`;
      const trace = traces.get(key) ?? {
        entity: place.entity,
        field: place.field,
        action: actionOf(place, context),
        steps: [],
      };
      trace.steps.push(event.position);
      traces.set(key, trace);
    }
  }
  return withoutParts([...traces.values()]);
}

/** What came or went as a whole is one place: the fields of it that were touched on the way belong to it. */
function withoutParts(traces: readonly Trace[]): Trace[] {
  const wholes = new Map(traces.filter((trace) => trace.field === PRESENCE).map((trace) => [trace.entity, trace]));
  return traces.filter((trace) => {
    const whole = wholes.get(trace.entity);
    if (whole === undefined || trace === whole) return true;
    whole.steps = [...new Set([...whole.steps, ...trace.steps])].toSorted((a, b) => a - b);
    return false;
  });
}

/** The action that a place belongs to: itself, or the one that a report or a piece of evidence is about. */
function actionOf({ entity }: Place, { rows }: Context): string | null {
  if (entity.startsWith("action:")) return plans.idOf(entity);
  const field = entity.startsWith("report:") ? "made" : entity.startsWith("evidence:") ? "attached" : null;
  if (field === null) return null;
  // Written by the view of progress.
  const about = rows.value(entity, field, rows.newest()) as Readonly<{ action: string }> | undefined;
  return about?.action ?? null;
}

function changeAt(
  trace: Trace,
  plan: string,
  since: Moment | null,
  until: Moment,
  context: Context,
): Omit<ChangeRow, "planId" | "planTitle"> | null {
  const text = (moment: Moment | null) => (moment === null ? null : placeText(trace, plan, moment, context));
  const before = text(since);
  const after = text(until);
  // What came and went again meanwhile is told; of a plan that is new as a whole, only what there is.
  if (before === null && after === null && (since === null || !saidMeanwhile(trace, plan, context))) return null;
  const same = since !== null && sameValue(trace, since, until, before, after, context);
  const action = trace.action === null ? undefined : (context.plans.action(trace.action, until) ?? undefined);
  return {
    kind: kindOf(trace, before, after),
    actionId: trace.action,
    actionNumber: (action?.fields["number"] as string | null | undefined) ?? null,
    actionSummary: action === undefined ? null : summaryOf(action, until, context),
    thing: thingOf(trace),
    whole: trace.field === PRESENCE,
    columnId: columnOf(trace),
    what: whatIs(trace, { context, plan, at: until }),
    before,
    after,
    changedBack: same,
    steps: trace.steps.map((position) => ({ position })),
  };
}

const saidMeanwhile = (trace: Trace, plan: string, context: Context): boolean =>
  trace.steps.some(
    (position) => placeText(trace, plan, momentAt(context.rows, position, context.now()), context) !== null,
  );

function placeText(trace: Trace, plan: string, moment: Moment, context: Context): string | null {
  if (trace.field !== PRESENCE) return textAt(trace, plan, moment.position, context);
  return isPresent(trace.entity, plan, moment, context)
    ? wholeText(trace.entity, plan, moment.position, context)
    : null;
}

function isPresent(entity: string, plan: string, { position }: Moment, context: Context): boolean {
  const list = homeOf(entity);
  // Reports and evidence never go, and a plan is visible or this is not asked.
  if (list === undefined || /^(plan|report|evidence):/.test(entity)) {
    return context.rows.entity(entity, position) !== undefined;
  }
  return context.rows.isListed(plans.planEntity(plan), list, entity, position);
}

function sameValue(
  trace: Trace,
  since: Moment,
  until: Moment,
  before: string | null,
  after: string | null,
  context: Context,
): boolean {
  if (before !== after) return false;
  if (!isPlacement(trace)) return true;
  return (
    JSON.stringify(valueAt(trace, since.position, context)) === JSON.stringify(valueAt(trace, until.position, context))
  );
}

function kindOf(trace: Trace, before: string | null, after: string | null): ChangeKind {
  if (before === null && after === null) return "MODIFIED";
  if (before === null) return "ADDED";
  if (after === null) return "REMOVED";
  return isPlacement(trace) ? "MOVED" : "MODIFIED";
}
