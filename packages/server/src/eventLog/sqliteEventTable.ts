import { type Sqlite } from "../sqlite.ts";
import { ConcurrencyError, NO_STREAM, type NewEvent, type StoredEvent, type StreamEvent } from "./eventLog.ts";

/** Facts wanted at the end of one stream. */
export type Append = Readonly<{ stream: string; expectedRevision: number; events: readonly NewEvent[] }>;

/** What became of one append of a batch: the revision of its last fact, or why it was not taken. */
export type Appended = number | ConcurrencyError;

type Row = Readonly<{
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  recordedAt: number;
  stampedAt: number;
  bytes: Uint8Array;
}>;

const COLUMNS = `position, stream, revision, id, type, recorded_at AS recordedAt, stamped_at AS stampedAt, bytes`;

// The triggers are a promise to honest programs (REPLACE included); against others there are the proofs.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    stamped_at INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS events_by_stream ON events (stream, revision);
  CREATE INDEX IF NOT EXISTS events_by_id ON events (id);
  CREATE TRIGGER IF NOT EXISTS events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'An event is never changed.'); END;
  CREATE TRIGGER IF NOT EXISTS events_are_not_taken_away BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'An event is never taken away.'); END;
  CREATE TRIGGER IF NOT EXISTS events_are_not_replaced BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE position >= NEW.position OR (stream = NEW.stream AND revision >= NEW.revision))
    BEGIN SELECT RAISE(ABORT, 'An event is only added at the end.'); END;`;

// Enough to be fast, small enough that a reader who stops half way has cost little.
const PAGE_EVENTS = 512;
const PAGE_BYTES = 1024 * 1024;

/** The table of facts, spoken to synchronously. */
export type EventTable = Readonly<{
  newest: () => number;
  /** Adds the appends in one commit. One that cannot be taken leaves the others as they are; a failing disk fails all. */
  add: (appends: readonly Append[], clock: () => number) => readonly Appended[];
  /** Some facts after one position, up to another; none only when there are none. */
  page: (after: number, upTo: number) => readonly StoredEvent[];
  /** Some facts of a stream after a revision; none only when there are none. */
  streamPage: (stream: string, after: number) => readonly StreamEvent[];
  at: (position: number) => StoredEvent | undefined;
}>;

/** Creates the table in a writable file where it is missing. */
export function createEventTable(database: Sqlite): void {
  database.exec(SCHEMA);
}

const INSERT =
  "INSERT INTO events (position, stream, revision, id, type, recorded_at, stamped_at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

/** Puts facts of another log in as they are. Not for a log that is in use: nothing is decided here. */
export function insertEvent(database: Sqlite): (event: StoredEvent) => void {
  const insert = database.prepare(INSERT);
  return ({ position, stream, revision, id, type, recordedAt, stampedAt, bytes }) =>
    void insert.run(position, stream, revision, id, type, recordedAt, stampedAt, bytes);
}

export function eventTable(database: Sqlite): EventTable {
  const last = database.prepare<{ position: number; recordedAt: number }>(
    "SELECT position, recorded_at AS recordedAt FROM events ORDER BY position DESC LIMIT 1",
  );
  const lastOfStream = database.prepare<{ revision: number }>(
    "SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1",
  );
  const revisionOf = database.prepare<{ revision: number }>("SELECT revision FROM events WHERE id = ? AND stream = ?");
  const insert = database.prepare(INSERT);
  const after = database.prepare<Row>(
    `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ${PAGE_EVENTS}`,
  );
  const ofStream = database.prepare<Row>(
    `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ${PAGE_EVENTS}`,
  );
  const one = database.prepare<Row>(`SELECT ${COLUMNS} FROM events WHERE position = ?`);

  let end = last.get() ?? { position: 0, recordedAt: 0 };

  function refusal({ stream, expectedRevision, events }: Append): Appended | undefined {
    const actual = lastOfStream.get(stream)?.revision ?? NO_STREAM;
    const known = events.map(({ id }) => revisionOf.get(id, stream)?.revision);
    if (known.every((revision, index) => revision === expectedRevision + 1 + index))
      return expectedRevision + events.length;
    if (actual !== expectedRevision || known.some((revision) => revision !== undefined)) {
      return new ConcurrencyError(stream, expectedRevision, actual);
    }
    return undefined;
  }

  function add(appends: readonly Append[], clock: () => number): readonly Appended[] {
    let { position, recordedAt } = end;
    const outcomes = database.transaction(() => {
      const stampedAt = Math.trunc(clock());
      return appends.map((append) => {
        const refused = refusal(append);
        if (refused !== undefined) return refused;
        recordedAt = Math.max(recordedAt, stampedAt);
        let revision = append.expectedRevision;
        for (const { id, type, bytes } of append.events) {
          insert.run(++position, append.stream, ++revision, id, type, recordedAt, stampedAt, bytes);
        }
        return revision;
      });
    });
    end = { position, recordedAt };
    return outcomes;
  }

  return {
    newest: () => end.position,
    add,
    page: (afterPosition, upTo) => upToSize(after.iterate(afterPosition, upTo)),
    streamPage: (stream, afterRevision) => upToSize(ofStream.iterate(stream, afterRevision)),
    at: (position) => one.get(position),
  };
}

function upToSize(rows: Iterable<Row>): readonly Row[] {
  const page: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    page.push(row);
    bytes += row.bytes.byteLength;
    if (bytes >= PAGE_BYTES) break;
  }
  return page;
}
