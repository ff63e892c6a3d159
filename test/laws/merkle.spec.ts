import { hash } from "node:crypto";
import { merkle } from "@planledger/projections";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const hasher = merkle.treeHasher((bytes) => hash("sha256", bytes, "buffer"));

// Leaves are numbers in a row: which ones they are is of no matter to a tree, only that they differ.
const MOST = 700;
const leaves = Array.from({ length: MOST }, (_, index) => hasher.leaf(Buffer.from(`leaf ${index}`)));
const tree = merkle.treeOf(hasher, leaves);
const leafAt = (index: number) => leaves[index] ?? new Uint8Array(0);

const sizes = fc.integer({ min: 1, max: MOST });
const placed = sizes.chain((size) =>
  fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }),
);
const grown = sizes.chain((to) => fc.record({ to: fc.constant(to), from: fc.integer({ min: 1, max: to }) }));

/** The same hashes with one bit of one of them the other way round. */
function flipped(hashes: readonly Uint8Array[], which: number, bit: number): Uint8Array[] {
  return hashes.map((bytes, index) =>
    index === which ? bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) : bytes,
  );
}

describe("a tree of any size", () => {
  it("proves every leaf, and no leaf with a proof that was changed", () => {
    fc.assert(
      fc.property(placed, fc.nat(), fc.integer({ min: 0, max: 255 }), ({ size, index }, which, bit) => {
        const claim = { size, index, leaf: leafAt(index), path: tree.inclusion(index, size), root: tree.root(size) };
        expect(merkle.provesInclusion(hasher, claim)).toBe(true);
        const [leaf = claim.leaf, root = claim.root, ...path] = flipped(
          [claim.leaf, claim.root, ...claim.path],
          which % (claim.path.length + 2),
          bit,
        );
        expect(merkle.provesInclusion(hasher, { ...claim, leaf, root, path })).toBe(false);
      }),
    );
  });

  it("proves no leaf at another place, and none in a tree of another size by the same root", () => {
    fc.assert(
      fc.property(placed, sizes, fc.nat({ max: MOST }), ({ size, index }, otherSize, otherIndex) => {
        const claim = { size, index, leaf: leafAt(index), path: tree.inclusion(index, size), root: tree.root(size) };
        fc.pre(otherIndex !== index);
        expect(merkle.provesInclusion(hasher, { ...claim, index: otherIndex })).toBe(false);
        fc.pre(otherSize !== size);
        expect(merkle.provesInclusion(hasher, { ...claim, root: tree.root(otherSize) })).toBe(false);
      }),
    );
  });

  it("is proved to go on from every earlier one, and not by a proof that was changed", () => {
    fc.assert(
      fc.property(grown, fc.nat(), fc.integer({ min: 0, max: 255 }), ({ from, to }, which, bit) => {
        const claim = { from, to, fromRoot: tree.root(from), toRoot: tree.root(to), path: tree.consistency(from, to) };
        expect(merkle.provesConsistency(hasher, claim)).toBe(true);
        const all = [claim.fromRoot, claim.toRoot, ...claim.path];
        const [fromRoot = claim.fromRoot, toRoot = claim.toRoot, ...path] = flipped(all, which % all.length, bit);
        expect(merkle.provesConsistency(hasher, { ...claim, fromRoot, toRoot, path })).toBe(false);
      }),
    );
  });

  it("is the same whether it grew leaf by leaf, went on from its tiles, or was read out of them", () => {
    fc.assert(
      fc.property(grown, ({ from, to }) => {
        const tiles = new Map<string, Uint8Array>();
        const keep = ({ hashes, ...tile }: merkle.FilledTile) => void tiles.set(merkle.tilePath(tile), hashes);
        const hashesOf = (tile: merkle.Tile) => tiles.get(merkle.tilePath(tile)) ?? new Uint8Array(0);

        const before = merkle.growTree(hasher, keep);
        for (const leaf of leaves.slice(0, from)) before.add(leaf);
        for (const tile of before.partial()) keep(tile);
        expect(before.root().toHex()).toBe(tree.root(from).toHex());

        const after = merkle.growTree(hasher, keep, { size: from, hashesOf });
        for (const leaf of leaves.slice(from, to)) after.add(leaf);
        for (const tile of after.partial()) keep(tile);
        expect(after.root().toHex()).toBe(tree.root(to).toHex());

        const read = merkle.treeReader(hasher, merkle.readingTiles(hasher, to, hashesOf));
        const inHex = (hashes: readonly Uint8Array[]) => hashes.map((bytes) => bytes.toHex());
        expect(read.root(to).toHex()).toBe(tree.root(to).toHex());
        expect(inHex(read.inclusion(from - 1, to))).toEqual(inHex(tree.inclusion(from - 1, to)));
        expect(inHex(read.consistency(from, to))).toEqual(inHex(tree.consistency(from, to)));
      }),
      { numRuns: 40 },
    );
  });
});
