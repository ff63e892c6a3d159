import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openSqlite, type Sqlite, sqliteCode } from "./sqlite.ts";

/** A data folder that belongs to this process until it is let go, or until the process ends, however it ends. */
export type Claim = Readonly<{ release: () => void }>;

// The operating system holds the lock, so a killed process leaves none behind. Nothing else may open this file: closing
// any other handle on it in this process would drop the lock.
const LOCK_FILE = "one-process.lock";

const SQLITE_BUSY = 5;

/**
 * Claims a data folder for this process, and creates it where it is missing.
 * @throws when another process holds it
 */
export function claimFolder(folder: string): Claim {
  mkdirSync(folder, { recursive: true });
  try {
    const lock = openLocked(join(folder, LOCK_FILE));
    return { release: () => lock.close() };
  } catch (error) {
    if (sqliteCode(error) !== SQLITE_BUSY) throw error;
    throw new Error(
      `Another Planledger server is using the folder ${folder}: stop that one first, or choose another folder.`,
      {
        cause: error,
      },
    );
  }
}

function openLocked(file: string): Sqlite {
  const lock = openSqlite({ file, busyMilliseconds: 0, journal: "delete" });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
