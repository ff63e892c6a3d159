import { merkle } from "@planledger/projections";
import type { CheckpointVerdict } from "@planledger/schema/resolvers";
import { ProofError } from "./proofError.ts";
import type { Proofs } from "./proofs.ts";
import { openCheckpoint, type SignedCheckpoint } from "./signedCheckpoint.ts";

const inWords = new Intl.NumberFormat("en-GB");
const entries = (count: number) => (count === 1 ? "1 entry" : `${inWords.format(count)} entries`);

/** What comes of holding a checkpoint that somebody kept against the history as it is signed now. */
export type CheckedCheckpoint = Readonly<{
  verdict: CheckpointVerdict;
  sentence: string;
  /** How many entries the kept one covers; null when it cannot be read. */
  size: number | null;
  /** The hashes that lead from the kept one to the newest; none when they do not. */
  path: readonly merkle.Hash[];
}>;

/**
 * Holds a checkpoint that somebody kept against the newest one: whether it is of this ledger, and the history goes on from it.
 * @throws ProofError when the proofs of this ledger are damaged
 */
export function checkKept(note: string, proofs: Proofs): CheckedCheckpoint {
  const kept = openKept(note, proofs);
  if (typeof kept === "string") return { verdict: "NOT_OURS", sentence: kept, size: null, path: [] };
  const { size } = kept;
  const newest = proofs.newest()?.size ?? 0;
  if (size > newest) {
    const sentence = `The history is shorter than your checkpoint: it covers ${entries(size)}, and ${inWords.format(newest)} are signed now. The history was cut short, or an older copy was put back.`;
    return { verdict: "CUT_SHORT", sentence, size, path: [] };
  }
  if (size > 0 && !merkle.sameHash(proofs.root(size), kept.root)) {
    const sentence = `The history was rewritten: its first ${entries(size)} are not the ones that your checkpoint was signed for.`;
    return { verdict: "REWRITTEN", sentence, size, path: [] };
  }
  const path = size > 0 && size < newest ? proofs.consistency(size, newest) : [];
  const sentence = `The history goes on from your checkpoint: the ${entries(size)} that it was signed for are the first of the ${inWords.format(newest)} that are signed now, unchanged and in the same order.`;
  return { verdict: "GOES_ON", sentence, size, path };
}

/** People paste notes with white space around them, and with the line ends of their mail programs. */
function openKept(note: string, proofs: Proofs): SignedCheckpoint | string {
  try {
    return openCheckpoint(`${note.replaceAll("\r\n", "\n").trim()}\n`, proofs.keys(), "Your checkpoint");
  } catch (error) {
    if (error instanceof ProofError) return error.message;
    throw error;
  }
}
