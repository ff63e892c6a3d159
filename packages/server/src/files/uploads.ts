import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { progress } from "@planledger/projections";
import { makeFolder, syncFolder } from "../durable.ts";
import { sealFile, type Vault } from "../vault/vault.ts";

/** A file with what a command says of it. */
export type KeptUpload = Readonly<{
  name: string;
  file: Omit<progress.KeptFile, "plainDigest"> & Readonly<{ plainDigest: string }>;
}>;

type Upload = KeptUpload & Readonly<{ person: string; since: number }>;

/**
 * Files on their way in. They are sealed as they arrive, under keys of their own, and lie apart until a command uses
 * them; whatever no command used within a day is removed.
 */
export interface Uploads {
  /** Takes a file in for a person, and answers the id under which a command can use it. */
  take(person: string, name: string, mediaType: string, bytes: Uint8Array): Promise<string>;
  /** The bytes of an upload of this person, to read a document from; null when there is no such upload. */
  read(id: string, person: string): Promise<Readonly<{ name: string; bytes: Uint8Array }> | null>;
  /** Keeps an upload for good: a command is about to name it. Null when there is no such upload of this person. */
  keep(id: string, person: string): Promise<KeptUpload | null>;
  /** Opens a kept file; null when its key is gone. */
  open(file: Pick<progress.KeptFile, "file" | "digest">): Promise<Uint8Array | null>;
  /** Takes kept files off the disk for good; the hash of their sealed bytes stays in the history. */
  destroy(files: readonly Pick<progress.KeptFile, "digest">[]): Promise<void>;
  /**
   * Forgets uploads, those that were kept meanwhile too, and takes those that were not off the disk.
   * @param goes whether one is forgotten; its bytes are null when it was kept meanwhile
   * @returns the ids of the keys of those that were not kept
   */
  purge(goes: (upload: KeptUpload, bytes: Uint8Array | null) => Promise<boolean>): Promise<readonly string[]>;
}

/** Where a file is kept for good, by the hash of its sealed bytes. */
export const fileOfDigest = (folder: string, digest: string) => join(folder, digest.slice(0, 2), digest);

const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Files under a folder: `uploads` for those on their way, `files` for good, named by the hash of the sealed bytes. */
export async function openUploads(folder: string, vault: Vault, now: () => number): Promise<Uploads> {
  const waiting = join(folder, "uploads");
  const kept = join(folder, "files");
  // Uploads are known to this process alone.
  await rm(waiting, { recursive: true, force: true });
  await mkdir(waiting, { recursive: true });
  const uploads = new Map<string, Upload>();

  const pathOf = (digest: string) => fileOfDigest(kept, digest);
  const uploadOf = (id: string, person: string) => {
    const upload = uploads.get(id);
    return upload?.person === person ? upload : undefined;
  };

  async function forgetOld(): Promise<void> {
    const old = [...uploads].filter(([, upload]) => upload.since < now() - KEPT_FOR);
    for (const [id] of old) uploads.delete(id);
    await Promise.all(old.map(([id]) => rm(join(waiting, id), { force: true })));
  }

  async function read({ file }: KeptUpload, id: string): Promise<Uint8Array | null> {
    const sealed = await readFile(join(waiting, id)).catch(() => readFile(pathOf(file.digest)));
    return vault.openFile(file.file, sealed);
  }

  return {
    async take(person, name, mediaType, bytes) {
      await forgetOld();
      const { id: file, key } = vault.freshKey();
      const sealed = sealFile(bytes, file, key);
      const id = randomUUID();
      await writeDurably(join(waiting, id), sealed);
      const digest = createHash("sha256").update(sealed).digest("hex");
      const plainDigest = createHash("sha256").update(bytes).digest("hex");
      uploads.set(id, {
        person,
        since: now(),
        name,
        file: { file, digest, bytes: bytes.length, mediaType, plainDigest },
      });
      return id;
    },
    async read(id, person) {
      const upload = uploadOf(id, person);
      const bytes = upload && (await read(upload, id));
      return bytes ? { name: upload.name, bytes } : null;
    },
    async keep(id, person) {
      const upload = uploadOf(id, person);
      if (upload === undefined) return null;
      const path = pathOf(upload.file.digest);
      await makeFolder(dirname(path));
      await moveOnce(join(waiting, id), path);
      await syncFolder(dirname(path));
      return { name: upload.name, file: upload.file };
    },
    async open({ file, digest }) {
      if (vault.keyOf(file) === null) return null;
      return vault.openFile(file, await readFile(pathOf(digest)));
    },
    async destroy(files) {
      for (const { digest } of files) await overwriteAndRemove(pathOf(digest));
    },
    async purge(goes) {
      const keys: string[] = [];
      for (const [id, upload] of uploads) {
        const path = join(waiting, id);
        const isWaiting = existsSync(path);
        const bytes = isWaiting ? vault.openFile(upload.file.file, await readFile(path)) : null;
        if (!(await goes(upload, bytes))) continue;
        uploads.delete(id);
        await overwriteAndRemove(path);
        if (isWaiting) keys.push(upload.file.file);
      }
      return keys;
    },
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Leaves neither a file nor its bytes; one that is gone already is none to remove. */
async function overwriteAndRemove(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** Moves a file that a retry may have moved before. */
async function moveOnce(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  await rename(from, to).catch((error: unknown) => {
    // One command may name a file twice: the other one was first.
    if (!existsSync(to)) throw error;
  });
}
