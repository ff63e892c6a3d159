import { LogUnavailableError, type NewEvent, type StoredEvent } from "./eventLog.ts";
import type { EventStoreConnection } from "./eventStoreConnection.ts";
import { type Counted, countedFacts } from "./eventStoreFacts.ts";
import type { EventStoreStreams } from "./eventStoreStreams.ts";
import type { PositionMap } from "./positionMap.ts";

/** Keeps the mapping of positions up with what this process stored. */
export type PositionCounter = Readonly<{
  /** The newest position, once every fact whose append was answered has been counted. */
  newest: () => Promise<number>;
  /** The place in `$all` of the newest fact that is known to be stored. */
  known: () => number;
  /** The revision of a fact that was counted, or whose append was answered. */
  revisionOf: (stream: string, id: string) => number | undefined;
  /** Facts that a follower counted: whatever goes beyond the mapping is written down. */
  offer: (counted: Counted) => void;
  /** Says that an append was answered. */
  stored: (stream: string, expectedRevision: number, events: readonly NewEvent[], commit: number | undefined) => void;
  /** Says that an append was not answered: whether its facts are there must be looked up before the next one. */
  inDoubt: (stream: string) => void;
  /** Resolves when nothing about this stream is in doubt. */
  settled: (stream: string) => Promise<void>;
  close: () => Promise<void>;
}>;

type Counting = Readonly<{
  connection: EventStoreConnection;
  prefix: string;
  map: PositionMap;
  streams: EventStoreStreams;
  signal: AbortSignal;
  /** Whether nobody else stores facts: then there is nothing to count but what this process stored. */
  alone: boolean;
}>;

// Only this process stores facts of this partnership, so there is nothing to count but what it stored. Counting them
// many together, when appends pause, costs far less than being sent each fact as it comes; what a follower counts on its
// way is taken too, and whoever asks for the newest position has it counted at once.
const PAUSE_MILLISECONDS = 500;
const MOST_UNCOUNTED = 20_000;

/** Counts what is there, and then what is stored. */
export async function openPositionCounter({
  connection,
  prefix,
  map,
  streams,
  signal,
  alone,
}: Counting): Promise<PositionCounter> {
  await forgetWhatDoesNotFit(map, streams);

  // Facts whose append was answered, until they are counted.
  const uncounted = new Map<string, Readonly<{ stream: string; revision: number }>>();
  const doubtful = new Set<string>();
  let known = map.end().commit;
  let counting: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function offer(counted: Counted): void {
    if (counted.kind === "caughtUp") return;
    const { position } = map.end();
    const facts = counted.events.flatMap((event, index) =>
      event.position > position ? [{ ...withoutBytes(event), commit: counted.commits[index] ?? 0 }] : [],
    );
    if (facts[0]?.position !== position + 1) return;
    map.add(facts);
    for (const { id } of facts) uncounted.delete(id);
  }

  async function countToTheEnd(): Promise<void> {
    const { bound } = connection.patience;
    for await (const counted of countedFacts({
      connection,
      prefix,
      from: map.end(),
      signal,
      known: () => known,
      bound,
    })) {
      if (counted.kind === "caughtUp") return;
      offer(counted);
    }
    throw new LogUnavailableError("The event log is closed.");
  }

  function count(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    return (counting ??= countToTheEnd().finally(() => (counting = undefined)));
  }

  function countLater(): void {
    if (uncounted.size >= MOST_UNCOUNTED) quietly(count());
    else if (timer) timer.refresh();
    else timer = setTimeout(() => quietly(count()), PAUSE_MILLISECONDS);
  }

  await count();

  return {
    known: () => known,
    async newest() {
      if (!alone) await count();
      while (map.end().commit < known) await count();
      return map.end().position;
    },
    revisionOf(stream, id) {
      const fact = uncounted.get(id);
      return fact?.stream === stream ? fact.revision : map.revisionOf(stream, id);
    },
    offer,
    stored(stream, expectedRevision, events, commit) {
      if (commit === undefined) return void doubtful.add(stream);
      known = Math.max(known, commit);
      if (commit <= map.end().commit) return;
      for (const [index, { id }] of events.entries())
        uncounted.set(id, { stream, revision: expectedRevision + 1 + index });
      countLater();
    },
    inDoubt: (stream) => void doubtful.add(stream),
    async settled(stream) {
      if (!doubtful.has(stream)) return;
      const last = await streams.last(stream);
      if (last) known = Math.max(known, last.commit);
      while (map.end().commit < known) await count();
      doubtful.delete(stream);
    },
    async close() {
      clearTimeout(timer);
      await counting?.catch(() => {});
    },
  };
}

/** Whoever needs the count asks for it themselves, and hears why it failed. */
function quietly(counting: Promise<void>): void {
  counting.catch(() => {});
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
