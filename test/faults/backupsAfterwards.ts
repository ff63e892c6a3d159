import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setsIn } from "@planledger/server/backup/manifest.ts";
import { restoreBackup } from "@planledger/server/backup/restoreBackup.ts";
import { readConfig } from "@planledger/server/config.ts";
import { masterFile, nextMasterFile } from "@planledger/server/vault/masterKey.ts";
import { isKind } from "./leftBehind.ts";
import { placesIn } from "./places.ts";
import type { Said } from "./protocol.ts";

/**
 * What is wrong with the backups below a folder: one that was said to be made must be there, and each that bears the name
 * of one must be whole, so that it can be restored with the copy of the keys that lies there.
 */
export async function wrongBackups(root: string, said: readonly Said[]): Promise<string[]> {
  const { backups, keys } = placesIn(root);
  const wrong: string[] = [];
  const sets = setsIn(backups);
  const made = said.filter(isKind("backedUp"));
  for (const { set } of made) if (!sets.includes(set)) wrong.push(`The backup ${set} is not there.`);
  for (const set of sets) {
    const folder = join(root, "restored");
    try {
      const { manifest, withoutKey } = await restoreBackup({
        config: readConfig("/", { PLANLEDGER_DATA: folder, ...masterKeys(root, said) }),
        from: join(backups, set),
        keysFrom: keys,
        over: false,
        loseNewer: false,
        at: Date.now(),
        onProgress: () => {},
      });
      if (withoutKey !== null) wrong.push(`The backup ${set} has not all its keys: ${withoutKey}`);
      const events = made.find((backup) => backup.set === set)?.events ?? manifest.events;
      if (manifest.events !== events) wrong.push(`The backup ${set} holds ${manifest.events} events, not ${events}.`);
    } catch (error) {
      wrong.push(`The backup ${set} cannot be restored: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return wrong;
}

/** The master key of the first start, and the one that follows it, as an administrator has kept them. */
function masterKeys(root: string, said: readonly Said[]): Record<string, string> {
  const { data } = placesIn(root);
  const first = said.find(isKind("masterKey"))?.key;
  const kept = [nextMasterFile(data), masterFile(data)]
    .filter(existsSync)
    .map((file) => readFileSync(file, "utf8").trim());
  const other = kept.find((key) => key !== first);
  return {
    ...(first === undefined ? {} : { PLANLEDGER_MASTER_KEY: first }),
    ...(other === undefined ? {} : { PLANLEDGER_MASTER_KEY_NEXT: other }),
  };
}
