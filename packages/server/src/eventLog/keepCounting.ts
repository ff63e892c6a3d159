import { LogUnavailableError, type NewEvent, type StoredEvent } from "./eventLog.ts";
import { type EventStoreConnection, unavailable } from "./eventStoreConnection.ts";
import { countedFacts } from "./eventStoreFacts.ts";
import type { EventStoreStreams } from "./eventStoreStreams.ts";
import { News } from "./news.ts";
import type { PositionMap } from "./positionMap.ts";

/** The one reader that keeps the mapping of positions up to the newest fact. */
export type Counter = Readonly<{
  /** The newest position, once every fact whose append was answered has been counted. */
  newest: () => Promise<number>;
  /** The place in `$all` of the newest fact that is known to be stored. */
  known: () => number;
  /** The revision of a fact that was counted, or whose append was answered. */
  revisionOf: (stream: string, id: string) => number | undefined;
  /** Says that an append was answered. */
  stored: (stream: string, expectedRevision: number, events: readonly NewEvent[], commit: number | undefined) => void;
  /** Says that an append was not answered: whether its facts are there must be looked up before the next one. */
  inDoubt: (stream: string) => void;
  /** Resolves when nothing about this stream is in doubt. */
  settled: (stream: string) => Promise<void>;
  ended: () => Promise<void>;
}>;

type Counting = Readonly<{
  connection: EventStoreConnection;
  prefix: string;
  map: PositionMap;
  streams: EventStoreStreams;
  signal: AbortSignal;
}>;

/** Counts what is there, answers when it has, and goes on counting until told to stop. */
export async function keepCounting({ connection, prefix, map, streams, signal }: Counting): Promise<Counter> {
  await forgetWhatDoesNotFit(map, streams);

  const news = new News();
  // Facts whose append was answered, until they are counted.
  const answered = new Map<string, number>();
  const doubtful = new Set<string>();
  let known = map.end().commit;
  let failure: unknown;
  const keyOf = (stream: string, id: string) => `${id} ${stream}`;

  const started = Promise.withResolvers<void>();
  const counting = (async () => {
    const facts = countedFacts({ connection, prefix, from: map.end(), signal, known: () => known, bound: Infinity });
    for await (const counted of facts) {
      if (counted.kind === "caughtUp") started.resolve();
      else {
        map.add(counted.events.map((event, index) => ({ ...withoutBytes(event), commit: counted.commits[index] ?? 0 })));
        for (const { stream, id } of counted.events) answered.delete(keyOf(stream, id));
        news.tell();
      }
    }
  })().catch((error: unknown) => {
    failure = error;
    started.reject(error);
    news.tell();
  });

  async function countedUpTo(commit: number): Promise<void> {
    const late = AbortSignal.timeout(connection.patience.bound);
    while (map.end().commit < commit) {
      if (failure !== undefined) throw failure;
      if (signal.aborted) throw new LogUnavailableError("The event log is closed.");
      if (late.aborted) throw unavailable(undefined);
      await news.wait(late);
    }
  }

  await started.promise;

  return {
    known: () => known,
    async newest() {
      await countedUpTo(known);
      return map.end().position;
    },
    revisionOf: (stream, id) => answered.get(keyOf(stream, id)) ?? map.revisionOf(stream, id),
    stored(stream, expectedRevision, events, commit) {
      if (commit === undefined) return void doubtful.add(stream);
      known = Math.max(known, commit);
      if (commit <= map.end().commit) return;
      for (const [index, { id }] of events.entries()) answered.set(keyOf(stream, id), expectedRevision + 1 + index);
    },
    inDoubt: (stream) => void doubtful.add(stream),
    async settled(stream) {
      if (failure !== undefined) throw failure;
      if (!doubtful.has(stream)) return;
      const last = await streams.last(stream);
      if (last) known = Math.max(known, last.commit);
      await countedUpTo(last?.commit ?? 0);
      doubtful.delete(stream);
    },
    ended: () => counting,
  };
}

function withoutBytes({ position, stream, revision, id, recordedAt, stampedAt }: StoredEvent) {
  return { position, stream, revision, id, recordedAt, stampedAt };
}

/** Counts anew when the mapping is another store's: when the newest fact that it names is not there. */
async function forgetWhatDoesNotFit(map: PositionMap, streams: EventStoreStreams): Promise<void> {
  const last = map.last();
  if (last === undefined) return;
  const [found] = await streams.page(last.stream, last.revision - 1, 1);
  if (found?.event.id !== last.id || found.commit !== last.commit) map.clear();
}
