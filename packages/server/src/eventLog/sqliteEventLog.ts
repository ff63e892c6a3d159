import { openSqlite, sqliteCode } from "../sqlite.ts";
import { checkAppend, checkStream } from "./checkAppend.ts";
import { type EventLog, type Followed, LogUnavailableError, type StoredEvent, type StreamEvent } from "./eventLog.ts";
import { News } from "./news.ts";
import { type Append, createEventTable, type EventTable, eventTable } from "./sqliteEventTable.ts";

/** How the embedded log is opened. */
export type SqliteEventLogOptions = Readonly<{
  /** The file, or ":memory:" for a log that is gone when closed. */
  file: string;
  /** Real time, in milliseconds since 1970 UTC. */
  clock: () => number;
  /** A clock that tells another time than the real one, for a story: only an empty log may be opened with it. */
  storyClock?: () => number;
}>;

/** What can be done with a log that is only read. */
export type ReadableEventLog = Pick<EventLog, "engine" | "readStream" | "readAll" | "at" | "newest" | "close">;

type Queued = Readonly<{ append: Append; answer: (revision: number) => void; fail: (error: unknown) => void }>;

/** Opens the embedded event log, and creates it where there is none. One process at a time may do so. */
export function openSqliteEventLog({ file, clock, storyClock }: SqliteEventLogOptions): EventLog {
  const database = openSqlite({ file });
  const table = orClose(database, () => {
    createEventTable(database);
    return eventTable(database);
  });
  if (storyClock && table.newest() > 0) {
    database.close();
    throw new Error(`${file} already holds events: a story clock may only tell the time of an empty log.`);
  }

  const time = storyClock ?? clock;
  const news = new News();
  const closing = new AbortController();
  let queue: Queued[] = [];

  // Appends that come in the same turn of the event loop share one commit, so that they share its wait for the disk.
  function commitQueue(): void {
    const batch = queue;
    queue = [];
    if (batch.length === 0) return;
    try {
      const outcomes = table.add(
        batch.map(({ append }) => append),
        time,
      );
      for (const [index, outcome] of outcomes.entries()) {
        if (typeof outcome === "number") batch[index]?.answer(outcome);
        else batch[index]?.fail(outcome);
      }
      news.tell();
    } catch (error) {
      const told = sayWhatFailed(error);
      for (const { fail } of batch) fail(told);
    }
  }

  return {
    ...readingOf(table, () => table.newest()),
    async append(stream, expectedRevision, events) {
      checkAppend(stream, expectedRevision, events);
      if (closing.signal.aborted) throw new LogUnavailableError("The event log is closed.");
      return new Promise((answer, fail) => {
        if (queue.push({ append: { stream, expectedRevision, events }, answer, fail }) === 1) setImmediate(commitQueue);
      });
    },
    follow: (afterPosition, signal) => follow(table, news, afterPosition, AbortSignal.any([signal, closing.signal])),
    // Nobody else has its folder as long as this process runs.
    takenOver: new Promise(() => {}),
    async close() {
      if (closing.signal.aborted) return;
      commitQueue();
      closing.abort();
      database.close();
    },
  };
}

/** Opens an embedded event log for reading only, beside the process that writes it or when none runs. */
export function openSqliteEventLogToRead(file: string): ReadableEventLog {
  const database = openSqlite({ file, readOnly: true });
  const table = orClose(database, () => eventTable(database));
  const newest = database.prepare<{ position: number }>("SELECT coalesce(max(position), 0) AS position FROM events");
  return {
    ...readingOf(table, () => newest.get()?.position ?? 0),
    close: async () => database.close(),
  };
}

function readingOf(table: EventTable, newest: () => number) {
  return {
    engine: "sqlite",
    newest: async () => newest(),
    at: async (positions: readonly number[]) =>
      positions.map((position) => table.at(position)).filter((event) => event !== undefined),
    readAll: (afterPosition: number) => readAll(table, afterPosition, newest()),
    readStream(stream: string, afterRevision: number) {
      checkStream(stream);
      return readStream(table, stream, afterRevision);
    },
  };
}

async function* readAll(table: EventTable, afterPosition: number, upTo: number): AsyncGenerator<StoredEvent> {
  let position = afterPosition;
  while (position < upTo) {
    const page = table.page(position, upTo);
    // Not yield*, which in an async generator costs several times as much an event.
    for (const event of page) yield event;
    position = advanced(position, page.at(-1)?.position ?? upTo);
  }
}

async function* readStream(table: EventTable, stream: string, afterRevision: number): AsyncGenerator<StreamEvent> {
  let revision = afterRevision;
  for (let page = table.streamPage(stream, revision); page.length > 0; page = table.streamPage(stream, revision)) {
    for (const event of page) yield event;
    revision = advanced(revision, page.at(-1)?.revision ?? revision);
  }
}

/** Where the next page begins. A damaged file can give the same one again and again, which would never end. */
function advanced(from: number, to: number): number {
  if (to <= from) throw new Error(`the event log's file is damaged: what comes after ${from} ends with ${to}`);
  return to;
}

async function* follow(
  table: EventTable,
  news: News,
  afterPosition: number,
  signal: AbortSignal,
): AsyncGenerator<Followed> {
  let position = afterPosition;
  let caughtUp = false;
  while (!signal.aborted) {
    const events = table.page(position, table.newest());
    if (events.length > 0) {
      position = advanced(position, events.at(-1)?.position ?? position);
      caughtUp = false;
      yield { kind: "events", events };
    } else if (!caughtUp) {
      caughtUp = true;
      yield { kind: "caughtUp", position };
    } else {
      await news.wait(signal);
    }
  }
}

function orClose<Result>(database: { close: () => void }, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}

const WHY_SQLITE_CANNOT_WRITE: Readonly<Record<number, string>> = {
  5: "another program holds the event log's file",
  8: "the event log's file may not be written",
  10: "the disk failed",
  13: "the storage is full",
  14: "the event log's file cannot be opened",
};

function sayWhatFailed(error: unknown): unknown {
  const why = WHY_SQLITE_CANNOT_WRITE[sqliteCode(error) ?? 0];
  return why === undefined ? error : new LogUnavailableError(`Nothing can be recorded now: ${why}.`, { cause: error });
}
