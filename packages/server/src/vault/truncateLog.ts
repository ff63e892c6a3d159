import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { syncFileNow } from "../durable.ts";
import type { Sqlite } from "../sqlite.ts";

const ATTEMPTS = 200;
const WAIT_MS = 50;

/** The write-ahead log of the vault could not be emptied: what was deleted may still be read there. */
export class VaultInUseError extends Error {
  override readonly name = "VaultInUseError";
  constructor() {
    super("Another process is reading the vault, so that what was deleted is not gone for good yet.");
  }
}

/** Brings what the write-ahead log holds into the file and empties it. False, at once, while another process reads. */
export function tryToTruncate(database: Sqlite, busyMilliseconds: number): boolean {
  // Waiting inside SQLite would hold up everybody else in this process.
  database.exec("PRAGMA busy_timeout = 0");
  try {
    const done = database.prepare<{ busy: number }>("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy !== 1;
    if (done) syncLog(database);
    return done;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${busyMilliseconds}`);
  }
}

/**
 * The same, and waits for those who read.
 * @throws VaultInUseError when they do not end
 */
export async function truncate(database: Sqlite, busyMilliseconds: number): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (tryToTruncate(database, busyMilliseconds)) return;
    await sleep(WAIT_MS);
  }
  throw new VaultInUseError();
}

/** SQLite does not wait for it: after a power failure, what was cut off would lie there again. */
function syncLog(database: Sqlite): void {
  const main = database.prepare<{ file: string }>("SELECT file FROM pragma_database_list WHERE name = 'main'").get();
  const log = `${main?.file ?? ""}-wal`;
  if (existsSync(log)) syncFileNow(log);
}
