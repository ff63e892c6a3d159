import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder, syncFolderNow, writeDurably } from "../durable.ts";

/** The key that wraps all others, the one that is to follow it, if any, and how they came about. */
export type MasterKey = Readonly<{
  key: Buffer;
  next: Buffer | undefined;
  madeNow: boolean;
  /** The file that the key lies in, or `ENVIRONMENT`. */
  from: string;
}>;

/** What the environment says of master keys. */
export type GivenMasterKeys = Readonly<{ masterKey: string | undefined; nextMasterKey: string | undefined }>;

const BYTES = 32;

/** Where a master key comes from that lies in no file of ours. */
export const ENVIRONMENT = "the environment";

export const masterFile = (folder: string) => join(folder, "master.key");
/** Where a new master key lies until it has taken the place of the one before it. */
export const nextMasterFile = (folder: string) => join(folder, "master.next.key");

/**
 * The master key, from the environment's value when there is one, else from its file, which is made at first start.
 * @throws when one of them is not 64 hex digits
 */
export function masterKey({ masterKey: given, nextMasterKey: givenNext }: GivenMasterKeys, folder: string): MasterKey {
  if (given !== undefined) {
    const next = givenNext === undefined ? undefined : parsed(givenNext, "PLANLEDGER_MASTER_KEY_NEXT");
    return { key: parsed(given, "PLANLEDGER_MASTER_KEY"), next, madeNow: false, from: ENVIRONMENT };
  }
  if (givenNext !== undefined)
    throw new Error("PLANLEDGER_MASTER_KEY_NEXT follows PLANLEDGER_MASTER_KEY: set both, or neither.");
  const file = masterFile(folder);
  if (existsSync(file)) return { key: keyIn(file), next: waitingKey(folder), madeNow: false, from: file };
  const key = newKey();
  putFirstKey(file, key);
  return { key, next: waitingKey(folder), madeNow: true, from: file };
}

/** Whole or not at all: cut off half way, the next start makes another one, as nothing is wrapped yet. */
function putFirstKey(file: string, key: Buffer): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, textOf(key), { mode: 0o600, flush: true });
  renameSync(unfinished, file);
  syncFolderNow(dirname(file));
}

/** The master keys that are at hand, without making one; none when the key is somewhere else. */
export function knownMasterKeys(
  { masterKey: given, nextMasterKey: givenNext }: GivenMasterKeys,
  folder: string,
): Buffer[] {
  if (given !== undefined)
    return [
      parsed(given, "PLANLEDGER_MASTER_KEY"),
      ...(givenNext === undefined ? [] : [parsed(givenNext, "PLANLEDGER_MASTER_KEY_NEXT")]),
    ];
  return [masterFile(folder), nextMasterFile(folder)].filter(existsSync).map(keyIn);
}

/** The new master key that waits in its file; undefined when there is none. */
export function waitingKey(folder: string): Buffer | undefined {
  const file = nextMasterFile(folder);
  return existsSync(file) ? keyIn(file) : undefined;
}

/** Makes a new master key, durable before anything is wrapped by it. One that waits already is taken. */
export async function makeNextKey(folder: string): Promise<void> {
  if (!existsSync(nextMasterFile(folder))) await writeDurably(nextMasterFile(folder), textOf(newKey()), 0o600);
}

/** Puts the new master key in the place of the one before it, once nothing is wrapped by that one. */
export async function promoteNextKey(folder: string): Promise<void> {
  const file = masterFile(folder);
  if (existsSync(file)) await overwrite(file);
  await rename(nextMasterFile(folder), file);
  await syncFolder(dirname(file));
}

/** So that the key cannot be found on the disk by its old place, as far as disks can be told. It stays a key, to nothing. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.write(textOf(Buffer.alloc(BYTES)), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const newKey = () => randomBytes(BYTES);
const textOf = (key: Buffer) => `${key.toString("hex")}\n`;
const keyIn = (file: string) => parsed(readFileSync(file, "utf8").trim(), file);

function parsed(hex: string, from: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    throw new Error(`The master key in ${from} is not 64 hex digits: put back the key that this ledger was made with.`);
  }
  return Buffer.from(hex, "hex");
}
