import { BackupError } from "@planledger/server/backup/backupError.ts";
import { isStorageFull, STORAGE_FULL } from "@planledger/server/storageFull.ts";

/** How a failure is told: its code, and the sentence that people read. */
export type Told = Readonly<{ code: string; sentence: string }>;

/** As the doors tell it: a command line has the sentences of backups, GraphQL those of a full storage. */
export function toldOf(error: unknown): Told {
  const sentence = error instanceof Error ? error.message : String(error);
  if (error instanceof BackupError) return { code: isStorageFull(error) ? "BACKUP_FULL" : "BACKUP", sentence };
  if (isStorageFull(error)) return { code: "STORAGE_FULL", sentence: STORAGE_FULL };
  return { code: "INTERNAL_SERVER_ERROR", sentence };
}
