import { merkle } from "@planledger/projections";
import { ProofError } from "./proofError.ts";
import { isSignedBy, originOf } from "./signingKeys.ts";

/** A checkpoint with who signed it, and the note that says so. */
export type SignedCheckpoint = merkle.Checkpoint & Readonly<{ note: string; signers: readonly merkle.VerifierKey[] }>;

/**
 * The checkpoint in a signed note of this ledger.
 * @param which the note, in words, for the sentence
 * @throws ProofError when it cannot be read, is of another ledger, or is not signed by one of these keys
 */
export function openCheckpoint(note: string, keys: readonly merkle.VerifierKey[], which: string): SignedCheckpoint {
  try {
    const parsed = merkle.parseNote(note);
    const checkpoint = merkle.parseCheckpoint(parsed.text);
    const origin = originOf(keys);
    if (checkpoint.origin !== origin)
      throw new ProofError(
        `${which} is of another ledger: ${checkpoint.origin}; this one is ${origin ?? "not named yet"}.`,
      );
    return { ...checkpoint, note, signers: merkle.signersOf(parsed, keys, isSignedBy) };
  } catch (error) {
    if (error instanceof merkle.NoteError) throw new ProofError(`${which} does not hold: ${error.message}`);
    throw error;
  }
}
