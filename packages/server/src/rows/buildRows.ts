import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { recorded } from "../eventLog/codec.ts";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { syncFile, syncFolder } from "../durable.ts";
import { openSqlite } from "../sqlite.ts";
import { applying } from "./applyEvent.ts";
import { ENTITY_FIELDS, INDEXES, TABLES } from "./schema.ts";
import { freshSink } from "./sinks.ts";

/** How far a build has come: events done, of so many. */
export type Progress = Readonly<{ done: number; of: number }>;

const SAY_EVERY = 5_000;

/**
 * Builds all rows from the first event into a fresh file. The file bears its name only once it is complete, so a build
 * that is cut off leaves nothing that could be taken for one.
 * @param upTo the last position to bring in
 * @returns how many events were brought in
 */
export async function buildRows(
  log: Pick<ReadableEventLog, "readAll">,
  file: string,
  upTo: number,
  onProgress: (progress: Progress) => void,
): Promise<number> {
  const unfinished = `${file}.building`;
  removeDatabase(unfinished);
  const database = openSqlite({ file: unfinished, durability: "normal", journal: "delete" });
  let done = 0;
  try {
    // Should the machine stop half way, the file is thrown away: no journal, no waiting for the disk until the end.
    database.exec(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY; PRAGMA threads = 2",
    );
    database.exec(TABLES);
    const sink = freshSink(database);
    const apply = applying(sink);
    database.exec("BEGIN");
    for await (const stored of log.readAll(0)) {
      if (stored.position > upTo) break;
      apply(recorded(stored));
      done += 1;
      if (done % SAY_EVERY === 0) onProgress({ done, of: upTo });
    }
    sink.reached(done);
    database.exec("COMMIT");
    database.exec(INDEXES);
    database.exec(ENTITY_FIELDS);
    database.exec("PRAGMA journal_mode = WAL");
  } finally {
    database.close();
  }
  // Whoever finds the name must find all of the file, also when the power fails right now.
  await syncFile(unfinished);
  removeDatabase(file);
  renameSync(unfinished, file);
  await syncFolder(dirname(file));
  onProgress({ done, of: upTo });
  return done;
}

/** Removes a database file with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) if (existsSync(file + suffix)) rmSync(file + suffix);
}
