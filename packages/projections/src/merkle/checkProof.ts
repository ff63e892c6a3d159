import { HASH_BYTES, type Hash, sameHash, type TreeHasher } from "./hashing.ts";

/** What an inclusion proof claims: this leaf stands at this index (from 0) of the tree of this size and root. */
export type Inclusion = Readonly<{ index: number; size: number; leaf: Hash; path: readonly Hash[]; root: Hash }>;

/** What a consistency proof claims: the first tree is the beginning of the second. */
export type Consistency = Readonly<{ from: number; to: number; fromRoot: Hash; toRoot: Hash; path: readonly Hash[] }>;

/** Whether the path leads from the leaf to the root, with not a hash too few or too many. */
export function provesInclusion(hasher: TreeHasher, { index, size, leaf, path, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, root, ...path])) return false;
  let hash = leaf;
  let place = index;
  let last = size - 1;
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = hasher.node(sibling, hash);
      // The last one of its level may have no sibling for several levels: they are no step.
      while (place % 2 === 0 && place > 0) [place, last] = [half(place), half(last)];
    } else hash = hasher.node(hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether the path shows the first tree to be the beginning of the second. Every tree goes on from the empty one. */
export function provesConsistency(hasher: TreeHasher, { from, to, fromRoot, toRoot, path }: Consistency): boolean {
  if (!isCount(from) || !isCount(to) || from > to || !areHashes([fromRoot, toRoot, ...path])) return false;
  if (from === 0)
    return path.length === 0 && sameHash(fromRoot, hasher.empty()) && (to > 0 || sameHash(fromRoot, toRoot));
  if (from === to) return path.length === 0 && sameHash(fromRoot, toRoot);

  let place = from - 1;
  let last = to - 1;
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  // When the first tree is a complete subtree, its root is where the way up begins; else the proof says where.
  const [start, ...siblings] = place === 0 ? [fromRoot, ...path] : path;
  if (start === undefined) return false;

  let first = start;
  let second = start;
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      first = hasher.node(sibling, first);
      second = hasher.node(sibling, second);
      while (place % 2 === 0 && place > 0) [place, last] = [half(place), half(last)];
    } else second = hasher.node(second, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(first, fromRoot) && sameHash(second, toRoot);
}

const half = (value: number) => Math.floor(value / 2);
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
const areHashes = (hashes: readonly Hash[]) => hashes.every(({ length }) => length === HASH_BYTES);
