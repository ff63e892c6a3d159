import { randomUUID } from "node:crypto";
import type { EventLog } from "./eventLog.ts";
import { eventStoreAppend } from "./eventStoreAppend.ts";
import { EventStoreConnection, type Patience } from "./eventStoreConnection.ts";
import { takeLease } from "./eventStoreLease.ts";
import { eventStoreReading } from "./eventStoreReading.ts";
import { eventStoreStreams } from "./eventStoreStreams.ts";
import { openPositionCounter } from "./positionCounter.ts";
import { openPositionMap, openPositionMapToRead, type PositionMap } from "./positionMap.ts";
import type { ReadableEventLog } from "./sqliteEventLog.ts";

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
const PATIENCE: Patience = { deadline: 3_000, bound: 15_000 };
const LEASE_LASTS = 30_000;

/**
 * Opens the event log of a partnership in an EventStoreDB or KurrentDB, and counts what is in it.
 * @throws when another process has it open
 */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventLog> {
  const { partnership, mapFile, leaseLasts = LEASE_LASTS } = options;
  return opened(options, async (opening) => {
    const map = opening.keep(openPositionMap(mapFile, partnership, randomUUID));
    const lease = await takeLease({
      connection: opening.connection,
      partnership,
      holder: map.holder,
      lasts: leaseLasts,
    });
    opening.keep({ close: () => lease.release() });
    const parts = await partsOf(opening, map, partnership, "alone");
    const { takenOver } = lease;
    return { ...eventStoreReading(parts), append: eventStoreAppend(parts, lease), takenOver, close: opening.close };
  });
}

/** Opens it for reading only, beside the process that writes it or when none runs. */
export async function openEventStoreLogToRead(options: EventStoreLogOptions): Promise<ReadableEventLog> {
  const { partnership, mapFile } = options;
  return opened(options, async (opening) => {
    const map = opening.keep(openPositionMapToRead(mapFile, partnership));
    const parts = await partsOf(opening, map, partnership, "beside the writer");
    return { ...eventStoreReading(parts), close: opening.close };
  });
}

type Opening = Readonly<{
  connection: EventStoreConnection;
  closing: AbortSignal;
  /** Sees to it that this is closed with the log, the last one first. */
  keep: <Part extends { close: () => unknown }>(part: Part) => Part;
  close: () => Promise<void>;
}>;

async function opened<Log>(
  { url, partnership, patience = PATIENCE }: EventStoreLogOptions,
  open: (opening: Opening) => Promise<Log>,
): Promise<Log> {
  if (!PARTNERSHIP.test(partnership)) {
    throw new TypeError(
      `A partnership's name is made of small letters, digits and hyphens, not ${JSON.stringify(partnership)}.`,
    );
  }
  const closing = new AbortController();
  const parts: { close: () => unknown }[] = [];
  const keep: Opening["keep"] = (part) => {
    parts.push(part);
    return part;
  };
  async function close(): Promise<void> {
    closing.abort();
    for (let part = parts.pop(); part; part = parts.pop()) await part.close();
  }
  try {
    const connection = keep(new EventStoreConnection(url, patience));
    return await open({ connection, closing: closing.signal, keep, close });
  } catch (error) {
    await close();
    throw error;
  }
}

async function partsOf(
  { connection, closing, keep }: Opening,
  map: PositionMap,
  partnership: string,
  writing: "alone" | "beside the writer",
) {
  // No partnership's name holds a colon, so none of these begins another's.
  const prefix = `${partnership}:`;
  const streams = eventStoreStreams(connection, prefix);
  const counter = keep(
    await openPositionCounter({ connection, prefix, map, streams, signal: closing, alone: writing === "alone" }),
  );
  return { connection, prefix, map, streams, counter, closing };
}
