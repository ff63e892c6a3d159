import { createHash } from "node:crypto";
import type { Sqlite } from "../sqlite.ts";

/**
 * How far rows are looked at. Entities and fields are numbered in the order in which they first appear, so how many there
 * were at a position is all that need be known of them.
 */
export type Extent = Readonly<{ position: number; names: number; fields: number }>;

/** A SHA-256 of each table's rows, and one over all of them. */
export type Digests = Readonly<{ tables: Readonly<Record<TableName, string>>; all: string }>;

export type TableName = keyof typeof UP_TO;

type Cell = string | number | null;

/**
 * What each table held at a position, in an order that depends on the rows alone. What went later counts as not gone,
 * and a field that has its first version later as not there; one without any version belongs to no moment, and is shown.
 */
export const UP_TO = {
  names: "SELECT id, name FROM names WHERE id <= $names ORDER BY id",
  fields: "SELECT id, name FROM fields WHERE id <= $fields ORDER BY id",
  versions:
    "SELECT entity, field, position, value FROM versions WHERE position <= $position ORDER BY entity, field, position",
  entity_fields: `SELECT entity, field FROM entity_fields f
    WHERE coalesce((SELECT min(position) FROM versions v WHERE v.entity = f.entity AND v.field = f.field), 0) <= $position
    ORDER BY entity, field`,
  listings: `SELECT parent, list, entity, born, iif(gone <= $position, gone, NULL) AS gone FROM listings
    WHERE born <= $position ORDER BY parent, list, entity, born`,
  entries:
    "SELECT position, recorded_at, revision, plan, action FROM entries WHERE position <= $position ORDER BY position",
} as const;

/** How far rows are: all that they hold. */
export function extentOf(database: Sqlite): Extent {
  const extent = database
    .prepare<Extent>(
      `SELECT (SELECT position FROM progress) AS position, (SELECT coalesce(max(id), 0) FROM names) AS names,
         (SELECT coalesce(max(id), 0) FROM fields) AS fields`,
    )
    .get();
  return extent ?? { position: 0, names: 0, fields: 0 };
}

/** A table's rows up to an extent, one by one. */
export function* rowsUpTo(
  database: Sqlite,
  table: TableName,
  extent: Extent,
): Generator<Readonly<Record<string, Cell>>> {
  const { position, names, fields } = extent;
  const sql = UP_TO[table];
  // SQLite refuses a name that the statement does not use.
  const asked =
    table === "names" ? { $names: names } : table === "fields" ? { $fields: fields } : { $position: position };
  yield* database.prepare<Readonly<Record<string, Cell>>>(sql).iterate(asked);
}

/** The digests of all rows up to an extent: equal exactly when the rows are. */
export function digestsOf(database: Sqlite, extent: Extent): Digests {
  const digest = (table: TableName) => {
    const hash = createHash("sha256");
    // JSON parts one cell from the next, whatever they hold.
    for (const row of rowsUpTo(database, table, extent)) hash.update(`${JSON.stringify(Object.values(row))}\n`);
    return hash.digest("hex");
  };
  const tables: Digests["tables"] = {
    names: digest("names"),
    fields: digest("fields"),
    versions: digest("versions"),
    entity_fields: digest("entity_fields"),
    listings: digest("listings"),
    entries: digest("entries"),
  };
  return { tables, all: createHash("sha256").update(JSON.stringify(tables)).digest("hex") };
}
