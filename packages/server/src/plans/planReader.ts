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
  objectives: ReadonlyMap<string, SealedText>;
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
export type NarrativeRow = Readonly<{
  narrative: string;
  place: plans.NarrativePlace;
  order: string;
  heading: SealedText | null;
  body: plans.Cell;
}>;

/** An action's fields, and whether it had been removed. */
export type ActionRow = Readonly<{ id: string; plan: string; place: plans.PlaceRow; fields: Fields; removed: boolean }>;

/** Reads plans as they stood at a moment; what was read for one answer is read once. */
export interface PlanReader {
  /** Undefined when there was no such plan, or its import had not been confirmed. */
  plan(id: string, at: Moment): PlanPage | undefined;
  /** The actions of a plan that were not removed, in order, by section. */
  actions(plan: string, at: Moment): ReadonlyMap<string, readonly ActionRow[]>;
  /** Any action, also a removed one. */
  action(id: string, at: Moment): ActionRow | undefined;
  /** Forgets what was read: for subscriptions, whose answers follow each other. */
  forget(): void;
}

const KEPT = 1_000;

export function planReader(rows: Rows): PlanReader {
  const pages = new LRUCache<string, Readonly<{ page: PlanPage | undefined }>>({ max: KEPT });
  const actionsBySection = new LRUCache<string, ReadonlyMap<string, readonly ActionRow[]>>({ max: KEPT });
  const single = new LRUCache<string, ActionRow>({ max: 10 * KEPT });

  const keyOf = (id: string, { position }: Moment) => `${id} ${position}`;

  function readActions(plan: string, at: Moment): ReadonlyMap<string, readonly ActionRow[]> {
    const found = rows.listed(plans.planEntity(plan), "actions", at.position).map(({ entity, fields }) => {
      const action = actionRow(plans.idOf(entity), fields, false);
      single.set(keyOf(action.id, at), action);
      return action;
    });
    found.sort((a, b) => compare(a.place.order, b.place.order));
    return Map.groupBy(found, (action) => action.place.section);
  }

  return {
    plan(id, at) {
      const key = keyOf(id, at);
      const known = pages.get(key) ?? { page: readPage(rows, id, at) };
      pages.set(key, known);
      return known.page;
    },
    actions(plan, at) {
      const key = keyOf(plan, at);
      const known = actionsBySection.get(key) ?? readActions(plan, at);
      actionsBySection.set(key, known);
      return known;
    },
    action(id, at) {
      const known = single.get(keyOf(id, at));
      if (known !== undefined) return known;
      const entity = plans.actionEntity(id);
      const fields = rows.entity(entity, at.position);
      if (fields === undefined) return undefined;
      const plan = plans.planEntity(String(fields["plan"]));
      const row = actionRow(id, fields, !rows.isListed(plan, "actions", entity, at.position));
      single.set(keyOf(id, at), row);
      return row;
    },
    forget() {
      pages.clear();
      actionsBySection.clear();
      single.clear();
    },
  };
}

/** Whether a plan could be seen at a moment: it was drafted and, if it came with an import, that was confirmed. */
export const isVisible = (rows: Rows, plan: string, position: number) =>
  rows.isListed(people.PARTNERSHIP, "plans", plans.planEntity(plan), position);

// From here on fields are taken for what the views of `projections` write into them.

function actionRow(id: string, fields: Fields, removed: boolean): ActionRow {
  return { id, plan: String(fields["plan"]), place: fields["place"] as plans.PlaceRow, fields, removed };
}

function readPage(rows: Rows, id: string, { position }: Moment): PlanPage | undefined {
  if (!isVisible(rows, id, position)) return undefined;
  const entity = plans.planEntity(id);
  const fields = rows.entity(entity, position);
  if (fields === undefined) return undefined;
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
  const objectives = rows
    .listed(entity, "objectives", position)
    .map((row): [string, SealedText] => [plans.idOf(row.entity), row.fields["text"] as SealedText]);
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
    objectives: new Map(objectives),
    narratives: inOrder(narratives),
  };
}

const inOrder = <Row extends Readonly<{ order: string }>>(rows: readonly Row[]): Row[] => rows.toSorted((a, b) => compare(a.order, b.order));

/** Order keys compare by their bytes, never by a language's rules. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
