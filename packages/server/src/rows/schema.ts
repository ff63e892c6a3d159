/**
 * Rows that keep every version. An entity is a plan, an action, a report …; its fields have versions, each from a
 * position on, without an end: the version that holds at a position is the latest one that is not after it.
 * `listings` say from when, and until when, an entity is listed under a parent. `entries` has one row for each event.
 */
export const TABLES = `
  CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE fields (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE versions (entity INTEGER NOT NULL, field INTEGER NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE entity_fields (entity INTEGER NOT NULL, field INTEGER NOT NULL, PRIMARY KEY (entity, field)) STRICT, WITHOUT ROWID;
  CREATE TABLE listings (
    parent INTEGER NOT NULL, list INTEGER NOT NULL, entity INTEGER NOT NULL, born INTEGER NOT NULL, gone INTEGER
  ) STRICT;
  CREATE TABLE entries (
    position INTEGER PRIMARY KEY, recorded_at INTEGER NOT NULL, revision INTEGER NOT NULL, plan INTEGER, action INTEGER
  ) STRICT;
  CREATE TABLE progress (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
  INSERT INTO progress VALUES (1, 0);`;

/** Made last when all rows are built at once: sorting them once is cheaper than keeping them sorted. */
export const INDEXES = `
  CREATE UNIQUE INDEX names_by_name ON names (name);
  CREATE UNIQUE INDEX fields_by_name ON fields (name);
  CREATE UNIQUE INDEX versions_by_field ON versions (entity, field, position);
  CREATE UNIQUE INDEX listings_by_parent ON listings (parent, list, entity, born);
  CREATE INDEX entries_by_plan ON entries (plan, position) WHERE plan IS NOT NULL;
  CREATE INDEX entries_by_action ON entries (action, position) WHERE action IS NOT NULL;`;

/** Which fields an entity ever had, read off its versions once they are indexed: for rows that were built all at once. */
export const ENTITY_FIELDS =
  "INSERT INTO entity_fields SELECT DISTINCT entity, field FROM versions ORDER BY entity, field";
