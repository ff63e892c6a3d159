import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { openLogToRead } from "../eventLog/logSource.ts";
import { copyToDisk, syncFolder, syncTree, writeDurably } from "../durable.ts";
import { ProofError } from "../proof/proofError.ts";
import { keyFile } from "../proof/signingKeys.ts";
import { openSqlite } from "../sqlite.ts";
import { knownMasterKeys, masterFile } from "../vault/masterKey.ts";
import { openMastersToRead } from "../vault/masters.ts";
import { BackupError } from "./backupError.ts";
import { keysFileIn, readKeysAbout, signingKeyIn } from "./keysCopy.ts";
import { type BackupProgress, checkSet } from "./makeBackup.ts";
import { checkFilesOf, type Manifest, readManifest, setsIn } from "./manifest.ts";
import { type LeftOut, restoreKeys } from "./restoreKeys.ts";
import { beginRestore, endRestore, isRestoreUnfinished } from "./unfinishedRestore.ts";

/** What is to be restored, and how. */
export type Restoring = Readonly<{
  config: Config;
  /** A backup set, or a folder of sets, of which the newest is taken. */
  from: string;
  /** The folder of the copy of the keys. */
  keysFrom: string;
  /** A checkpoint that somebody kept: a backup that does not hold what it covers is refused. */
  kept?: string | undefined;
  /** Whether a ledger that lies in the data folder may be put aside, and whether one with a newer log may. */
  over: boolean;
  loseNewer: boolean;
  at: number;
  onProgress: (progress: BackupProgress) => void;
}>;

/** What was restored. */
export type Restored = Readonly<{
  set: string;
  manifest: Manifest;
  leftOut: LeftOut;
  /** What is wrong with the first event whose key is in no copy; null when none is. */
  withoutKey: string | null;
  signingKey: boolean;
  /** Where what lay in the folder was put; null when nothing did. */
  aside: string | null;
}>;

/**
 * Puts a backup and its keys into the data folder, after all of it was checked. What the log, the fence of the copy or the
 * fence of the vault that lies there shows destroyed is not brought back.
 * @throws BackupError when the backup is not whole, or when something would be lost that nobody said may be
 */
export async function restoreBackup(restoring: Restoring): Promise<Restored> {
  const { config, from, keysFrom, kept, onProgress, at } = restoring;
  const { folder } = config;
  if (config.source.engine !== "sqlite")
    throw new BackupError(
      "A backup is restored into the embedded log only: in an event store every event would be stamped anew, and the proofs would no longer hold. Give the command without EVENTSTORE_URL.",
    );
  const set = setIn(from);
  const manifest = readManifest(set);
  const about = readKeysAbout(keysFileIn(keysFrom));
  if (about.origin !== manifest.origin)
    throw new BackupError(
      `The copy of the keys is of another ledger (${about.origin}) than the backup (${manifest.origin}).`,
    );
  const known = masterKeysIn(config);
  // What needs no more than a look comes first: checking takes its time.
  checkMasterKeys(keysFileIn(keysFrom), known);
  checkMasterKeys(join(folder, "vault.db"), known);
  await checkTarget(restoring, manifest);
  await checkFilesOf(set, manifest);
  const { destroyed } = await refusing(() => checkSet(set, keysFileIn(keysFrom), onProgress, kept));

  await mkdir(folder, { recursive: true });
  const aside = await putAside(folder, at);
  await beginRestore(folder, set);
  await copyToDisk(join(set, "events.db"), join(folder, "events.db"));
  for (const { path } of manifest.files)
    if (path.startsWith("files/") || path.startsWith("proof/")) await copyToDisk(join(set, path), join(folder, path));
  const signingKey = signingKeyIn(about, known);
  if (signingKey !== null) await writeDurably(keyFile(join(folder, "proof")), signingKey, 0o600);
  const leftOut = await refusing(() => restoreKeys({ from: keysFrom, folder, known, destroyed }));
  await syncTree(folder);
  // Once more as it lies there now: what was written, and with the keys that came together.
  const { withoutKey } = await refusing(() => checkSet(folder, join(folder, "vault.db"), onProgress, kept));
  await endRestore(folder);
  return {
    set,
    manifest,
    leftOut,
    withoutKey: withoutKey?.message ?? null,
    signingKey: signingKey !== null,
    aside,
  };
}

function setIn(from: string): string {
  if (existsSync(join(from, "manifest.json"))) return from;
  const newest = setsIn(from).at(-1);
  if (newest === undefined) throw new BackupError(`There is no whole backup in ${from}.`);
  return join(from, newest);
}

function masterKeysIn(config: Config): [Buffer, ...Buffer[]] {
  const [first, ...others] = knownMasterKeys(config, config.folder);
  if (first === undefined)
    throw new BackupError(
      `The master key is missing, and is in no backup: put it into ${masterFile(config.folder)}, or set PLANLEDGER_MASTER_KEY.`,
    );
  return [first, ...others];
}

function checkMasterKeys(file: string, known: readonly Buffer[]): void {
  if (!existsSync(file)) return;
  const keys = openSqlite({ file, readOnly: true });
  try {
    openMastersToRead(keys, known);
  } catch (error) {
    throw new BackupError(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    keys.close();
  }
}

/** Whatever is wrong with a backup keeps it from being restored. */
async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProofError) throw new BackupError(`Nothing was restored: ${error.message}`);
    throw error;
  }
}

const ASIDE = /^before-restore-/;
/** What may lie in a folder that counts as empty: a key or a vault to be kept, and what is made anew. */
const MAY_LIE_THERE =
  /^(master(\.next)?\.key(\.new)?|vault\.db(-wal|-shm|\.new|\.old)?|one-process\.lock(-journal)?|uploads|replay-.*|rows-[0-9a-f]{12}\.db(-wal|-shm)?|restore\.unfinished)$/;

const inTheWay = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !MAY_LIE_THERE.test(name) && !ASIDE.test(name)) : [];

async function checkTarget({ config, over, loseNewer }: Restoring, { events }: Manifest): Promise<void> {
  const { folder } = config;
  if (isRestoreUnfinished(folder) || inTheWay(folder).length === 0) return;
  const there = await eventsThere(folder);
  const lies = there === null ? "something" : `a ledger of ${there} events`;
  if (there !== null && there > events && !loseNewer)
    throw new BackupError(
      `In ${folder} lies a ledger of ${there} events, and the backup holds ${events}: ${there - events} would be lost. When that is meant, give --over --lose-newer; what lies there is put aside.`,
    );
  if (!over)
    throw new BackupError(
      `In ${folder} lies ${lies}: choose an empty folder, or give --over; what lies there is put aside.`,
    );
}

async function eventsThere(folder: string): Promise<number | null> {
  try {
    const log = await openLogToRead({ engine: "sqlite", file: join(folder, "events.db") });
    try {
      return await log.newest();
    } finally {
      await log.close();
    }
  } catch {
    // No log, or one that cannot be read any more.
    return null;
  }
}

/** Moves what is in the way into a folder of its own; of a restore that was cut off, removes it. */
async function putAside(folder: string, at: number): Promise<string | null> {
  // Views and search are built anew from the events.
  for (const name of readdirSync(folder)) if (name.startsWith("rows-")) await rm(join(folder, name));
  const names = inTheWay(folder);
  if (isRestoreUnfinished(folder)) {
    for (const name of names) await rm(join(folder, name), { recursive: true });
    return null;
  }
  if (names.length === 0) return null;
  const aside = join(folder, `before-restore-${new Date(at).toISOString().slice(0, 19).replaceAll(":", "")}Z`);
  await mkdir(aside);
  for (const name of names) await rename(join(folder, name), join(aside, name));
  await syncFolder(aside);
  await syncFolder(folder);
  return aside;
}
