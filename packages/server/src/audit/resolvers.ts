import { type Fact, type people, plans, type Recorded, subjectsOf } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { EntryResolvers, QueryResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { momentAt, momentFor } from "../graphql/moments.ts";
import { screaming } from "../graphql/names.ts";
import { pageSize } from "../graphql/pages.ts";
import { cursorOf } from "../graphql/scalars.ts";
import { entryProof } from "../proof/entryProof.ts";
import { mayRead } from "../people/mayDo.ts";
import { isVisible } from "../plans/planReader.ts";
import { changesBetween } from "./changes.ts";
import { PRESENCE, textAt, whatIs } from "./places.ts";
import { sentences } from "./sentences.ts";
import { placesTouched, type Touched } from "./touched.ts";
import { wholeText } from "./wholeText.ts";

const event = ({ position }: Readonly<{ position: number }>, { events }: Context): Promise<Recorded<Fact>> =>
  events.load(position);

const Entry: EntryResolvers<Context> = {
  id: async (entry, _, context) => (await event(entry, context)).id,
  position: ({ position }) => position,
  cursor: ({ position }) => cursorOf(position),
  kind: async (entry, _, context) => (await event(entry, context)).type,
  sentence: async (entry, _, context) => sentenceOf(await event(entry, context), context),
  recordedAt: async (entry, _, context) => new Date((await event(entry, context)).recordedAt),
  async occurredOn(entry, _, context) {
    const { data } = await event(entry, context);
    return "occurredOn" in data ? data.occurredOn : null;
  },
  async by(entry, _, context) {
    return { id: (await event(entry, context)).by.person, at: context.latest() };
  },
  async organisation(entry, _, context) {
    return { id: (await event(entry, context)).by.organisation, at: context.latest() };
  },
  // The log holds the role as it was then.
  role: async (entry, _, context) => screaming((await event(entry, context)).by.role as people.Role),
  async reason(entry, _, context) {
    const { data } = await event(entry, context);
    const reason = "reason" in data ? data.reason : null;
    return reason && context.open(reason);
  },
  proof: (entry, _, context) => entryProof(entry.position, context),
  planId: async (entry, _, context) => subjectsOf(await event(entry, context)).plan,
  actionId: async (entry, _, context) => subjectsOf(await event(entry, context)).action,
  async plan(entry, _, context) {
    const { plan } = subjectsOf(await event(entry, context));
    const at = entry.at ?? context.latest();
    return plan !== null && isVisible(context.rows, plan, at.position) ? { id: plan, at } : null;
  },
  async action(entry, _, context) {
    const { plan, action } = subjectsOf(await event(entry, context));
    const at = entry.at ?? context.latest();
    if (plan === null || action === null || !isVisible(context.rows, plan, at.position)) return null;
    return context.plans.action(action, at) === undefined ? null : { id: action, at };
  },
  async changes(entry, _, context) {
    const fact = await event(entry, context);
    const touched = placesTouched(fact, context);
    // What comes or goes as a whole is said once, not field by field.
    const whole = new Set(touched.filter((place) => place.presence !== null).map((place) => place.entity));
    return touched
      .filter((place) => place.field === PRESENCE || !whole.has(place.entity))
      .map((place) => fieldChange(place, fact, context))
      .filter((change) => change.before !== change.after);
  },
};

/** What happened, in a sentence; where it happened to one cell, by the label of its column. */
function sentenceOf(fact: Recorded<Fact>, context: Context): string {
  const { type, data, position } = fact;
  const plan = subjectsOf(fact).plan;
  if (plan === null || !("cell" in data)) return sentences[type];
  const place = { entity: plans.actionEntity(data.action), field: plans.cellField(data.columnId) };
  const label = whatIs(place, { context, plan, at: momentAt(context.rows, position, context.now()) });
  if (fact.type !== "TimescaleSet") return `“${label}” was changed`;
  if (fact.data.slipped) return `“${label}” went to a later date`;
  if (fact.data.meaning.read !== undefined) return `It was said what “${label}” means`;
  // Written by the view of plans.
  const before = context.rows.value(place.entity, place.field, position - 1) as plans.CellRow | undefined;
  return before?.meaning.read === undefined
    ? `“${label}” was changed`
    : `“${label}” was changed: what it means is read from its words again`;
}

function fieldChange(place: Touched, fact: Recorded<Fact>, context: Context) {
  const plan = subjectsOf(fact).plan ?? "";
  const { position } = fact;
  const at = momentAt(context.rows, position, context.now());
  const what = whatIs(place, { context, plan, at });
  if (place.presence === "came") return { what, before: null, after: wholeText(place.entity, plan, position, context) };
  if (place.presence === "went")
    return { what, before: wholeText(place.entity, plan, position - 1, context), after: null };
  return { what, before: textAt(place, plan, position - 1, context), after: textAt(place, plan, position, context) };
}

/** Whether somebody may see the entry at a position, looking from a moment. */
async function isSeen(position: number, at: Moment, context: Context): Promise<boolean> {
  if (!mayRead(context) || position < 1 || position > at.position) return false;
  const { plan } = subjectsOf(await context.events.load(position));
  return plan === null || isVisible(context.rows, plan, at.position);
}

export const Query: Pick<QueryResolvers<Context>, "basis" | "entry" | "entries" | "changes"> = {
  basis: (_root, { asOf }, { rows, now }) => momentFor(rows, asOf, now()),
  async entry(_root, { position, asOf }, context) {
    const at = momentFor(context.rows, asOf, context.now());
    return (await isSeen(position, at, context)) ? { position, at } : null;
  },
  async entries(_root, { positions }, context) {
    const at = context.latest();
    const asked = [...new Set(positions)].toSorted((a, b) => a - b);
    pageSize(Math.max(1, asked.length), 1);
    const seen = await Promise.all(asked.map((position) => isSeen(position, at, context)));
    return asked.filter((_, index) => seen[index]).map((position) => ({ position, at }));
  },
  changes(_root, { since, until, planId }, context) {
    const from = momentFor(context.rows, since, context.now());
    const to = momentFor(context.rows, until, context.now());
    return changesBetween(from, to, planId ?? null, mayRead(context), context);
  },
};

export const types = { Entry };
