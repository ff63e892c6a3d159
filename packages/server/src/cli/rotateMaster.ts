import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config.ts";
import { claimFolder } from "../oneProcess.ts";
import { ENVIRONMENT, makeNextKey, masterFile, masterKey, waitingKey } from "../vault/masterKey.ts";
import type { Rewrapped } from "../vault/masters.ts";
import { IN_THE_ENVIRONMENT, inTheFile, rotateMaster } from "../vault/rotation.ts";
import { openVault } from "../vault/vault.ts";
import { keysLeft } from "../vault/vaultReader.ts";
import { CommandError } from "./command.ts";

const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 100;

const HOW_IN_THE_ENVIRONMENT =
  "The master key comes from the environment, so the new one must too: set PLANLEDGER_MASTER_KEY_NEXT to a new key (64 hex digits, for example from `openssl rand -hex 32`) beside PLANLEDGER_MASTER_KEY, and start the server again: it wraps all keys anew while it serves. Or give this command with both set while no server runs.";

/**
 * Changes the master key: by the server that runs, without stopping it, or here when none runs. Answers what to do with
 * the new one.
 */
export async function changeMasterKey(config: Config): Promise<string> {
  const { folder } = config;
  if (!existsSync(join(folder, "vault.db"))) throw new CommandError(`There are no keys in the folder ${folder}.`);
  const claim = claimed(folder);
  if (claim === null) return byTheServer(config);
  try {
    return await here(config);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  } finally {
    claim.release();
  }
}

async function here(config: Config): Promise<string> {
  const { folder } = config;
  const isGiven = config.masterKey !== undefined;
  if (isGiven && config.nextMasterKey === undefined) throw new CommandError(HOW_IN_THE_ENVIRONMENT);
  if (!isGiven && !existsSync(masterFile(folder)) && waitingKey(folder) === undefined)
    throw new CommandError(`The master key ${masterFile(folder)} is missing: put it back first.`);
  const before = masterKey(config, folder);
  // Whoever has not the right key must not leave a new one behind.
  openVault({ file: join(folder, "vault.db"), master: before.key, next: before.next }).close();
  if (!isGiven) await makeNextKey(folder);
  const { key, next, from } = masterKey(config, folder);
  if (next === undefined) throw new CommandError(HOW_IN_THE_ENVIRONMENT);
  const vault = openVault({ file: join(folder, "vault.db"), master: key, next });
  try {
    await rotateMaster(vault, folder, { next, isGiven, onProgress: saying() });
  } finally {
    vault.close();
  }
  return `${from === ENVIRONMENT ? IN_THE_ENVIRONMENT : inTheFile(folder)}\n`;
}

async function byTheServer(config: Config): Promise<string> {
  const { folder } = config;
  if (config.masterKey !== undefined || !existsSync(masterFile(folder))) throw new CommandError(HOW_IN_THE_ENVIRONMENT);
  await makeNextKey(folder);
  const say = saying();
  let [left, until] = [Infinity, performance.now() + PATIENCE_MS];
  while (waitingKey(folder) !== undefined) {
    const progress = keysLeft(join(folder, "vault.db"));
    if (progress.left !== left) until = performance.now() + PATIENCE_MS;
    if (performance.now() > until)
      throw new CommandError(
        "The server that runs has not taken the new master key into use: /readyz says why, under `master`. Both keys are kept until it has.",
      );
    left = progress.left;
    say({ done: progress.all - progress.left, of: progress.all });
    await sleep(LOOK_AGAIN_MS);
  }
  return `${inTheFile(folder)}\n`;
}

function claimed(folder: string) {
  try {
    return claimFolder(folder);
  } catch {
    return null;
  }
}

/** Tells the person who waits how far it is, each time another tenth is done. */
function saying(): (progress: Rewrapped) => void {
  let said = 0;
  return ({ done, of }) => {
    const tenths = of === 0 ? 10 : Math.floor((10 * done) / of);
    if (tenths > said) process.stderr.write(`${done} of ${of} keys\n`);
    said = tenths;
  };
}
