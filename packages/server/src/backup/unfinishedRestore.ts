import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder, writeDurably } from "../durable.ts";

const marker = (folder: string) => join(folder, "restore.unfinished");

/** Whether a restore into this folder was begun and did not come to its end. */
export const isRestoreUnfinished = (folder: string): boolean => existsSync(marker(folder));

/** What to say to whoever would use such a folder. */
export const UNFINISHED_RESTORE =
  "A restore into this folder did not come to its end: what is in it is no ledger yet. Give the command to restore again.";

export const beginRestore = (folder: string, set: string): Promise<void> => writeDurably(marker(folder), `${set}\n`);

export async function endRestore(folder: string): Promise<void> {
  await rm(marker(folder));
  await syncFolder(folder);
}
