/** SHA-256, as whoever runs the core computes it. The answer is only read. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** The hashes of RFC 6962, section 2.1: a leaf and a node can never be taken for each other. */
export type TreeHasher = Readonly<{
  /** The root of a tree without leaves. */
  empty: () => Hash;
  leaf: (data: Uint8Array) => Hash;
  node: (left: Hash, right: Hash) => Hash;
}>;

const LEAF = 0x00;
const NODE = 0x01;

export function treeHasher(sha256: Sha256): TreeHasher {
  // One block for all nodes: a tree of a million leaves hashes a million of them.
  const block = new Uint8Array(1 + 2 * HASH_BYTES);
  block[0] = NODE;
  return {
    empty: () => sha256(new Uint8Array(0)),
    leaf(data) {
      const prefixed = new Uint8Array(1 + data.length);
      prefixed[0] = LEAF;
      prefixed.set(data, 1);
      return sha256(prefixed);
    },
    node(left, right) {
      block.set(left, 1);
      block.set(right, 1 + HASH_BYTES);
      return sha256(block);
    },
  };
}

/** Whether two hashes are the same 32 bytes. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== HASH_BYTES || other.length !== HASH_BYTES) return false;
  for (let index = 0; index < HASH_BYTES; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
