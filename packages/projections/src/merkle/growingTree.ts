import { HASH_BYTES, type Hash, type TreeHasher } from "./hashing.ts";
import { type FilledTile, hashesAt, partialTiles, readingTiles, type Tile, TILE_WIDTH } from "./tiles.ts";

/** A tree that grows leaf by leaf, and keeps no more than its right edge. */
export type GrowingTree = Readonly<{
  size: () => number;
  /** Adds the hash of the next leaf. */
  add: (leaf: Hash) => void;
  root: () => Hash;
  /** The tiles at the right edge that are not full, with what they hold now. */
  partial: () => FilledTile[];
}>;

/** A tree to go on from: its size, and its tiles. */
export type GrownSoFar = Readonly<{ size: number; hashesOf: (tile: Tile) => Uint8Array }>;

/**
 * Grows a tree.
 * @param onFull is told each tile as it becomes full; the hashes are its to keep
 * @param from a tree to go on from; an empty one when left out
 */
export function growTree(hasher: TreeHasher, onFull: (tile: FilledTile) => void, from?: GrownSoFar): GrowingTree {
  let size = from?.size ?? 0;
  // By level of the tree: the root of the complete subtree that waits for its right sibling, where the size has that bit.
  const waiting: Hash[] = [];
  // By level of tiles.
  const edges: Uint8Array[] = [];

  if (from !== undefined) {
    const read = readingTiles(hasher, size, from.hashesOf);
    for (let level = 0; 2 ** level <= size; level += 1) {
      const count = Math.floor(size / 2 ** level);
      if (count % 2 === 1) waiting[level] = read(level, count - 1);
    }
    for (const tile of partialTiles(size))
      edge(tile.level).set(from.hashesOf(tile).subarray(0, tile.width * HASH_BYTES));
  }

  function edge(level: number): Uint8Array {
    return (edges[level] ??= new Uint8Array(TILE_WIDTH * HASH_BYTES));
  }

  /** Puts a hash into the edge of its level of tiles; `count` are there with it. */
  function put(level: number, hash: Hash, count: number): void {
    const place = (count - 1) % TILE_WIDTH;
    const hashes = edge(level);
    hashes.set(hash, place * HASH_BYTES);
    if (place < TILE_WIDTH - 1) return;
    onFull({ level, index: count / TILE_WIDTH - 1, width: TILE_WIDTH, hashes });
    edges[level] = new Uint8Array(TILE_WIDTH * HASH_BYTES);
  }

  return {
    size: () => size,
    add(leaf) {
      size += 1;
      put(0, leaf, size);
      let hash = leaf;
      let count = size;
      let level = 0;
      for (; count % 2 === 0; level += 1) {
        const left = waiting[level];
        if (left === undefined) throw new Error(`The tree lost the left half of level ${level}.`);
        hash = hasher.node(left, hash);
        count /= 2;
        if ((level + 1) % 8 === 0) put((level + 1) / 8, hash, count);
      }
      waiting[level] = hash;
    },
    root() {
      let root: Hash | undefined;
      for (let level = 0; 2 ** level <= size; level += 1) {
        if (Math.floor(size / 2 ** level) % 2 === 0) continue;
        const left = waiting[level];
        if (left !== undefined) root = root === undefined ? left : hasher.node(left, root);
      }
      return root ?? hasher.empty();
    },
    partial: () =>
      partialTiles(size).map((tile) => ({
        ...tile,
        hashes: edge(tile.level).slice(0, (hashesAt(tile.level, size) % TILE_WIDTH) * HASH_BYTES),
      })),
  };
}
