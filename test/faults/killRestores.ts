import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { makeBackup } from "@planledger/server/backup/makeBackup.ts";
import { isRestoreUnfinished } from "@planledger/server/backup/unfinishedRestore.ts";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { knownMasterKeys, masterFile } from "@planledger/server/vault/masterKey.ts";
import { verifyAll } from "@planledger/server/verify/verifyAll.ts";
import { randomFrom } from "../histories/random.ts";
import { temporaryFolder } from "../ledger.ts";
import { openDoorless } from "./doorless.ts";
import { makePlaces, type Places, placesIn } from "./places.ts";
import { allAsked, scriptOf } from "./script.ts";

export type RestoreOptions = Readonly<{ kills: number; seed: number; say?: (text: string) => void }>;

export type RestoreFigures = Readonly<{
  kills: number;
  /** After how many of them nothing was there that passes for a ledger, and after how many the whole one. */
  nothing: number;
  whole: number;
  /** Folders that passed for a ledger and were none, or that could not be restored into afterwards. */
  half: readonly string[];
}>;

const PROGRAM = fileURLToPath(new URL("./restoring.ts", import.meta.url));

/** Kills a restore at random moments, and looks what is there; and then gives it again. */
export async function killRestores({ kills, seed, say = () => {} }: RestoreOptions): Promise<RestoreFigures> {
  const root = temporaryFolder();
  const target = join(root, "target");
  const random = randomFrom(seed);
  const half: string[] = [];
  let [nothing, whole] = [0, 0];
  try {
    const events = await backedUp(root, seed);
    const restore = (milliseconds: number) => restored(placesIn(root), target, milliseconds);
    bringMasterKey(root, target);
    const lasts = await restore(Infinity);
    for (let done = 0; done < kills; done += 1) {
      rmSync(target, { recursive: true, force: true });
      bringMasterKey(root, target);
      // Somewhat longer than it lasts, so that its end is among the moments.
      const after = random.below(Math.ceil(lasts * 1.1));
      await restore(after);
      const found = await whatIsThere(target, events);
      if (found === null) nothing += 1;
      else if (found === "whole") whole += 1;
      else half.push(`Killed after ${after} ms: ${found}`);
      if (found === "whole") continue;
      await restore(Infinity);
      const again = await whatIsThere(target, events);
      if (again !== "whole") half.push(`Given again after ${after} ms: ${again ?? "nothing is there."}`);
      if ((done + 1) % 20 === 0) say(`${done + 1} restores killed`);
    }
    return { kills, nothing, whole, half };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Makes a ledger and a backup of it, and answers how many events that holds. */
async function backedUp(root: string, seed: number): Promise<number> {
  makePlaces(root);
  const { data, backups, keys } = placesIn(root);
  const config = readConfig("/", { PLANLEDGER_DATA: data });
  const server = await openDoorless(config);
  try {
    for (const asked of allAsked(scriptOf(seed))) await server.answer(asked);
    await server.signed();
    const order = { folder: data, source: config.source, to: backups, keysTo: keys, settings: {}, at: Date.now() };
    const { manifest } = await makeBackup({ ...order, known: knownMasterKeys(config, data) }, () => {});
    return manifest.events;
  } finally {
    await server.close();
  }
}

function bringMasterKey(root: string, target: string): void {
  mkdirSync(target, { recursive: true });
  cpSync(masterFile(placesIn(root).data), masterFile(target));
}

/** Restores in a process of its own, killed after so many milliseconds; answers how long it lasted. */
async function restored({ backups, keys }: Places, target: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, target, backups, keys], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const begun = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  await Promise.race([begun, closed]);
  const from = performance.now();
  if (milliseconds < Infinity) {
    await Promise.race([sleep(milliseconds), closed]);
    child.kill("SIGKILL");
  }
  await closed;
  return performance.now() - from;
}

/** What passes for a ledger in a folder: nothing, the whole one, or what is wrong with it. */
async function whatIsThere(folder: string, events: number): Promise<string | null> {
  if (isRestoreUnfinished(folder) || !existsSync(join(folder, "events.db"))) return null;
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  const log = await openLogToRead(config.source);
  try {
    const proof = openProofFolder(folder);
    const found = await verifyAll({ config, log, proof, withRows: false, onProgress: () => {} });
    if (found.wrong !== null) return found.wrong.sentence;
    return found.events === events ? "whole" : `It holds ${found.events} events of ${events}.`;
  } finally {
    await log.close();
  }
}
