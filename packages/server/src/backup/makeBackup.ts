import { existsSync, readdirSync, realpathSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { copyLog } from "../eventLog/copyLog.ts";
import { type LogSource, openLogToRead } from "../eventLog/logSource.ts";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { fileOfDigest } from "../files/uploads.ts";
import { copyProof } from "../proof/copyProof.ts";
import { copyToDisk, syncFile, syncFolder, syncTree } from "../durable.ts";
import { ProofError } from "../proof/proofError.ts";
import { openProofFolder } from "../proof/proofFolder.ts";
import { proofsIn } from "../proof/proofs.ts";
import { verifyLedger } from "../proof/verifyLedger.ts";
import { sqliteCode } from "../sqlite.ts";
import { isStorageFull } from "../storageFull.ts";
import type { Fenced } from "../vault/fence.ts";
import { isOlderVault, OLDER_VAULT } from "../vault/olderVault.ts";
import { openVaultToRead } from "../vault/vaultReader.ts";
import { checkingSealed } from "../verify/checkSealed.ts";
import { checkStorage } from "../verify/checkStorage.ts";
import { BackupError } from "./backupError.ts";
import { copyKeys, type WaitingCopy } from "./keysCopy.ts";
import { type Manifest, nameOfSet, writeManifest } from "./manifest.ts";

/** What is to be backed up, and where to. It can be handed to a worker. */
export type BackupOrder = Readonly<{
  folder: string;
  source: LogSource;
  /** The folder in which each backup becomes a set of its own. */
  to: string;
  /** The folder that holds the one copy of the keys; null when they are copied by other means. */
  keysTo: string | null;
  settings: Readonly<Record<string, string>>;
  /** The master keys at hand; none when the key is somewhere else. */
  known: readonly Buffer[];
  /** Milliseconds since 1970 UTC. */
  at: number;
}>;

/** What a backup does now, and how far that is. */
export type BackupProgress = Readonly<{ doing: "copying" | "checking"; done: number; of: number }>;

/** What was made: where it lies, and whether the keys, and the one that signs, were copied. */
export type MadeBackup = Readonly<{
  set: string;
  manifest: Manifest;
  keys: "copied" | "copied without the signing key" | "not copied";
}>;

/**
 * Makes a backup while the ledger is in use: proofs, events and files in one dated set, without any key; and the keys
 * apart. All of it is checked as copied before the set gets its name, so whatever bears one is whole.
 * @throws BackupError when the ledger, or the copy of it, is not as it was signed
 */
export async function makeBackup(
  order: BackupOrder,
  onProgress: (progress: BackupProgress) => void,
): Promise<MadeBackup> {
  const { to, keysTo, folder, at } = order;
  checkPlaces(order);
  if (isOlderVault(join(folder, "vault.db"))) throw new BackupError(`No backup was made: ${OLDER_VAULT}`);
  const set = join(to, nameOfSet(at));
  const unfinished = join(to, `.${nameOfSet(at)}${UNFINISHED}`);
  if (existsSync(set)) throw new BackupError(`There is a backup of this moment already: ${set}.`);
  let keys: WaitingCopy | null = null;
  try {
    await mkdir(to, { recursive: true });
    await forgetUnfinished(to);
    await mkdir(unfinished);
    await copySet(order, unfinished, onProgress);
    const origin = originIn(unfinished);
    // Last, so that every event that was copied has its key in the copy.
    keys = keysTo === null ? null : await copyKeys({ folder, to: keysTo, origin, at, known: order.known });
    const vaultFile = keys?.file ?? join(folder, "vault.db");
    const { events, signed, withoutKey } = await checkSet(unfinished, vaultFile, onProgress);
    if (withoutKey !== null) throw withoutKey;
    const madeAt = new Date(at).toISOString();
    const manifest = await writeManifest(unfinished, { madeAt, origin, events, signed, settings: order.settings });
    await syncTree(unfinished);
    // The keys first: a copy that is newer than the set lacks nothing.
    await keys?.put();
    await rename(unfinished, set);
    await syncFolder(to);
    return { set, manifest, keys: keysWord(order) };
  } catch (error) {
    await keys?.remove();
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw inSentence(error);
  }
}

const UNFINISHED = ".unfinished";
const NO_ROOM =
  "the storage is full. Make room where the backups and the copy of the keys are kept, and make it again; what there is of this one is removed.";

/** What is wrong with the ledger, and what the disk refuses, is told; all else is a bug. */
function inSentence(error: unknown): unknown {
  if (isStorageFull(error)) return new BackupError(`No backup was made: ${NO_ROOM}`, { cause: error });
  const isOfTheDisk = error instanceof Error && ("syscall" in error || sqliteCode(error) !== undefined);
  if (error instanceof ProofError || isOfTheDisk)
    return new BackupError(`No backup was made: ${error.message}`, { cause: error });
  return error;
}

function keysWord({ keysTo, known }: BackupOrder): MadeBackup["keys"] {
  if (keysTo === null) return "not copied";
  return known.length === 0 ? "copied without the signing key" : "copied";
}

async function copySet(
  { folder, source }: BackupOrder,
  set: string,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  const log = await openLogToRead(source);
  try {
    // In this order everything that a part needs is in the one that is copied after it.
    const signed = await copyProof(openProofFolder(folder), set);
    const of = Math.max(signed, await log.newest());
    const say = (done: number) => onProgress({ doing: "copying", done, of });
    await copyLog(log, join(set, "events.db"), of, say);
    await syncFile(join(set, "events.db"));
    say(of);
  } finally {
    await log.close();
  }
  await copyFiles(folder, set);
}

/** The files that the copied events name. One that is missing is found by the checks, unless it was withdrawn. */
async function copyFiles(folder: string, set: string): Promise<void> {
  const sealed = checkingSealed(null);
  await withLogOf(set, async (log) => {
    for await (const event of log.readAll(0)) sealed.add(event);
  });
  for (const digest of sealed.digests()) {
    const from = fileOfDigest(join(folder, "files"), digest);
    if (existsSync(from)) await copyToDisk(from, fileOfDigest(join(set, "files"), digest));
  }
}

/** Checks a set as it lies on the disk, with keys to look up: every event, proof and file. */
export async function checkSet(
  set: string,
  vaultFile: string,
  onProgress: (progress: BackupProgress) => void,
  kept?: string,
): Promise<Readonly<{ events: number; signed: number; withoutKey: ProofError | null; destroyed: readonly Fenced[] }>> {
  const vault = existsSync(vaultFile) ? openVaultToRead(vaultFile) : null;
  try {
    const sealed = checkingSealed(vault);
    const { ok, wrong, events, signed } = await withLogOf(set, async (log) => {
      const of = await log.newest();
      const say = (done: number) => onProgress({ doing: "checking", done, of });
      const folder = openProofFolder(set);
      return verifyLedger({ log, folder, kept, withSigningKey: false, onEvent: sealed.add, onProgress: say });
    });
    if (!ok) throw new ProofError(wrong?.sentence ?? "", wrong?.position ?? null);
    checkStorage(join(set, "events.db"), "Make another one.");
    sealed.checkFiles(join(set, "files"));
    onProgress({ doing: "checking", done: events, of: events });
    return { events, signed, withoutKey: sealed.missing(), destroyed: sealed.destroyed() };
  } finally {
    vault?.close();
  }
}

async function withLogOf<Result>(set: string, work: (log: ReadableEventLog) => Promise<Result>): Promise<Result> {
  const log = await openLogToRead({ engine: "sqlite", file: join(set, "events.db") });
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

function originIn(set: string): string {
  const newest = proofsIn(openProofFolder(set)).newest();
  if (newest === null)
    throw new BackupError(
      "No backup was made: nothing is signed yet. The server signs a few seconds after it has started; so does `ledger checkpoint`.",
    );
  return newest.origin;
}

/** Backups lie apart from the ledger, and keys apart from both. */
function checkPlaces({ folder, to, keysTo }: BackupOrder): void {
  const places = [
    ["the data folder", folder],
    ["the folder for backups", to],
    ...(keysTo === null ? [] : [["the folder for the copy of the keys", keysTo] as const]),
  ] as const;
  for (const [name, place] of places)
    for (const [otherName, other] of places)
      if (name !== otherName && isWithin(place, other))
        throw new BackupError(`Keep backups apart: ${name} (${place}) must not lie in ${otherName} (${other}).`);
}

function isWithin(place: string, other: string): boolean {
  const [inner, outer] = [realPath(place), realPath(other)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** What a path means, as far as it exists. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realPath(above), whole.slice(above.length));
}

async function forgetUnfinished(to: string): Promise<void> {
  for (const name of readdirSync(to))
    if (name.startsWith(".planledger-") && name.endsWith(UNFINISHED))
      await rm(join(to, name), { recursive: true, force: true });
}
