import { closeSync, fsyncSync, openSync } from "node:fs";
import { chmod, copyFile, mkdir, open, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Puts a file in its place, whole or not at all: once this answers, neither it nor its name is lost in a crash. */
export async function writeDurably(file: string, content: Uint8Array | string, mode = 0o644): Promise<void> {
  await makeFolder(dirname(file));
  const unfinished = `${file}.new`;
  const handle = await open(unfinished, "w", mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(dirname(file));
}

/** Copies a file and its bytes to the disk; the name is the business of `syncFolder`. */
export async function copyToDisk(from: string, to: string, mode?: number): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  if (mode !== undefined) await chmod(to, mode);
  await syncFile(to);
}

/** Waits until what was written to a file is on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps all names below a folder, and its own, from being lost in a crash. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** Keeps the names in a folder from being lost in a crash. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows keeps names by itself, and lets nobody open a folder.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps the names in a folder, holding up everything else meanwhile. */
export function syncFolderNow(folder: string): void {
  if (process.platform !== "win32") syncNow(folder, "r");
}

/** Puts what was written to a file on the disk, holding up everything else meanwhile. */
export const syncFileNow = (file: string): void => syncNow(file, "r+");

function syncNow(path: string, flags: "r" | "r+"): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder where it is missing, and those that it is in; their names are not lost in a crash. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}
