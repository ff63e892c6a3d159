import type { merkle } from "@planledger/projections";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { openCheckpoint, type SignedCheckpoint } from "./signedCheckpoint.ts";
import { checkSigningKey, publishedKeys } from "./signingKeys.ts";

/** What was signed here: the public keys, and all checkpoints, smallest first. */
export type SignedHistory = Readonly<{ keys: readonly merkle.VerifierKey[]; checkpoints: readonly SignedCheckpoint[] }>;

/**
 * Checks the keys, the one that signs among them, and every checkpoint.
 * @throws ProofError that names the first one that is wrong
 */
export function checkKeys(folder: ProofFolder): SignedHistory {
  const history = checkCheckpoints(folder);
  if (history.keys.length > 0 || history.checkpoints.length > 0) checkSigningKey(folder.path);
  return history;
}

/**
 * Checks that every checkpoint is signed by the key of its time, each later key brought in by the one before.
 * @throws ProofError that names the first one that is wrong
 */
export function checkCheckpoints({ path, checkpoints }: ProofFolder): SignedHistory {
  const keys = publishedKeys(path);
  const history: SignedCheckpoint[] = [];
  let current = 0;
  for (const size of checkpoints.sizes()) {
    const which = `The checkpoint of ${size} events`;
    const checkpoint = openCheckpoint(checkpoints.at(size) ?? "", keys, which);
    if (checkpoint.size !== size)
      throw new ProofError(`The file of the checkpoint of ${size} events holds that of ${checkpoint.size}.`);
    current = keyAfter(checkpoint, keys, current, which);
    history.push(checkpoint);
  }
  const published = checkpoints.published();
  // Beside a server that runs, one more may have been signed since the others were listed.
  const isAmong = (note: string) =>
    history.some((checkpoint) => checkpoint.note === note) ||
    checkpoints.at(openCheckpoint(note, keys, "The newest checkpoint").size) === note;
  if (published !== null && !isAmong(published)) {
    throw new ProofError("The newest checkpoint is not among those that were signed here.");
  }
  if (published === null && history.length > 1) throw new ProofError("The newest checkpoint is missing.");
  return { keys, checkpoints: history };
}

/** The place of the key that signs after a checkpoint: the same one, or the next, brought in by both signing. */
function keyAfter(
  { signers }: SignedCheckpoint,
  keys: readonly merkle.VerifierKey[],
  current: number,
  which: string,
): number {
  const has = (place: number) => signers.some(({ keyId }) => keyId === keys[place]?.keyId);
  if (!has(current)) {
    const by = signers.map(({ keyId }) => keyId).join(", ");
    throw new ProofError(
      `${which} is signed by the key ${by}, which the key ${keys[current]?.keyId ?? "before it"} did not bring in.`,
    );
  }
  let last = current;
  while (has(last + 1)) last += 1;
  return last;
}
