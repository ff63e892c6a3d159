import { openSqlite } from "../sqlite.ts";
import type { ReadableEventLog } from "./sqliteEventLog.ts";
import { createEventTable, insertEvent } from "./sqliteEventTable.ts";

const SAY_EVERY = 20_000;

/**
 * Writes the events of a log of either engine into a fresh file of the embedded one, exactly as they are: positions,
 * revisions, times and bytes. The file is not flushed to the disk, and holds nothing but whole events.
 * @param upTo the last position to copy
 * @returns how many were copied
 */
export async function copyLog(
  log: Pick<ReadableEventLog, "readAll">,
  file: string,
  upTo: number,
  onProgress: (done: number) => void,
): Promise<number> {
  const database = openSqlite({ file, durability: "normal", journal: "delete" });
  try {
    // Cut off half way, the file is thrown away.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
    createEventTable(database);
    const insert = insertEvent(database);
    let done = 0;
    database.exec("BEGIN");
    for await (const event of log.readAll(0)) {
      if (event.position > upTo) break;
      insert(event);
      done += 1;
      if (done % SAY_EVERY === 0) onProgress(done);
    }
    database.exec("COMMIT");
    return done;
  } finally {
    database.close();
  }
}
