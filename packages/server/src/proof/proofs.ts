import { merkle } from "@planledger/projections";
import { hasher } from "./hashing.ts";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { publishedKeys } from "./signingKeys.ts";

/** A checkpoint that was signed, as a note. */
export type Signed = Readonly<{
  size: number;
  root: merkle.Hash;
  origin: string;
  note: string;
  keys: readonly string[];
}>;

/** Where an event stands in a signed tree, and the hashes that lead from its leaf to the root. */
export type InclusionProof = Readonly<{
  index: number;
  leaf: merkle.Hash;
  path: readonly merkle.Hash[];
  checkpoint: Signed;
}>;

/** The proofs of a ledger, out of its tiles and signed checkpoints. Each throws a ProofError when these are damaged. */
export type Proofs = Readonly<{
  /** The public keys that ever signed here, the first one first. */
  keys: () => readonly merkle.VerifierKey[];
  /** The sizes of all checkpoints, smallest first. */
  sizes: () => readonly number[];
  /** The checkpoint of a size that was signed. */
  signedAt: (size: number) => Signed;
  /** The newest checkpoint; null before the first. */
  newest: () => Signed | null;
  /** The first checkpoint that covers a position; null when none does yet. */
  covering: (position: number) => Signed | null;
  /** That an event is in the newest checkpoint; null when it is not yet. */
  inclusion: (position: number) => InclusionProof | null;
  /** The root of the tree of a size within the newest checkpoint. */
  root: (size: number) => merkle.Hash;
  /** That the tree of one size is the beginning of that of another, both within the newest checkpoint. */
  consistency: (from: number, to: number) => readonly merkle.Hash[];
}>;

export function proofsIn({ path: folder, tiles, checkpoints }: ProofFolder): Proofs {
  const at = (size: number | null | undefined) => (size === null || size === undefined ? null : signedAt(size));
  const newest = () => at(checkpoints.sizes().at(-1));

  function signedAt(size: number): Signed {
    const note = checkpoints.at(size);
    if (note !== null) return signedOf(note);
    throw new ProofError(
      `The checkpoint of ${size} entries was signed, and its file is missing: put the folder "proof" back from your copy.`,
    );
  }

  const treeOf = (size: number) => merkle.treeReader(hasher, merkle.readingTiles(hasher, size, tiles.hashesOf));
  return {
    keys: () => publishedKeys(folder),
    sizes: checkpoints.sizes,
    signedAt,
    newest,
    covering: (position) => at(checkpoints.covering(position)),
    inclusion(position) {
      const checkpoint = newest();
      if (checkpoint === null || position < 1 || position > checkpoint.size) return null;
      const index = position - 1;
      const leaf = merkle.readingTiles(hasher, checkpoint.size, tiles.hashesOf)(0, index);
      return { index, leaf, path: treeOf(checkpoint.size).inclusion(index, checkpoint.size), checkpoint };
    },
    root: (size) => treeOf(size).root(size),
    consistency: (from, to) => treeOf(to).consistency(from, to),
  };
}

/** What a ledger that nobody signs can say. */
export const noProofs: Proofs = {
  keys: () => [],
  sizes: () => [],
  signedAt(size) {
    throw new ProofError(`No checkpoint of ${size} entries was signed.`);
  },
  newest: () => null,
  covering: () => null,
  inclusion: () => null,
  root: hasher.empty,
  consistency: () => [],
};

function signedOf(note: string): Signed {
  const { text, signatures } = merkle.parseNote(note);
  return { ...merkle.parseCheckpoint(text), note, keys: signatures.map(({ name, keyId }) => `${name}+${keyId}`) };
}

/** An inclusion proof as a file of its own (C2SP tlog-proof); beside it goes the text of the leaf. */
export function proofText({ index, path, checkpoint }: InclusionProof, leaf: string): string {
  const extra = Buffer.from(leaf, "utf8").toString("base64");
  return [
    "c2sp.org/tlog-proof@v1",
    `extra ${extra}`,
    `index ${index}`,
    ...path.map((hash) => hash.toBase64()),
    "",
    checkpoint.note,
  ].join("\n");
}
