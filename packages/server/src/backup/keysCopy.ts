import { existsSync, readFileSync } from "node:fs";
import { link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { syncFile, syncFolder } from "../durable.ts";
import { keyFile } from "../proof/signingKeys.ts";
import { openSqlite } from "../sqlite.ts";
import { openBytes, sealBytes } from "../vault/sealing.ts";
import { BackupError } from "./backupError.ts";

const FORMAT = "planledger-keys/1";
const FILE = "planledger-keys.db";
const ABOUT_SIGNING_KEY = "signing key";

const aboutShape = z.object({
  format: z.literal(FORMAT),
  madeAt: z.string(),
  /** The ledger whose keys these are: the origin of its checkpoints. */
  origin: z.string(),
  /** The key that signs checkpoints, sealed under the master key, in base64; null when that was not at hand. */
  signingKey: z.string().nullable(),
});

/** What a copy of the keys says of itself. */
export type KeysAbout = Readonly<z.infer<typeof aboutShape>>;

export const keysFileIn = (folder: string) => join(folder, FILE);

/** A copy of the keys that was written, and has not taken the place of the one before yet. */
export type WaitingCopy = Readonly<{ file: string; put: () => Promise<void>; remove: () => Promise<void> }>;

export type CopyingKeys = Readonly<{
  /** The data folder whose vault and signing key are copied. */
  folder: string;
  to: string;
  origin: string;
  at: number;
  /** The master keys at hand, the one in use last. */
  known: readonly Buffer[];
}>;

/**
 * Copies the vault – wrapped keys, and the fence of what was destroyed – into one file, with the key that signs, sealed
 * under the master key. There is only ever one copy: it takes the place of the one before, whose bytes are overwritten,
 * since keys may lie there that were destroyed meanwhile. The master key is never in it.
 */
export async function copyKeys({ folder, to, origin, at, known }: CopyingKeys): Promise<WaitingCopy> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const [file, fresh, old] = [keysFileIn(to), join(to, `${FILE}.new`), join(to, `${FILE}.old`)];
  for (const left of [fresh, `${fresh}-journal`, old]) await erase(left);

  const vault = openSqlite({ file: join(folder, "vault.db"), readOnly: true });
  try {
    vault.prepare("VACUUM INTO ?").run(fresh);
  } finally {
    vault.close();
  }
  const about: KeysAbout = {
    format: FORMAT,
    madeAt: new Date(at).toISOString(),
    origin,
    signingKey: sealedSigningKey(folder, known.at(-1)),
  };
  const copy = openSqlite({ file: fresh, journal: "delete" });
  try {
    copy.exec("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON");
    copy.exec("CREATE TABLE about (json TEXT NOT NULL) STRICT");
    copy.prepare("INSERT INTO about VALUES (?)").run(JSON.stringify(about));
  } finally {
    copy.close();
  }
  await syncFile(fresh);
  return {
    file: fresh,
    async put() {
      if (existsSync(file)) await link(file, old);
      await rename(fresh, file);
      await syncFolder(to);
      await erase(old);
    },
    remove: () => erase(fresh),
  };
}

/**
 * What a copy of the keys says of itself.
 * @throws BackupError when it is none
 */
export function readKeysAbout(file: string): KeysAbout {
  if (!existsSync(file)) throw new BackupError(`There is no copy of the keys at ${file}.`);
  try {
    const copy = openSqlite({ file, readOnly: true });
    try {
      const row = copy.prepare<{ json: string }>("SELECT json FROM about").get();
      return aboutShape.parse(JSON.parse(row?.json ?? ""));
    } finally {
      copy.close();
    }
  } catch {
    throw new BackupError(`The file ${file} is not a copy of the keys that this release can read.`);
  }
}

/** The key that signs, out of a copy of the keys; null when it holds none, or these master keys do not open it. */
export function signingKeyIn({ signingKey }: KeysAbout, known: readonly Buffer[]): Buffer | null {
  if (signingKey === null) return null;
  for (const master of known) {
    try {
      return openBytes(master, Buffer.from(signingKey, "base64"), ABOUT_SIGNING_KEY);
    } catch {
      // Sealed under another one.
    }
  }
  return null;
}

function sealedSigningKey(folder: string, master: Buffer | undefined): string | null {
  const file = keyFile(join(folder, "proof"));
  if (master === undefined || !existsSync(file)) return null;
  return sealBytes(master, readFileSync(file), ABOUT_SIGNING_KEY).toString("base64");
}

/** Overwrites a file before it is removed. */
export async function erase(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const handle = await open(file, "r+");
  try {
    const { size } = await stat(file);
    const zeros = Buffer.alloc(64 * 1024);
    for (let at = 0; at < size; at += zeros.length) await handle.write(zeros, 0, Math.min(zeros.length, size - at), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(file);
}
