const BITS_PER_ID = 16;
const PROBES = 4;
const SMALLEST = 65_536;

/**
 * Tells ids that were never added from those that probably were, in two bytes an id (a Bloom filter): nearly every
 * append brings new ids, and asking the file about each would cost more than all else that is done for it.
 */
export class IdFilter {
  readonly #capacity: number;
  readonly #bits: Uint32Array;
  #count = 0;

  constructor(expected: number) {
    this.#capacity = Math.max(SMALLEST, 2 * expected);
    this.#bits = new Uint32Array((this.#capacity * BITS_PER_ID) / 32);
  }

  /** Whether so many were added that it no longer tells them apart well: then make a larger one. */
  get isFull(): boolean {
    return this.#count >= this.#capacity;
  }

  add(id: string): void {
    this.#count++;
    for (const bit of this.#places(id)) {
      const word = bit >>> 5;
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
    }
  }

  /** False only when this id was never added. */
  mayHold(id: string): boolean {
    return this.#places(id).every((bit) => ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0);
  }

  /** Ids are random already: two parts of one are all the hashing that is needed. */
  #places(id: string): number[] {
    const size = this.#bits.length * 32;
    const start = Number.parseInt(id.slice(0, 8), 16);
    const step = Number.parseInt(id.slice(28, 36), 16) | 1;
    return Array.from({ length: PROBES }, (_, probe) => (start + probe * (step >>> 0)) % size);
  }
}
