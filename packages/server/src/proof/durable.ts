import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

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

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}
