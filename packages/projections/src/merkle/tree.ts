import type { Hash, TreeHasher } from "./hashing.ts";

/**
 * Reads the root of a complete subtree of 2^level leaves: the one at this index among those of its level. Only subtrees
 * that lie wholly within the tree are asked for.
 */
export type ReadSubtree = (level: number, index: number) => Hash;

/** Proofs over a tree of which complete subtrees can be read (RFC 6962, sections 2.1.1 and 2.1.2). */
export type TreeReader = Readonly<{
  /** The root of the tree of the first `size` leaves. */
  root: (size: number) => Hash;
  /** The hashes that lead from a leaf (by its index, from 0) to the root of the first `size` leaves. */
  inclusion: (index: number, size: number) => Hash[];
  /** The hashes that show the tree of the first `from` leaves to be the beginning of that of the first `to`. */
  consistency: (from: number, to: number) => Hash[];
}>;

export function treeReader(hasher: TreeHasher, read: ReadSubtree): TreeReader {
  /** The root of the leaves from `start` up to `end`; `start` is always a multiple of the largest power of two within. */
  function between(start: number, end: number): Hash {
    const level = Math.floor(Math.log2(end - start));
    const width = 2 ** level;
    const left = read(level, start / width);
    return width === end - start ? left : hasher.node(left, between(start + width, end));
  }

  function path(index: number, start: number, end: number): Hash[] {
    if (end - start === 1) return [];
    const middle = start + largestPowerBelow(end - start);
    return index < middle
      ? [...path(index, start, middle), between(middle, end)]
      : [...path(index, middle, end), between(start, middle)];
  }

  /** `known` says that whoever checks the proof has the root of exactly these leaves already. */
  function grown(from: number, start: number, end: number, known: boolean): Hash[] {
    if (from === end) return known ? [] : [between(start, end)];
    const middle = start + largestPowerBelow(end - start);
    return from <= middle
      ? [...grown(from, start, middle, known), between(middle, end)]
      : [...grown(from, middle, end, false), between(start, middle)];
  }

  return {
    root: (size) => (size === 0 ? hasher.empty() : between(0, size)),
    inclusion(index, size) {
      if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
      return path(index, 0, size);
    },
    consistency(from, to) {
      if (!(from >= 0 && from <= to))
        throw new RangeError(`A tree of ${to} leaves does not go on from one of ${from}.`);
      return from === 0 ? [] : grown(from, 0, to, true);
    },
  };
}

/** A reader over leaf hashes that are all at hand. */
export function treeOf(hasher: TreeHasher, leaves: readonly Hash[]): TreeReader {
  function read(level: number, index: number): Hash {
    if (level > 0) return hasher.node(read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
    const leaf = leaves[index];
    if (leaf === undefined) throw new RangeError(`There are ${leaves.length} leaves, and no leaf ${index}.`);
    return leaf;
  }
  return treeReader(hasher, read);
}

/** The largest power of two that is smaller than a number of at least two. */
function largestPowerBelow(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}
