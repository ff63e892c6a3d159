import { existsSync } from "node:fs";
import { openSqlite, type Sqlite, sqliteCode } from "../sqlite.ts";
import { IdFilter } from "./idFilter.ts";

/** Where one of our own facts is in the event store, and what its place in our own log says of it. */
export type MappedFact = Readonly<{
  position: number;
  stream: string;
  revision: number;
  id: string;
  /** Its place in `$all`: a byte offset. */
  commit: number;
  recordedAt: number;
  stampedAt: number;
}>;

/** A place between two facts, to read on from. */
export type Bookmark = Pick<MappedFact, "position" | "commit" | "recordedAt">;

/** The place before the first fact. */
export const START: Bookmark = { position: 0, commit: -1, recordedAt: 0 };

/**
 * Which fact has which position: `$all` numbers facts by byte offset and holds everyone else's too. The file can be
 * thrown away; it is then counted again over `$all`, with the same result.
 */
export type PositionMap = Readonly<{
  /** The newest place that was counted. */
  end: () => Bookmark;
  last: () => MappedFact | undefined;
  at: (position: number) => MappedFact | undefined;
  /** The revision of this fact in its stream, when it is there. */
  revisionOf: (stream: string, id: string) => number | undefined;
  add: (facts: readonly MappedFact[]) => void;
  clear: () => void;
  /** A name that this file keeps for the process that uses it. */
  holder: string;
  close: () => void;
}>;

const VERSION = 1;

const WRITE_EVENTS = 1_000;
const WRITE_MILLISECONDS = 50;

const SCHEMA = `
  DROP TABLE IF EXISTS facts;
  DROP TABLE IF EXISTS about;
  CREATE TABLE facts (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    id_key INTEGER NOT NULL,
    commit_position INTEGER NOT NULL,
    created INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX facts_by_id ON facts (id_key);
  CREATE TABLE about (partnership TEXT NOT NULL, holder TEXT NOT NULL) STRICT;
  PRAGMA user_version = ${VERSION};`;

const COLUMNS =
  "position, stream, revision, id, commit_position AS [commit], recorded_at AS recordedAt, created AS stampedAt";

/** Opens the file of the mapping, and makes it anew when it is another partnership's or of an older shape. */
export function openPositionMap(file: string, partnership: string, newHolder: () => string): PositionMap {
  const database = openSqlite({ file, durability: "normal" });
  const kept = holderIn(database, partnership);
  const holder = kept ?? newHolder();
  if (kept === undefined) {
    database.exec(SCHEMA);
    database.prepare("INSERT INTO about (partnership, holder) VALUES (?, ?)").run(partnership, holder);
  }
  return positionMap(database, holder, "kept");
}

/** Opens the file of the mapping beside the process that keeps it; without such a file everything is counted anew. */
export function openPositionMapToRead(file: string, partnership: string): PositionMap {
  if (existsSync(file)) {
    const database = openSqlite({ file, readOnly: true });
    const holder = holderIn(database, partnership);
    if (holder !== undefined) return positionMap(database, holder, "only read");
    database.close();
  }
  return openPositionMap(":memory:", partnership, () => "");
}

/** The name that the file keeps, when it is of this shape and of this partnership. */
function holderIn(database: Sqlite, partnership: string): string | undefined {
  const version = database
    .prepare<{ version: number }>("SELECT user_version AS version FROM pragma_user_version")
    .get()?.version;
  if (version !== VERSION) return undefined;
  return database.prepare<{ holder: string }>("SELECT holder FROM about WHERE partnership = ?").get(partnership)
    ?.holder;
}

function positionMap(database: Sqlite, holder: string, file: "kept" | "only read"): PositionMap {
  const last = database.prepare<MappedFact>(`SELECT ${COLUMNS} FROM facts ORDER BY position DESC LIMIT 1`);
  const at = database.prepare<MappedFact>(`SELECT ${COLUMNS} FROM facts WHERE position = ?`);
  const revisionOf = database.prepare<{ revision: number }>(
    "SELECT revision FROM facts WHERE id_key = ? AND id = ? AND stream = ?",
  );
  const ids = database.prepare<{ id: string }>("SELECT id FROM facts");
  const insert = database.prepare("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const clear = database.prepare("DELETE FROM facts");

  let end: Bookmark = last.get() ?? START;
  // Written a little later, many together: while appends are busy a commit for each would cost more than the counting.
  let unwritten: MappedFact[] = [];
  const unwrittenRevisions = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  // A reader adds nothing, so it never asks for ids.
  let filter = file === "kept" ? filterOfAll() : undefined;

  function filterOfAll(): IdFilter {
    const made = new IdFilter(end.position);
    for (const { id } of ids.iterate()) made.add(id);
    for (const { id } of unwritten) made.add(id);
    return made;
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (unwritten.length === 0 || file === "only read") return;
    const facts = unwritten;
    database.transaction(() => {
      for (const { position, stream, revision, id, commit, stampedAt, recordedAt } of facts) {
        insert.run(position, stream, revision, id, numberOf(id), commit, stampedAt, recordedAt);
      }
    });
    unwritten = [];
    unwrittenRevisions.clear();
  }

  /** A full disk must not stop the log: the facts stay in memory, and the next ones try again. */
  function writeIfPossible(): void {
    try {
      write();
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
    }
  }

  return {
    end: () => end,
    last: () => unwritten.at(-1) ?? last.get(),
    at: (position) => unwritten[position - (unwritten[0]?.position ?? Infinity)] ?? at.get(position),
    revisionOf(stream, id) {
      filter ??= filterOfAll();
      if (!filter.mayHold(id)) return undefined;
      return unwrittenRevisions.get(keyOf(stream, id)) ?? revisionOf.get(numberOf(id), id, stream)?.revision;
    },
    add(facts) {
      for (const fact of facts) {
        unwrittenRevisions.set(keyOf(fact.stream, fact.id), fact.revision);
        filter?.add(fact.id);
      }
      if (filter?.isFull) filter = undefined;
      unwritten.push(...facts);
      end = facts.at(-1) ?? end;
      if (unwritten.length >= WRITE_EVENTS) writeIfPossible();
      else timer ??= setTimeout(writeIfPossible, WRITE_MILLISECONDS);
    },
    clear() {
      if (file === "only read")
        throw new Error("The mapping of positions is another store's: the server must count anew first.");
      clear.run();
      end = START;
      filter = undefined;
    },
    holder,
    close() {
      writeIfPossible();
      database.close();
    },
  };
}

const keyOf = (stream: string, id: string) => `${id} ${stream}`;

// The first 48 bits of an id: an index of numbers takes half the time of one of texts.
const numberOf = (id: string) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
