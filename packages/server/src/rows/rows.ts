import { plans } from "@planledger/projections";
import type { Sqlite } from "../sqlite.ts";

/** The fields of an entity at a position. What they hold was written by the views of `projections`. */
export type Fields = Readonly<Record<string, unknown>>;

export type Listed = Readonly<{ entity: string; fields: Fields }>;

/** One event, as far as the rows know it. `revision` is its number in its stream; -1 when it is told of a plan elsewhere. */
export type EntryRow = Readonly<{ position: number; recordedAt: number; revision: number }>;

/** Whose history is asked for: all of a plan or an action, or the times that one field of an entity was written. */
export type EntriesOf = Readonly<{ plan: string } | { action: string } | { entity: string; field: string }>;

/** Reads rows as they stood at any position; now is the newest position, on the same path. */
export interface Rows {
  /** The newest position that is in the rows. */
  newest(): number;
  /** The entry at a position; undefined when there is none. */
  entry(position: number): EntryRow | undefined;
  /** The position of the last entry recorded at or before a moment (milliseconds since 1970 UTC); 0 when there is none. */
  positionAt(time: number): number;
  /** An entity's fields; undefined when it did not exist yet. */
  entity(name: string, position: number): Fields | undefined;
  /** One field of an entity; undefined when it had no value yet. */
  value(name: string, field: string, position: number): unknown;
  /** The position from which one field of an entity has had the value that it has; 0 when it had none yet. */
  since(name: string, field: string, position: number): number;
  /** What is listed under a parent, with all fields, in order of arrival. */
  listed(parent: string, list: string, position: number): readonly Listed[];
  /** Every entity that was ever listed under a parent, those that are gone too. */
  everListed(parent: string, list: string): readonly string[];
  /** Whether an entity is listed under a parent. */
  isListed(parent: string, list: string, entity: string, position: number): boolean;
  /** Entries of a plan, an action or a field, newest first: those before `before`, after `after`, at most `most`. */
  entriesOf(subject: EntriesOf, range: Readonly<{ after: number; before: number; most: number }>): readonly EntryRow[];
  /** The number of the last fact of a plan's own up to a position; -1 when there is none. */
  lastRevision(plan: string, position: number): number;
  /** How many entries a plan, an action or a field has up to a position. */
  countEntries(subject: EntriesOf, position: number): number;
  /** The plans with entries after one position and up to another, as entities. */
  plansTouched(after: number, upTo: number): readonly string[];
  /** The plans and actions, by their ids, with entries after one position and up to another. */
  subjectsTouched(after: number, upTo: number): readonly Readonly<{ plan: string; action: string | null }>[];
}

const VALUE_AT = `(SELECT v.value FROM versions v WHERE v.entity = f.entity AND v.field = f.field AND v.position <= $position
  ORDER BY v.position DESC LIMIT 1)`;

const LISTED = `l.parent = $parent AND l.list = $list AND l.born <= $position AND (l.gone IS NULL OR l.gone > $position)`;

type ValueRow = Readonly<{ entity: number; field: number; value: string | null }>;

export function rowsIn(database: Sqlite): Rows {
  const newest = database.prepare<{ position: number }>("SELECT position FROM progress");
  const entryAt = database.prepare<EntryRow>(
    "SELECT position, recorded_at AS recordedAt, revision FROM entries WHERE position = ?",
  );
  const ofEntity = database.prepare<ValueRow>(
    `SELECT f.entity, f.field, ${VALUE_AT} AS value FROM entity_fields f WHERE f.entity = $entity`,
  );
  const ofListed = database.prepare<ValueRow>(
    `SELECT f.entity, f.field, ${VALUE_AT} AS value FROM listings l JOIN entity_fields f ON f.entity = l.entity
     WHERE ${LISTED} ORDER BY l.entity`,
  );
  const ofField = database.prepare<{ value: string; position: number }>(
    "SELECT value, position FROM versions WHERE entity = ? AND field = ? AND position <= ? ORDER BY position DESC LIMIT 1",
  );
  const everListed = database.prepare<{ name: string }>(
    "SELECT DISTINCT names.name FROM listings l JOIN names ON names.id = l.entity WHERE l.parent = ? AND l.list = ?",
  );
  const isListed = database.prepare<{ born: number }>(
    `SELECT l.born FROM listings l WHERE ${LISTED} AND l.entity = $entity`,
  );
  const entityNames = database.prepare<{ name: string }>("SELECT name FROM names WHERE id = ?");
  const idByName = database.prepare<{ id: number }>("SELECT id FROM names WHERE name = ?");
  const fieldRows = database.prepare<{ id: number; name: string }>("SELECT id, name FROM fields");
  const touched = database.prepare<{ name: string }>(
    `SELECT names.name FROM names WHERE names.id IN
       (SELECT DISTINCT plan FROM entries WHERE position > ? AND position <= ? AND plan IS NOT NULL) ORDER BY names.id`,
  );
  const subjects = database.prepare<{ plan: string; action: string | null }>(
    `SELECT DISTINCT p.name AS plan, a.name AS action FROM entries e
     JOIN names p ON p.id = e.plan LEFT JOIN names a ON a.id = e.action WHERE e.position > ? AND e.position <= ?`,
  );
  const lastRevision = database.prepare<{ revision: number }>(
    "SELECT revision FROM entries WHERE plan = ? AND position <= ? AND revision >= 0 ORDER BY position DESC LIMIT 1",
  );
  const ofSubject = (column: "plan" | "action") => ({
    page: database.prepare<EntryRow>(
      `SELECT position, recorded_at AS recordedAt, revision FROM entries
       WHERE ${column} = ? AND position > ? AND position < ? ORDER BY position DESC LIMIT ?`,
    ),
    count: database.prepare<{ count: number }>(
      `SELECT count(*) AS count FROM entries WHERE ${column} = ? AND position <= ?`,
    ),
  });
  const entries = { plan: ofSubject("plan"), action: ofSubject("action") };
  const ofFieldEntries = {
    page: database.prepare<EntryRow>(
      `SELECT e.position, e.recorded_at AS recordedAt, e.revision FROM versions v JOIN entries e ON e.position = v.position
       WHERE v.entity = ? AND v.field = ? AND v.position > ? AND v.position < ? ORDER BY v.position DESC LIMIT ?`,
    ),
    count: database.prepare<{ count: number }>(
      "SELECT count(*) AS count FROM versions WHERE entity = ? AND field = ? AND position <= ?",
    ),
  };

  const fieldNames = new Map<number, string>();
  const fieldIds = new Map<string, number>();
  function learnFields(): void {
    for (const { id, name } of fieldRows.iterate()) {
      fieldNames.set(id, name);
      fieldIds.set(name, id);
    }
  }
  function fieldName(id: number): string {
    if (!fieldNames.has(id)) learnFields();
    return fieldNames.get(id) ?? "";
  }
  function fieldId(name: string): number {
    if (!fieldIds.has(name)) learnFields();
    return fieldIds.get(name) ?? 0;
  }
  const idOf = (name: string) => idByName.get(name)?.id ?? 0;
  const subjectOf = (subject: EntriesOf) => {
    if ("plan" in subject) return { by: entries.plan, key: [idOf(subject.plan)] };
    if ("action" in subject) return { by: entries.action, key: [idOf(subject.action)] };
    return { by: ofFieldEntries, key: [idOf(subject.entity), fieldId(subject.field)] };
  };

  function put(fields: Record<string, unknown>, { field, value }: ValueRow): boolean {
    if (value === null) return false;
    // Written as JSON by `applyEvent`.
    fields[fieldName(field)] = JSON.parse(value) as unknown;
    return true;
  }

  return {
    newest: () => newest.get()?.position ?? 0,
    entry: (position) => entryAt.get(position),
    positionAt(time) {
      // Entries are in order of time: the first one after the moment is found by halving.
      let low = 1;
      let high = (newest.get()?.position ?? 0) + 1;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((entryAt.get(middle)?.recordedAt ?? Infinity) <= time) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    },
    entity(name, position) {
      const fields: Record<string, unknown> = {};
      let known = false;
      for (const row of ofEntity.iterate({ $entity: idOf(name), $position: position }))
        known = put(fields, row) || known;
      return known ? fields : undefined;
    },
    value(name, field, position) {
      const row = ofField.get(idOf(name), fieldId(field), position);
      return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
    },
    since: (name, field, position) => ofField.get(idOf(name), fieldId(field), position)?.position ?? 0,
    listed(parent, list, position) {
      const found: { entity: string; fields: Record<string, unknown> }[] = [];
      let last = 0;
      const asked = { $parent: idOf(parent), $list: fieldId(list), $position: position };
      for (const row of ofListed.iterate(asked)) {
        if (row.entity !== last) found.push({ entity: entityNames.get(row.entity)?.name ?? "", fields: {} });
        last = row.entity;
        const current = found.at(-1);
        if (current) put(current.fields, row);
      }
      return found;
    },
    everListed: (parent, list) => [...everListed.iterate(idOf(parent), fieldId(list))].map((row) => row.name),
    isListed: (parent, list, entity, position) =>
      isListed.get({ $parent: idOf(parent), $list: fieldId(list), $position: position, $entity: idOf(entity) }) !==
      undefined,
    entriesOf(subject, { after, before, most }) {
      const { by, key } = subjectOf(subject);
      return [...by.page.iterate(...key, after, before, most)];
    },
    lastRevision: (plan, position) => lastRevision.get(idOf(plan), position)?.revision ?? -1,
    countEntries(subject, position) {
      const { by, key } = subjectOf(subject);
      return by.count.get(...key, position)?.count ?? 0;
    },
    plansTouched: (after, upTo) => [...touched.iterate(after, upTo)].map((row) => row.name),
    subjectsTouched: (after, upTo) =>
      [...subjects.iterate(after, upTo)].map(({ plan, action }) => ({
        plan: plans.idOf(plan),
        action: action && plans.idOf(action),
      })),
  };
}
