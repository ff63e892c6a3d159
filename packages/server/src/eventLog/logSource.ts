import type { EventLog } from "./eventLog.ts";
import { openSqliteEventLog, openSqliteEventLogToRead, type ReadableEventLog } from "./sqliteEventLog.ts";

/** Where a log lies, in words that can be handed to a worker. */
export type LogSource =
  | Readonly<{ engine: "sqlite"; file: string }>
  | Readonly<{ engine: "eventstore"; url: string; partnership: string; mapFile: string }>;

// Its client is large: loaded only by those who use it.
const eventStore = () => import("./eventStoreLog.ts");

/** Opens the log for the one process that writes it. */
export async function openLog(source: LogSource, clock: () => number, storyClock?: () => number): Promise<EventLog> {
  if (source.engine === "eventstore") return (await eventStore()).openEventStoreLog(source);
  return openSqliteEventLog({ file: source.file, clock, ...(storyClock === undefined ? {} : { storyClock }) });
}

/** Opens the log beside the process that writes it. */
export async function openLogToRead(source: LogSource): Promise<ReadableEventLog> {
  if (source.engine === "sqlite") return openSqliteEventLogToRead(source.file);
  return (await eventStore()).openEventStoreLogToRead(source);
}
