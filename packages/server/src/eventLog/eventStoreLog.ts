import { binaryEvent } from "@eventstore/db-client";
import { randomUUID } from "node:crypto";
import { checkAppend, checkStream, sizeOf } from "./checkAppend.ts";
import {
  AppendTooLargeError,
  ConcurrencyError,
  type EventLog,
  type Followed,
  LogUnavailableError,
  type NewEvent,
  NO_STREAM,
  type StoredEvent,
  type StreamEvent,
} from "./eventLog.ts";
import { EventStoreConnection, type Patience } from "./eventStoreConnection.ts";
import { isAccessDenied, isTooLarge, isWrongRevision } from "./eventStoreErrors.ts";
import { countedFacts } from "./eventStoreFacts.ts";
import { takeLease } from "./eventStoreLease.ts";
import { eventStoreStreams } from "./eventStoreStreams.ts";
import { keepCounting } from "./keepCounting.ts";
import { type Bookmark, openPositionMap, START } from "./positionMap.ts";

/** How the event store is reached, and as whom. */
export type EventStoreLogOptions = Readonly<{
  /** The connection string of a node or of a cluster. */
  url: string;
  /** Whose facts these are: what the names of its streams begin with. One store may hold many partnerships. */
  partnership: string;
  /** The file that keeps which fact has which position; it can be thrown away. ":memory:" keeps nothing. */
  mapFile: string;
  patience?: Patience;
  /** Milliseconds after which another process may take over from one that fell silent. */
  leaseLasts?: number;
}>;

const PARTNERSHIP = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Opens the event log of a partnership in an EventStoreDB or KurrentDB. One process at a time may do so. */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventLog> {
  const { url, partnership, mapFile, patience = { deadline: 5_000, bound: 15_000 }, leaseLasts = 30_000 } = options;
  if (!PARTNERSHIP.test(partnership)) {
    throw new TypeError(`A partnership's name is made of small letters, digits and hyphens, not ${JSON.stringify(partnership)}.`);
  }
  const connection = new EventStoreConnection(url, patience);
  const closing = new AbortController();
  const ends: (() => unknown)[] = [() => connection.close()];
  async function close(): Promise<void> {
    closing.abort();
    for (let end = ends.pop(); end; end = ends.pop()) await end();
  }
  try {
    const prefix = `${partnership}:`;
    const map = openPositionMap(mapFile, partnership, randomUUID);
    ends.push(() => map.close());
    const lease = await takeLease({ connection, partnership, holder: map.holder, lasts: leaseLasts });
    ends.push(() => lease.release());
    const streams = eventStoreStreams(connection, prefix);
    const counter = await keepCounting({ connection, prefix, map, streams, signal: closing.signal });
    ends.push(() => counter.ended());
    return eventStoreLog({ connection, prefix, map, lease, streams, counter, closing: closing.signal, close });
  } catch (error) {
    await close();
    throw error;
  }
}

type Parts = Readonly<{
  connection: EventStoreConnection;
  prefix: string;
  map: ReturnType<typeof openPositionMap>;
  lease: Awaited<ReturnType<typeof takeLease>>;
  streams: ReturnType<typeof eventStoreStreams>;
  counter: Awaited<ReturnType<typeof keepCounting>>;
  closing: AbortSignal;
  close: () => Promise<void>;
}>;

function eventStoreLog({ connection, prefix, map, lease, streams, counter, closing, close }: Parts): EventLog {
  /** Whether these facts are in the stream right after this revision: the store then took an append of ours before. */
  async function holds(stream: string, afterRevision: number, events: readonly NewEvent[]): Promise<boolean> {
    const stored = await streams.page(stream, afterRevision, events.length);
    return events.every(({ id }, index) => stored[index]?.event.id === id);
  }

  async function refuseRepeated(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<number | undefined> {
    const known = events.map(({ id }) => counter.revisionOf(stream, id));
    if (known.every((revision) => revision === undefined)) return undefined;
    if (known.every((revision, index) => revision === expectedRevision + 1 + index)) return expectedRevision + events.length;
    // The store itself would write them once more.
    throw await conflict(stream, expectedRevision);
  }

  async function conflict(stream: string, expectedRevision: number): Promise<ConcurrencyError> {
    return new ConcurrencyError(stream, expectedRevision, (await streams.last(stream))?.event.revision ?? NO_STREAM);
  }

  async function append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<number> {
    checkAppend(stream, expectedRevision, events);
    const lost = lease.lost();
    if (lost !== undefined) throw new LogUnavailableError(lost);
    await counter.settled(stream);
    const repeated = await refuseRepeated(stream, expectedRevision, events);
    if (repeated !== undefined) return repeated;

    const expected = expectedRevision === NO_STREAM ? "no_stream" : BigInt(expectedRevision);
    const binary = events.map(({ id, type, bytes }) => binaryEvent({ id, type, data: bytes }));
    try {
      const { nextExpectedRevision, position } = await connection.call((client) =>
        client.appendToStream(streams.nameOf(stream), binary, {
          expectedRevision: expected,
          requiresLeader: true,
          deadline: connection.patience.deadline,
        }),
      );
      counter.stored(stream, expectedRevision, events, position === undefined ? undefined : Number(position.commit));
      return Number(nextExpectedRevision);
    } catch (error) {
      if (isWrongRevision(error)) {
        if (!(await holds(stream, expectedRevision, events))) throw await conflict(stream, expectedRevision);
        counter.inDoubt(stream);
        return expectedRevision + events.length;
      }
      if (isTooLarge(error)) throw new AppendTooLargeError(sizeOf(events));
      if (isAccessDenied(error)) throw new LogUnavailableError("The event store does not let this server in.", { cause: error });
      counter.inDoubt(stream);
      throw error;
    }
  }

  async function* readStream(stream: string, afterRevision: number): AsyncGenerator<StreamEvent> {
    let page = await streams.page(stream, afterRevision);
    while (page.length > 0) {
      for (const { event } of page) yield event;
      page = await streams.page(stream, page.at(-1)?.event.revision ?? afterRevision);
    }
  }

  async function* readAll(afterPosition: number, newest: Promise<number>): AsyncGenerator<StoredEvent> {
    const upTo = await newest;
    if (afterPosition >= upTo) return;
    const counting = { connection, prefix, from: bookmark(afterPosition), signal: closing, known: counter.known, bound: connection.patience.bound };
    for await (const counted of countedFacts(counting)) {
      if (counted.kind === "caughtUp") continue;
      for (const event of counted.events) {
        if (event.position <= upTo) yield event;
        if (event.position >= upTo) return;
      }
    }
    throw new LogUnavailableError("The event log was closed while it was read.");
  }

  async function* follow(afterPosition: number, signal: AbortSignal): AsyncGenerator<Followed> {
    const either = AbortSignal.any([signal, closing]);
    const counting = { connection, prefix, from: bookmark(afterPosition), signal: either, known: counter.known, bound: Infinity };
    for await (const counted of countedFacts(counting)) {
      if (counted.kind === "caughtUp") yield { kind: "caughtUp", position: Math.max(counted.position, afterPosition) };
      else if (counted.events.some(({ position }) => position > afterPosition)) {
        yield { kind: "events", events: counted.events.filter(({ position }) => position > afterPosition) };
      }
      if (either.aborted) return;
    }
  }

  /** The place of this position, or of the newest one when it is not there yet. */
  function bookmark(position: number): Bookmark {
    return position <= 0 ? START : (map.at(position) ?? map.end());
  }

  async function at(position: number): Promise<StoredEvent | undefined> {
    const mapped = map.at(position);
    if (mapped === undefined) return undefined;
    const [found] = await streams.page(mapped.stream, mapped.revision - 1, 1);
    if (found?.event.id !== mapped.id) throw new Error(`The event store no longer holds the fact at position ${position}.`);
    return { ...found.event, position, recordedAt: mapped.recordedAt, stampedAt: mapped.stampedAt };
  }

  return {
    engine: "eventstore",
    append,
    newest: () => counter.newest(),
    at: async (positions) => {
      await counter.newest();
      const found = await inTurns(positions, at);
      return found.filter((event) => event !== undefined);
    },
    readStream(stream, afterRevision) {
      checkStream(stream);
      return readStream(stream, afterRevision);
    },
    readAll(afterPosition) {
      const newest = counter.newest();
      // Heard when the facts are asked for; a caller who never asks need not hear it.
      newest.catch(() => {});
      return readAll(afterPosition, newest);
    },
    follow,
    close,
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
