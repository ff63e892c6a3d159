import { checkStream } from "./checkAppend.ts";
import { type EventLog, LogUnavailableError, type StoredEvent } from "./eventLog.ts";
import type { EventStoreConnection } from "./eventStoreConnection.ts";
import { countedFacts } from "./eventStoreFacts.ts";
import type { EventStoreStreams } from "./eventStoreStreams.ts";
import type { PositionCounter } from "./positionCounter.ts";
import { type Bookmark, type PositionMap, START } from "./positionMap.ts";

/** What reading and adding share. */
export type EventStoreParts = Readonly<{
  connection: EventStoreConnection;
  /** What the names of this partnership's streams begin with in the store. */
  prefix: string;
  map: PositionMap;
  streams: EventStoreStreams;
  counter: PositionCounter;
  closing: AbortSignal;
}>;

/** The reading side of the log in an event store. */
export function eventStoreReading({ connection, prefix, map, streams, counter, closing }: EventStoreParts) {
  /** The place of this position, or of the newest one when it is not there yet. */
  function bookmark(position: number): Bookmark {
    return position <= 0 ? START : (map.at(position) ?? map.end());
  }

  async function* readStream(stream: string, afterRevision: number): ReturnType<EventLog["readStream"]> {
    let page = await streams.page(stream, afterRevision);
    while (page.length > 0) {
      for (const { event } of page) yield event;
      page = await streams.page(stream, page.at(-1)?.event.revision ?? afterRevision);
    }
  }

  async function* readAll(afterPosition: number, newest: Promise<number>): ReturnType<EventLog["readAll"]> {
    const upTo = await newest;
    if (afterPosition >= upTo) return;
    const { bound } = connection.patience;
    const counting = {
      connection,
      prefix,
      from: bookmark(afterPosition),
      signal: closing,
      known: counter.known,
      bound,
    };
    for await (const counted of countedFacts(counting)) {
      if (counted.kind === "caughtUp") continue;
      for (const event of counted.events) {
        if (event.position <= upTo) yield event;
        if (event.position >= upTo) return;
      }
    }
    throw new LogUnavailableError("The event log was closed while it was read.");
  }

  async function* follow(afterPosition: number, signal: AbortSignal): ReturnType<EventLog["follow"]> {
    const either = AbortSignal.any([signal, closing]);
    const counting = {
      connection,
      prefix,
      from: bookmark(afterPosition),
      signal: either,
      known: counter.known,
      bound: Infinity,
    };
    for await (const counted of countedFacts(counting)) {
      counter.offer(counted);
      if (counted.kind === "caughtUp") {
        yield { kind: "caughtUp", position: Math.max(counted.position, afterPosition) };
      } else {
        const events = counted.events.filter(({ position }) => position > afterPosition);
        if (events.length > 0) yield { kind: "events", events };
      }
      if (either.aborted) return;
    }
  }

  async function at(position: number): Promise<StoredEvent | undefined> {
    const mapped = map.at(position);
    if (mapped === undefined) return undefined;
    const [found] = await streams.page(mapped.stream, mapped.revision - 1, 1);
    if (found?.event.id !== mapped.id)
      throw new Error(`The event store no longer holds the fact at position ${position}.`);
    return { ...found.event, position, recordedAt: mapped.recordedAt, stampedAt: mapped.stampedAt };
  }

  return {
    engine: "eventstore",
    newest: () => counter.newest(),
    async at(positions: readonly number[]) {
      await counter.newest();
      const found = await inTurns(positions, at);
      return found.filter((event) => event !== undefined);
    },
    readStream(stream: string, afterRevision: number) {
      checkStream(stream);
      return readStream(stream, afterRevision);
    },
    readAll(afterPosition: number) {
      const newest = counter.newest();
      // Heard when the facts are asked for; a caller who never asks need not hear it.
      newest.catch(() => {});
      return readAll(afterPosition, newest);
    },
    follow,
  };
}

const AT_ONCE = 32;

/** Does the work for each item, not for more than a few at once, and gives the results in the order of the items. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}
