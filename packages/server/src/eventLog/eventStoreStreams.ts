import type { RecordedEvent } from "@eventstore/db-client";
import { NO_STREAM, type StreamEvent } from "./eventLog.ts";
import type { EventStoreConnection } from "./eventStoreConnection.ts";
import { isNoStream } from "./eventStoreErrors.ts";

const PAGE_EVENTS = 1_000;
const PAGE_BYTES = 4 * 1024 * 1024;

/** A fact of one stream, with its place in `$all`. */
export type PlacedEvent = Readonly<{ event: StreamEvent; commit: number }>;

/** The streams of one partnership in the event store. */
export type EventStoreStreams = Readonly<{
  /** What the store calls this stream. */
  nameOf: (stream: string) => string;
  /** Some facts of a stream after a revision, at most so many; none only when there are none. */
  page: (stream: string, afterRevision: number, most?: number) => Promise<readonly PlacedEvent[]>;
  last: (stream: string) => Promise<PlacedEvent | undefined>;
}>;

/** Reads streams in pages, each of which has a deadline: a read of the client's own has none. */
export function eventStoreStreams(connection: EventStoreConnection, prefix: string): EventStoreStreams {
  const nameOf = (stream: string) => prefix + stream;

  function read(stream: string, from: { revision: bigint | "end"; direction: "forwards" | "backwards"; most: number }) {
    return connection.call(async (client) => {
      const { revision: fromRevision, direction, most: maxCount } = from;
      const reading = client.readStream(nameOf(stream), { fromRevision, direction, maxCount, requiresLeader: true });
      const events: PlacedEvent[] = [];
      let bytes = 0;
      try {
        // Left early, a read would never end inside the client: so it is told to stop, and then read to its end.
        for await (const { event } of reading) {
          if (event === undefined || event.type.startsWith("$") || bytes >= PAGE_BYTES) continue;
          const placed = placedEvent(stream, event);
          events.push(placed);
          bytes += placed.event.bytes.byteLength;
          if (bytes >= PAGE_BYTES) reading.cancel().catch(() => {});
        }
      } catch (error) {
        if (!isNoStream(error)) throw error;
      }
      return events;
    });
  }

  return {
    nameOf,
    page: (stream, afterRevision, most = PAGE_EVENTS) =>
      read(stream, { revision: BigInt(afterRevision + 1), direction: "forwards", most }),
    last: async (stream) => (await read(stream, { revision: "end", direction: "backwards", most: 1 }))[0],
  };
}

function placedEvent(stream: string, { id, type, data, revision, position }: RecordedEvent): PlacedEvent {
  if (!(data instanceof Uint8Array)) throw new Error(`Event ${id} was not written by this program.`);
  return {
    event: { id, type, bytes: data, stream, revision: Number(revision) },
    commit: Number(position?.commit ?? NO_STREAM),
  };
}
