import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeDurably } from "../durable.ts";

/** The signed checkpoints of a ledger, as files: the newest one, and every one that there ever was, by size. */
export type CheckpointFiles = Readonly<{
  /** The sizes of all that were signed, smallest first. */
  sizes: () => readonly number[];
  /** The signed note for a size; null when there is none. */
  at: (size: number) => string | null;
  /** The newest signed note; null before the first. */
  newest: () => string | null;
  /** What the file of the newest one says, which is behind only when its writing was cut off. */
  published: () => string | null;
  /** The size of the first one that covers a position; null when none does yet. */
  covering: (position: number) => number | null;
  /** Keeps a signed note durably, and makes it the newest. */
  keep: (size: number, note: string) => Promise<void>;
}>;

const DIGITS = 12;

/** @param folder the folder `proof` */
export function openCheckpointFiles(folder: string): CheckpointFiles {
  const history = join(folder, "checkpoints");
  const newestFile = join(folder, "checkpoint");
  const fileOf = (size: number) => join(history, String(size).padStart(DIGITS, "0"));
  const sizes = existsSync(history)
    ? readdirSync(history)
        .filter((name) => /^\d{12,}$/.test(name))
        .map(Number)
        .toSorted((one, other) => one - other)
    : [];
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : null);
  const at = (size: number) => read(fileOf(size));

  return {
    sizes: () => sizes,
    at,
    newest() {
      const size = sizes.at(-1);
      return size === undefined ? read(newestFile) : at(size);
    },
    published: () => read(newestFile),
    covering(position) {
      let low = 0;
      let high = sizes.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((sizes[middle] ?? Infinity) < position) low = middle + 1;
        else high = middle;
      }
      return sizes[low] ?? null;
    },
    async keep(size, note) {
      // First for good, then as the newest: whoever is cut off between the two finds it when starting again.
      await writeDurably(fileOf(size), note);
      if (sizes.at(-1) !== size) sizes.push(size);
      await writeDurably(newestFile, note);
    },
  };
}
