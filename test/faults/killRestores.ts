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

export type RestoreOptions = Readonly<{
  kills: number;
  seed: number;
  /** Leaves out the look at the mark of an unfinished restore, to prove that the suite notices half a ledger. */
  blind?: boolean;
  say?: (text: string) => void;
}>;

export type RestoreFigures = Readonly<{
  kills: number;
  /** After how many of them nothing was there that passes for a ledger, and after how many the whole one. */
  nothing: number;
  whole: number;
  /** Folders that passed for a ledger and were none, or that could not be restored into afterwards. */
  half: readonly string[];
}>;

const PROGRAM = fileURLToPath(new URL("./restoring.ts", import.meta.url));

/** When a restore is killed: after so many milliseconds, or before it puts a file in its place. */
type Moment = number | "vault.db";

/**
 * Kills a restore right before its keys are there, and then at random moments, and looks each time what is there; and then
 * gives it again.
 */
export async function killRestores({
  kills,
  seed,
  blind = false,
  say = () => {},
}: RestoreOptions): Promise<RestoreFigures> {
  const root = temporaryFolder();
  const target = join(root, "target");
  const random = randomFrom(seed);
  const half: string[] = [];
  let [nothing, whole] = [0, 0];
  try {
    const events = await backedUp(root, seed);
    const restore = (moment: Moment) => restored(placesIn(root), target, moment);
    const isThere = async () => (!blind && isRestoreUnfinished(target) ? null : whatIsThere(target, events));
    bringMasterKey(root, target);
    const lasts = await restore(Infinity);
    for (let done = 0; done < kills; done += 1) {
      rmSync(target, { recursive: true, force: true });
      bringMasterKey(root, target);
      // Somewhat longer than it lasts, so that its end is among the moments.
      const moment = done === 0 ? "vault.db" : random.below(Math.ceil(lasts * 1.1));
      const when = typeof moment === "number" ? `after ${moment} ms` : `before ${moment} was there`;
      await restore(moment);
      const found = await isThere();
      if (found === null) nothing += 1;
      else if (found === "whole") whole += 1;
      else half.push(`Killed ${when}: ${found}`);
      if (found === "whole") continue;
      await restore(Infinity);
      const again = await isThere();
      if (again !== "whole") half.push(`Given again when killed ${when}: ${again ?? "nothing is there."}`);
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

/** Restores in a process of its own, killed at a moment; answers how many milliseconds it lasted. */
async function restored({ backups, keys }: Places, target: string, moment: Moment): Promise<number> {
  const args = [PROGRAM, target, backups, keys, ...(typeof moment === "number" ? [] : [moment])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const begun = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  await Promise.race([begun, closed]);
  const from = performance.now();
  if (typeof moment === "number" && moment < Infinity) {
    await Promise.race([sleep(moment), closed]);
    child.kill("SIGKILL");
  }
  await closed;
  return performance.now() - from;
}

/** What passes for a ledger in a folder: nothing, the whole one, or what is wrong with it. */
async function whatIsThere(folder: string, events: number): Promise<string | null> {
  if (!existsSync(join(folder, "events.db"))) return null;
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
