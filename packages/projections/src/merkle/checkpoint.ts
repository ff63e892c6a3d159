import { HASH_BYTES, type Hash } from "./hashing.ts";
import { fromBase64, NoteError } from "./text.ts";

/** The head of a log: how many leaves it has, and the root over them (C2SP tlog-checkpoint). */
export type Checkpoint = Readonly<{
  /** Which log it is. */
  origin: string;
  size: number;
  root: Hash;
}>;

/** A checkpoint as the text that is signed. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toBase64()}\n`;

/**
 * The checkpoint in a note's text. Lines after the third are let be.
 * @throws NoteError that says which line is not as it should be
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length < 3 || lines.includes("")) {
    throw new NoteError("A checkpoint has at least three lines: origin, size and root.");
  }
  const [origin = "", count = "", hash = ""] = lines;
  const size = Number(count);
  if (!/^(0|[1-9]\d*)$/.test(count) || !Number.isSafeInteger(size)) {
    throw new NoteError(`The second line of a checkpoint is its size, not ${JSON.stringify(count)}.`);
  }
  const root = fromBase64(hash);
  if (root?.length !== HASH_BYTES)
    throw new NoteError(`The third line of a checkpoint is its root, not ${JSON.stringify(hash)}.`);
  return { origin, size, root };
}
