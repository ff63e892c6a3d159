import type { Sqlite } from "../sqlite.ts";

/** Where the versions of rows go. Entities and fields are numbered in the order in which they first appear. */
export interface RowSink {
  idOf(name: string): number;
  fieldOf(name: string): number;
  /** Adds a version of a field; its value is kept as JSON. */
  addVersion(entity: number, field: number, position: number, value: unknown): void;
  list(parent: number, list: number, entity: number, position: number): void;
  unlist(parent: number, list: number, entity: number, position: number): void;
  addEntry(position: number, recordedAt: number, revision: number, plan: number | null, action: number | null): void;
  /** The newest value of a field; undefined when it has none. */
  newest(entity: number, field: number): unknown;
  /** Those listed under a parent now. */
  listed(parent: number, list: number): readonly string[];
  /** Everything up to this position is in: remember it. Called inside the transaction that brought it. */
  reached(position: number): void;
}

type Id = Readonly<{ id: number }>;

/** Adds to rows that are being read: everything is looked up where it lies. */
export function keptSink(database: Sqlite): RowSink {
  const selectName = database.prepare<Id>("SELECT id FROM names WHERE name = ?");
  const insertName = database.prepare<Id>("INSERT INTO names (name) VALUES (?) RETURNING id");
  const selectField = database.prepare<Id>("SELECT id FROM fields WHERE name = ?");
  const insertField = database.prepare<Id>("INSERT INTO fields (name) VALUES (?) RETURNING id");
  const version = database.prepare("INSERT INTO versions (entity, field, position, value) VALUES (?, ?, ?, ?)");
  const entityField = database.prepare("INSERT OR IGNORE INTO entity_fields (entity, field) VALUES (?, ?)");
  const born = database.prepare("INSERT INTO listings (parent, list, entity, born) VALUES (?, ?, ?, ?)");
  const gone = database.prepare(
    "UPDATE listings SET gone = ? WHERE parent = ? AND list = ? AND entity = ? AND gone IS NULL",
  );
  const entry = database.prepare(
    "INSERT INTO entries (position, recorded_at, revision, plan, action) VALUES (?, ?, ?, ?, ?)",
  );
  const newest = database.prepare<{ value: string }>(
    "SELECT value FROM versions WHERE entity = ? AND field = ? ORDER BY position DESC LIMIT 1",
  );
  const listed = database.prepare<{ name: string }>(
    `SELECT names.name FROM listings JOIN names ON names.id = listings.entity
     WHERE listings.parent = ? AND listings.list = ? AND listings.gone IS NULL ORDER BY listings.born, listings.entity`,
  );
  const reached = database.prepare("UPDATE progress SET position = ?");
  const numbered = (select: typeof selectName, insert: typeof insertName, name: string) =>
    select.get(name)?.id ?? insert.get(name)?.id ?? 0;
  return {
    idOf: (name) => numbered(selectName, insertName, name),
    fieldOf: (name) => numbered(selectField, insertField, name),
    addVersion(entity, field, position, value) {
      version.run(entity, field, position, JSON.stringify(value));
      entityField.run(entity, field);
    },
    list: (parent, list, entity, position) => void born.run(parent, list, entity, position),
    unlist: (parent, list, entity, position) => void gone.run(position, parent, list, entity),
    addEntry: (...values) => void entry.run(...values),
    newest(entity, field) {
      const row = newest.get(entity, field);
      return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
    },
    listed: (parent, list) => [...listed.iterate(parent, list)].map((row) => row.name),
    reached: (position) => void reached.run(position),
  };
}

// Enough rows in one statement to make its overhead small.
const TOGETHER = 128;

type Cell = string | number | null;

/** Rows that are written many at a time. */
function manyAtOnce(database: Sqlite, table: string, columns: readonly string[]) {
  const into = `INSERT INTO ${table} (${columns.join(", ")}) VALUES `;
  const row = `(${columns.map(() => "?").join(", ")})`;
  const many = database.prepare(into + Array.from({ length: TOGETHER }, () => row).join(", "));
  const one = database.prepare(into + row);
  const full = TOGETHER * columns.length;
  const cells: Cell[] = [];
  return {
    add(...row: readonly Cell[]) {
      for (const cell of row) cells.push(cell);
      if (cells.length < full) return;
      many.run(...cells);
      cells.length = 0;
    },
    flush() {
      for (let start = 0; start < cells.length; start += columns.length)
        one.run(...cells.slice(start, start + columns.length));
      cells.length = 0;
    },
  };
}

/** Fills a fresh file that nobody reads yet: what must be looked up is kept in memory, and indexes are made afterwards. */
export function freshSink(database: Sqlite): RowSink {
  const names = new Map<string, number>();
  const fields = new Map<string, number>();
  // By entity, then by field: arrays, since both are numbered from 1.
  const values: unknown[][] = [];
  const members = new Map<string, Map<number, Readonly<{ name: string; row: number }>>>();
  const nameOf: string[] = [];
  let listings = 0;

  const insertName = manyAtOnce(database, "names", ["id", "name"]);
  const insertField = manyAtOnce(database, "fields", ["id", "name"]);
  const version = manyAtOnce(database, "versions", ["entity", "field", "position", "value"]);
  const born = manyAtOnce(database, "listings", ["rowid", "parent", "list", "entity", "born"]);
  const entry = manyAtOnce(database, "entries", ["position", "recorded_at", "revision", "plan", "action"]);
  const gone = database.prepare("UPDATE listings SET gone = ? WHERE rowid = ?");
  const reached = database.prepare("UPDATE progress SET position = ?");

  let last = { name: "", id: 0 };
  function numbered(name: string): number {
    const id = names.size + 1;
    names.set(name, id);
    nameOf[id] = name;
    values[id] = [];
    insertName.add(id, name);
    return id;
  }

  return {
    idOf(name) {
      // What a fact does to one entity mostly comes in a row.
      if (name === last.name) return last.id;
      last = { name, id: names.get(name) ?? numbered(name) };
      return last.id;
    },
    fieldOf(name) {
      const known = fields.get(name);
      if (known !== undefined) return known;
      const id = fields.size + 1;
      fields.set(name, id);
      insertField.add(id, name);
      return id;
    },
    addVersion(entity, field, position, value) {
      version.add(entity, field, position, JSON.stringify(value));
      const known = values[entity];
      if (known !== undefined) known[field] = value;
    },
    list(parent, list, entity, position) {
      const key = `${parent} ${list}`;
      const under = members.get(key) ?? new Map();
      listings += 1;
      under.set(entity, { name: nameOf[entity] ?? "", row: listings });
      members.set(key, under);
      born.add(listings, parent, list, entity, position);
    },
    unlist(parent, list, entity, position) {
      const under = members.get(`${parent} ${list}`);
      const member = under?.get(entity);
      if (member === undefined) return;
      under?.delete(entity);
      born.flush();
      gone.run(position, member.row);
    },
    addEntry: (...values) => entry.add(...values),
    newest: (entity, field) => values[entity]?.[field],
    listed: (parent, list) => [...(members.get(`${parent} ${list}`)?.values() ?? [])].map((member) => member.name),
    reached(position) {
      for (const table of [insertName, insertField, version, born, entry]) table.flush();
      reached.run(position);
    },
  };
}
