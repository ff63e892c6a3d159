import { openSqlite } from "../sqlite.ts";

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
    commit_position INTEGER NOT NULL,
    created INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX facts_by_id ON facts (id);
  CREATE TABLE about (partnership TEXT NOT NULL, holder TEXT NOT NULL) STRICT;
  PRAGMA user_version = ${VERSION};`;

const COLUMNS = "position, stream, revision, id, commit_position AS [commit], recorded_at AS recordedAt, created AS stampedAt";

/** Opens the file of the mapping, and makes it anew when it is another partnership's or of an older shape. */
export function openPositionMap(file: string, partnership: string, newHolder: () => string): PositionMap {
  const database = openSqlite({ file, durability: "normal" });
  const version = database.prepare<{ version: number }>("SELECT user_version AS version FROM pragma_user_version").get()?.version;
  const about = () => database.prepare<{ partnership: string; holder: string }>("SELECT partnership, holder FROM about").get();
  if (version !== VERSION || about()?.partnership !== partnership) {
    database.exec(SCHEMA);
    database.prepare("INSERT INTO about (partnership, holder) VALUES (?, ?)").run(partnership, newHolder());
  }

  const last = database.prepare<MappedFact>(`SELECT ${COLUMNS} FROM facts ORDER BY position DESC LIMIT 1`);
  const at = database.prepare<MappedFact>(`SELECT ${COLUMNS} FROM facts WHERE position = ?`);
  const revisionOf = database.prepare<{ revision: number }>("SELECT revision FROM facts WHERE id = ? AND stream = ?");
  const insert = database.prepare("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)");
  const clear = database.prepare("DELETE FROM facts");

  let end: Bookmark = last.get() ?? START;
  // Written a little later, many together: while appends are busy a commit for each would cost more than the counting.
  let unwritten: MappedFact[] = [];
  const unwrittenRevisions = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (unwritten.length === 0) return;
    const facts = unwritten;
    database.transaction(() => {
      for (const { position, stream, revision, id, commit, stampedAt, recordedAt } of facts) {
        insert.run(position, stream, revision, id, commit, stampedAt, recordedAt);
      }
    });
    unwritten = [];
    unwrittenRevisions.clear();
  }

  return {
    end: () => end,
    last: () => {
      write();
      return last.get();
    },
    at: (position) => unwritten[position - (unwritten[0]?.position ?? Infinity)] ?? at.get(position),
    revisionOf: (stream, id) => unwrittenRevisions.get(keyOf(stream, id)) ?? revisionOf.get(id, stream)?.revision,
    add(facts) {
      for (const fact of facts) unwrittenRevisions.set(keyOf(fact.stream, fact.id), fact.revision);
      unwritten.push(...facts);
      end = facts.at(-1) ?? end;
      if (unwritten.length >= WRITE_EVENTS) write();
      else timer ??= setTimeout(write, WRITE_MILLISECONDS);
    },
    clear() {
      clear.run();
      end = START;
    },
    holder: about()?.holder ?? newHolder(),
    close() {
      write();
      database.close();
    },
  };
}

const keyOf = (stream: string, id: string) => `${id} ${stream}`;
