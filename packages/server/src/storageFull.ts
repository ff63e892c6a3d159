import { sqliteCode } from "./sqlite.ts";

/** What people are told when nothing more fits on the disk. */
export const STORAGE_FULL =
  "Nothing can be recorded now: the storage is full. Everything that is there can still be read. Ask your administrator to make room; recording then goes on by itself.";

const SQLITE_FULL = 13;
const FULL: readonly unknown[] = ["ENOSPC", "EDQUOT"];

/** Whether something failed because the disk is full: in SQLite, or in a file; also when that lies behind another error. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (sqliteCode(error) === SQLITE_FULL || ("code" in error && FULL.includes(error.code))) return true;
  return isStorageFull(error.cause);
}
