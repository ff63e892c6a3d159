/** What is wrong with the proofs, in a sentence, and the position of the event that it is about when it is about one. */
export class ProofError extends Error {
  override readonly name = "ProofError";
  readonly position: number | null;
  constructor(sentence: string, position: number | null = null) {
    super(sentence);
    this.position = position;
  }
}
