import { HASH_BYTES, type Hash, type TreeHasher } from "./hashing.ts";
import type { ReadSubtree } from "./tree.ts";

/** How many hashes a full tile holds: a tile spans eight levels of the tree (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

const TILE_HEIGHT = 8;
const HIGHEST_LEVEL = 63;

/** Where a tile stands, and how many hashes of it there are. */
export type Tile = Readonly<{ level: number; index: number; width: number }>;

/** A tile with its hashes, one after the other. */
export type FilledTile = Tile & Readonly<{ hashes: Uint8Array }>;

/** The path of a tile below the folder `tile`, for example `0/x001/x234/067` or `1/000.p/17`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, "0")}`);
  }
  return `${level}/${groups.join("/")}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

const PATH = /^(0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile of a path; null when it is not one, or is not written as `tilePath` writes it. */
export function parseTilePath(path: string): Tile | null {
  const [, level, upper = "", lowest, width] = PATH.exec(path) ?? [];
  if (level === undefined || lowest === undefined) return null;
  const tile = {
    level: Number(level),
    index: Number(upper.replaceAll(/[x/]/g, "") + lowest),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isTile = tile.level <= HIGHEST_LEVEL && Number.isSafeInteger(tile.index) && tilePath(tile) === path;
  return isTile && (width === undefined || tile.width < TILE_WIDTH) ? tile : null;
}

/** How many hashes a tree of this size has at a level of tiles. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The tile at a place in a tree of this size: full, partial, or null where there is none. */
export function tileWithin(level: number, index: number, size: number): Tile | null {
  const width = Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH);
  return width > 0 ? { level, index, width } : null;
}

/** The tiles of a tree that are not full: at most one a level. */
export function partialTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const tile = tileWithin(level, Math.floor(hashesAt(level, size) / TILE_WIDTH), size);
    if (tile !== null) tiles.push(tile);
  }
  return tiles;
}

/** Reads subtrees out of tiles. `hashesOf` gives a tile's hashes, or more of them than it asks for. */
export function readingTiles(hasher: TreeHasher, size: number, hashesOf: (tile: Tile) => Uint8Array): ReadSubtree {
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const width = 2 ** (level % TILE_HEIGHT);
    const first = index * width;
    const tile = tileWithin(tileLevel, Math.floor(first / TILE_WIDTH), size);
    const from = first % TILE_WIDTH;
    if (tile === null || from + width > tile.width)
      throw new RangeError(`A tree of ${size} leaves has no subtree ${level}/${index}.`);
    return complete(hasher, hashesOf(tile), from, width);
  };
}

/** The hash of a tile at a place. */
export const hashIn = (hashes: Uint8Array, at: number): Hash => hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);

function complete(hasher: TreeHasher, hashes: Uint8Array, from: number, width: number): Hash {
  if (width === 1) return hashIn(hashes, from);
  const half = width / 2;
  return hasher.node(complete(hasher, hashes, from, half), complete(hasher, hashes, from + half, half));
}
