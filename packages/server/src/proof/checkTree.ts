import { merkle } from "@planledger/projections";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import { nameOf, problemOfForm } from "./checkEvent.ts";
import { hasher, leafHash } from "./hashing.ts";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import type { SignedCheckpoint } from "./signedCheckpoint.ts";
import { firstDifference, HOW_TO_MAKE_ANEW } from "./tileFiles.ts";

/** A root that the tree must have when it has reached a size, and what to say when it has another one. */
export type Awaited = merkle.Checkpoint & Readonly<{ otherwise: string }>;

/** Grows the tree of the log anew, and holds it against tiles and signed roots. */
export type TreeChecks = Readonly<{
  size: () => number;
  add: (event: StoredEvent) => void;
  root: () => merkle.Hash;
  /** Compares what the last tiles hold so far: so that what is wrong is named where it begins. */
  compareEdge: () => void;
}>;

const { TILE_WIDTH } = merkle;

/** Reads the hashes of a tile. */
type HashesOf = (tile: merkle.Tile) => Uint8Array;

/** @param awaited in order of size */
export function checkingTree(
  { tiles }: ProofFolder,
  newest: SignedCheckpoint | null,
  awaited: readonly Awaited[],
): TreeChecks {
  const covered = newest?.size ?? 0;
  let next = 0;
  // The events of the tile that is being filled, to name the one that differs.
  let recent: StoredEvent[] = [];

  const tree = merkle.growTree(hasher, (tile) => {
    compare(tile);
    if (tile.level === 0) recent = [];
  });

  function compare({ hashes, ...tile }: merkle.FilledTile): void {
    const signed = merkle.tileWithin(tile.level, tile.index, covered);
    if (signed === null) return;
    const width = Math.min(signed.width, tile.width);
    const stored = tiles.hashesOf({ ...tile, width });
    const place = firstDifference(stored, hashes, width);
    if (place !== null) throw blame(tile, place, hashes, stored);
  }

  /** Whose fault a difference is: the proof out of the tiles tells which of the two hashes leads to the signed root. */
  function blame(tile: merkle.Tile, place: number, found: Uint8Array, stored: Uint8Array): ProofError {
    const path = merkle.tilePath(tile);
    if (tile.level > 0 || newest === null)
      return new ProofError(
        `The tile ${path} was changed: its hash ${place} is not that of the events below it. ${HOW_TO_MAKE_ANEW}`,
      );
    const index = tile.index * TILE_WIDTH + place;
    const event = recent[place];
    const name = event === undefined ? `Event ${index + 1}` : nameOf(event);
    const leads = (hashes: Uint8Array, hashesOf: HashesOf) =>
      merkle.provesInclusion(hasher, {
        index,
        size: covered,
        leaf: merkle.hashIn(hashes, place),
        path: merkle.treeReader(hasher, merkle.readingTiles(hasher, covered, hashesOf)).inclusion(index, covered),
        root: newest.root,
      });
    if (leads(stored, tiles.hashesOf)) {
      const how = event && problemOfForm(event);
      const what = how ? `it ${how}` : "its bytes, or what stands beside them, were changed";
      return new ProofError(`${name} is not the one that was signed: ${what}.`, index + 1);
    }
    // Its neighbours may have been changed, too: in their place stand the hashes of the events.
    const mended: HashesOf = (other) =>
      other.level === 0 && other.index === tile.index ? over(tiles.hashesOf(other), found) : tiles.hashesOf(other);
    if (leads(found, tiles.hashesOf) || leads(found, mended))
      return new ProofError(
        `The tile ${path} was changed: its hash for event ${index + 1} is not the one that was signed. The event itself is. ${HOW_TO_MAKE_ANEW}`,
      );
    return new ProofError(
      `${name} is not what the tile ${path} says, and neither leads to the checkpoint of ${covered} events: both were changed.`,
      index + 1,
    );
  }

  function compareEdge(): void {
    for (const tile of tree.partial()) compare(tile);
  }

  function compareRoots(): void {
    while (awaited[next]?.size === tree.size()) {
      const expected = awaited[next];
      next += 1;
      if (expected === undefined || merkle.sameHash(tree.root(), expected.root)) continue;
      compareEdge();
      throw new ProofError(expected.otherwise);
    }
    if (tree.size() === covered) compareEdge();
  }

  compareRoots();
  return {
    size: tree.size,
    root: tree.root,
    add(event) {
      recent.push(event);
      tree.add(leafHash(event));
      if (awaited[next]?.size === tree.size() || tree.size() === covered) compareRoots();
    },
    compareEdge,
  };
}

/** Hashes with others in the place of the first of them. */
function over(hashes: Uint8Array, first: Uint8Array): Uint8Array {
  const all = Uint8Array.from(hashes);
  all.set(first.subarray(0, all.length));
  return all;
}
