import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Random } from "../histories/random.ts";
import type { Call } from "./strace.ts";

/** A change of a file's content that the disk may or may not have taken yet. */
type Change = Readonly<{ at: number; bytes: Buffer } | { length: number }>;

/** A file: what is surely on the disk, and what was written since. A folder has neither. */
type File = { kept: Buffer; pending: Change[]; isFolder: boolean };

/** A name that a file got, or lost, in the folders that it is about. */
type Naming = Readonly<{ folders: readonly string[]; apply: (names: Map<string, File>) => void }>;

/**
 * What a machine may find on its disk when it comes back after its power failed: all that was waited for, and any part
 * of the rest.
 */
export type Survival = Readonly<{
  /** How many of the names that were not waited for survive: file systems keep them in order. */
  names: (pending: number) => number;
  /** Which sectors of a write that was not waited for survive. */
  sector: () => boolean;
}>;

export const NOTHING_MORE: Survival = { names: () => 0, sector: () => false };
export const EVERYTHING: Survival = { names: (pending) => pending, sector: () => true };

/** Any part: whole writes missing, others torn, names up to some point. */
export function anyPart(random: Random): Survival {
  // Mostly all or mostly nothing are as likely as half and half.
  const chance = random.below(101);
  return { names: (pending) => random.below(pending + 1), sector: () => random.below(100) < chance };
}

const SECTOR = 512;

/** A disk that takes calls one by one, and can be lost power at any moment. */
export class Disk {
  readonly #root: string;
  readonly #names = new Map<string, File>();
  readonly #keptNames = new Map<string, File>();
  #namings: Naming[] = [];
  readonly #ends = new Map<File, number>();

  /**
   * @param root the folder that all is in; its own name is on the disk
   * @param made the folders that were made in it before
   */
  constructor(root: string, made: readonly string[] = []) {
    this.#root = root;
    for (const path of made) {
      const folder: File = { kept: Buffer.alloc(0), pending: [], isFolder: true };
      this.#names.set(path, folder);
      this.#keptNames.set(path, folder);
    }
  }

  take(call: Call): void {
    if (call.name === "said" || call.path.endsWith("-shm") || call.path.endsWith(" (deleted)")) return;
    const { path } = call;
    switch (call.name) {
      case "open": {
        const known = this.#names.get(path);
        const file = known ?? this.#create(path, false);
        if (call.cut) this.#change(file, { length: 0 });
        this.#ends.set(file, 0);
        break;
      }
      case "mkdir":
        if (path !== this.#root && !this.#names.has(path)) this.#create(path, true);
        break;
      case "write": {
        const file = this.#fileAt(path);
        const at = call.at ?? this.#ends.get(file) ?? 0;
        if (call.at === null) this.#ends.set(file, at + call.bytes.length);
        this.#change(file, { at, bytes: call.bytes });
        break;
      }
      case "copy": {
        const [from, file] = [this.#fileAt(call.from), this.#fileAt(path)];
        const at = this.#ends.get(file) ?? 0;
        this.#ends.set(file, at + call.length);
        this.#change(file, { at, bytes: surviving(from, EVERYTHING).subarray(at, at + call.length) });
        break;
      }
      case "link": {
        const file = this.#fileAt(path);
        this.#rename([dirname(call.to)], (names) => void names.set(call.to, file));
        break;
      }
      case "truncate":
        this.#change(this.#fileAt(path), { length: call.length });
        break;
      case "sync":
        this.#sync(path);
        break;
      case "rename": {
        const file = this.#fileAt(path);
        this.#rename([dirname(path), dirname(call.to)], (names) => {
          names.delete(path);
          names.set(call.to, file);
          // What is in a folder goes with it.
          const inside = [...names].filter(([name]) => name.startsWith(`${path}/`));
          for (const [name, moved] of inside) {
            names.delete(name);
            names.set(call.to + name.slice(path.length), moved);
          }
        });
        break;
      }
      case "unlink":
      case "rmdir":
        this.#rename([dirname(path)], (names) => void names.delete(path));
        break;
    }
  }

  /** Puts what a machine may find into a folder. */
  write(folder: string, survival: Survival): void {
    const names = new Map(this.#keptNames);
    for (const { apply } of this.#namings.slice(0, survival.names(this.#namings.length))) apply(names);
    mkdirSync(folder, { recursive: true });
    for (const [path, file] of names) {
      const place = join(folder, path.slice(this.#root.length));
      // A file whose folder was lost is lost with it.
      if (!hasFolders(names, path, this.#root)) continue;
      if (file.isFolder) mkdirSync(place, { recursive: true });
      else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, surviving(file, survival), { mode: 0o600 });
      }
    }
  }

  #create(path: string, isFolder: boolean): File {
    const file: File = { kept: Buffer.alloc(0), pending: [], isFolder };
    this.#rename([dirname(path)], (names) => void names.set(path, file));
    return file;
  }

  #fileAt(path: string): File {
    const file = this.#names.get(path);
    if (file === undefined) throw new Error(`A call speaks of ${path}, which nobody made.`);
    return file;
  }

  #change(file: File, change: Change): void {
    file.pending.push(change);
  }

  #rename(folders: readonly string[], apply: Naming["apply"]): void {
    apply(this.#names);
    this.#namings.push({ folders, apply });
  }

  #sync(path: string): void {
    const file = this.#names.get(path);
    if (path === this.#root || file?.isFolder) {
      for (const { folders, apply } of this.#namings) if (folders.includes(path)) apply(this.#keptNames);
      this.#namings = this.#namings.filter(({ folders }) => !folders.includes(path));
    } else if (file !== undefined) {
      file.kept = surviving(file, EVERYTHING);
      file.pending = [];
    }
  }
}

function hasFolders(names: ReadonlyMap<string, File>, path: string, root: string): boolean {
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) if (!names.has(folder)) return false;
  return true;
}

function surviving({ kept, pending }: File, { sector }: Survival): Buffer {
  let content: Buffer = Buffer.from(kept);
  for (const change of pending) {
    if ("length" in change) {
      if (sector()) content = resized(content, change.length);
      continue;
    }
    for (let from = 0; from < change.bytes.length;) {
      // Sectors are those of the file, not of the write.
      const until = Math.min(change.bytes.length, from + SECTOR - ((change.at + from) % SECTOR));
      if (sector()) {
        if (content.length < change.at + until) content = resized(content, change.at + until);
        change.bytes.copy(content, change.at + from, from, until);
      }
      from = until;
    }
  }
  return content;
}

function resized(content: Buffer, length: number): Buffer {
  const resizedTo = Buffer.alloc(length);
  content.copy(resizedTo, 0, 0, Math.min(length, content.length));
  return resizedTo;
}
