import { people, plans, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import { LRUCache } from "lru-cache";
import type { Fields, Rows } from "../rows/rows.ts";

/** A plan as the rows hold it, every text still sealed. What the fields hold was written by the views of `projections`. */
export type PlanPage = Readonly<{
  id: string;
  title: SealedText;
  level: plans.PlanLevel;
  organisations: readonly string[];
  parent: string | null;
  period: Readonly<{ text: SealedText; from: string | null; to: string | null }> | null;
  columns: readonly ColumnRow[];
  sections: readonly SectionRow[];
  /** By id, in order. */
  objectives: ReadonlyMap<string, ObjectiveRow>;
  narratives: readonly NarrativeRow[];
}>;

export type ColumnRow = Readonly<{ columnId: string; label: SealedText; role: plans.ColumnRole; order: string }>;
export type SectionRow = Readonly<{
  section: string;
  number: string | null;
  title: SealedText | null;
  statement: SealedText | null;
  order: string;
  counts: Fields["counts"];
}>;
export type ObjectiveRow = Readonly<{ section: string; order: string; text: SealedText }>;
export type NarrativeRow = Readonly<{
  narrative: string;
  place: plans.NarrativePlace;
  order: string;
  heading: SealedText | null;
  body: plans.Cell;
}>;

/** An action's fields, and whether it had been removed. */
export type ActionRow = Readonly<{ id: string; plan: string; place: plans.PlaceRow; fields: Fields; removed: boolean }>;

/** Reads plans as they stood at a moment. */
export interface PlanReader {
  /** Undefined when there was no such plan, or its import had not been confirmed. */
  plan(id: string, at: Moment): PlanPage | undefined;
  /** The columns of a plan, in order, also while its import was not confirmed. */
  columns(id: string, at: Moment): readonly ColumnRow[];
  /** The actions of a plan that were not removed, in order, by section. */
  actions(plan: string, at: Moment): ReadonlyMap<string, readonly ActionRow[]>;
  /** Any action, also a removed one. */
  action(id: string, at: Moment): ActionRow | undefined;
}

const PAGES_KEPT = 2_000;
const ACTIONS_KEPT = 20_000;
/** Field after field of an answer asks for the same plan and action at the same position. */
const ASKED_KEPT = 20_000;

type Actions = Readonly<{ bySection: ReadonlyMap<string, readonly ActionRow[]>; byId: ReadonlyMap<string, ActionRow> }>;

/**
 * A reader that keeps what it read. What a plan was after one of its entries it stays until its next one, and the past
 * does not change: what was read is kept under the plan's last entry up to the moment, and is right for ever. Texts in it
 * are sealed.
 */
export function planReader(rows: Rows): PlanReader {
  const pages = new LRUCache<string, PlanPage>({ max: PAGES_KEPT });
  const pagesOfActions = new LRUCache<string, Actions>({
    maxSize: ACTIONS_KEPT,
    sizeCalculation: ({ byId }) => byId.size + 1,
  });
  const removed = new LRUCache<string, ActionRow>({ max: PAGES_KEPT });
  const pagesAsked = new LRUCache<string, PlanPage>({ max: ASKED_KEPT });
  const actionsAsked = new LRUCache<string, ActionRow>({ max: ASKED_KEPT });

  function lastEntry(plan: string, { position }: Moment): number {
    const range = { after: 0, before: position + 1, most: 1 };
    return rows.entriesOf({ plan: plans.planEntity(plan) }, range)[0]?.position ?? 0;
  }

  function actionsOf(plan: string, last: number): Actions {
    return kept(pagesOfActions, `${plan} ${last}`, () => readActions(rows, plan, last));
  }

  function pageOf(plan: string, at: Moment): PlanPage {
    const last = lastEntry(plan, at);
    return kept(pages, `${plan} ${last}`, () => readPage(rows, plan, last));
  }

  function actionOf(id: string, at: Moment): ActionRow | undefined {
    const plan = rows.value(plans.actionEntity(id), "plan", at.position);
    if (typeof plan !== "string") return undefined;
    const last = lastEntry(plan, at);
    return actionsOf(plan, last).byId.get(id) ?? kept(removed, `${id} ${last}`, () => readRemoved(rows, id, last));
  }

  return {
    plan: (id, at) =>
      kept(pagesAsked, `${id} ${at.position}`, () => (isVisible(rows, id, at.position) ? pageOf(id, at) : undefined)),
    columns: (id, at) => pageOf(id, at).columns,
    actions: (plan, at) => actionsOf(plan, lastEntry(plan, at)).bySection,
    action: (id, at) => kept(actionsAsked, `${id} ${at.position}`, () => actionOf(id, at)),
  };
}

/** What is kept under a key; read first when it is not, and kept when there is such a thing. */
function kept<Value extends object, Read extends Value | undefined>(
  cache: LRUCache<string, Value>,
  key: string,
  read: () => Read,
): Value | Read {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = read();
  if (value !== undefined) cache.set(key, value);
  return value;
}

/** Whether a plan could be seen at a moment: it was drafted and, if it came with an import, that was confirmed. */
export const isVisible = (rows: Rows, plan: string, position: number) =>
  rows.isListed(people.PARTNERSHIP, "plans", plans.planEntity(plan), position);

// From here on fields are taken for what the views of `projections` write into them.

function actionRow(id: string, fields: Fields, removed: boolean): ActionRow {
  return { id, plan: String(fields["plan"]), place: fields["place"] as plans.PlaceRow, fields, removed };
}

function readActions(rows: Rows, plan: string, position: number): Actions {
  const found = rows
    .listed(plans.planEntity(plan), "actions", position)
    .map(({ entity, fields }) => actionRow(plans.idOf(entity), fields, false))
    .toSorted((a, b) => compare(a.place.order, b.place.order));
  return {
    bySection: Map.groupBy(found, (action) => action.place.section),
    byId: new Map(found.map((action) => [action.id, action])),
  };
}

const readRemoved = (rows: Rows, id: string, position: number): ActionRow =>
  actionRow(id, rows.entity(plans.actionEntity(id), position) ?? {}, true);

function readPage(rows: Rows, id: string, position: number): PlanPage {
  const entity = plans.planEntity(id);
  const fields = rows.entity(entity, position) ?? {};
  const columns = rows.listed(entity, "columns", position).map((row) => ({
    columnId: row.entity.slice(row.entity.indexOf("/") + 1),
    label: row.fields["label"] as SealedText,
    role: row.fields["role"] as plans.ColumnRole,
    order: String(row.fields["order"]),
  }));
  const sections = rows.listed(entity, "sections", position).map((row) => ({
    section: plans.idOf(row.entity),
    ...(row.fields["words"] as Pick<SectionRow, "number" | "title" | "statement">),
    order: String(row.fields["order"]),
    counts: row.fields["counts"],
  }));
  const objectives = rows.listed(entity, "objectives", position).map((row) => ({
    objective: plans.idOf(row.entity),
    ...(row.fields["place"] as Pick<ObjectiveRow, "section" | "order">),
    text: row.fields["text"] as SealedText,
  }));
  const narratives = rows.listed(entity, "narratives", position).map((row) => ({
    narrative: plans.idOf(row.entity),
    ...(row.fields["place"] as Pick<NarrativeRow, "place" | "order">),
    ...(row.fields["words"] as Pick<NarrativeRow, "heading" | "body">),
  }));
  return {
    id,
    title: fields["title"] as SealedText,
    level: fields["level"] as plans.PlanLevel,
    organisations: fields["organisations"] as readonly string[],
    parent: fields["parent"] as string | null,
    period: fields["period"] as PlanPage["period"],
    columns: inOrder(columns),
    sections: inOrder(sections),
    objectives: new Map(inOrder(objectives).map(({ objective, ...row }) => [objective, row])),
    narratives: inOrder(narratives),
  };
}

const inOrder = <Row extends Readonly<{ order: string }>>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => compare(a.order, b.order));

/** Order keys compare by their bytes, never by a language's rules. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
