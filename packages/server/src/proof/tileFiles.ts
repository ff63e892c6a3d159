import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { merkle } from "@planledger/projections";
import { LRUCache } from "lru-cache";
import { syncFolder, writeDurably } from "../durable.ts";
import { ProofError } from "./proofError.ts";

/** The tiles of the tree, as files. What was written stays: a tile that would say something else is refused. */
export type TileFiles = Readonly<{
  /**
   * The hashes of a tile; out of a wider one of the same place when that is what there is.
   * @throws ProofError when there is none, or it has not the length that it must have
   */
  hashesOf: (tile: merkle.Tile) => Uint8Array;
  /** Writes a tile durably. */
  keep: (tile: merkle.FilledTile) => Promise<void>;
  /**
   * Writes a tile that is known to be right in the place of those that are missing there, or say something else.
   * @returns whether there was anything to write
   */
  putRight: (tile: merkle.FilledTile) => Promise<boolean>;
  /** Removes the narrower tiles of a tile's place: all they said, it says. */
  forgetNarrower: (tile: merkle.Tile) => Promise<void>;
}>;

const { HASH_BYTES, TILE_WIDTH, tilePath } = merkle;
const KEPT_OPEN = 1_000;

/** What to do about a tile that is lost or damaged. */
export const HOW_TO_MAKE_ANEW = "`ledger rebuild-tiles` makes it anew, when the log is still the one that was signed.";

/** @param folder the folder `tile` */
export function openTileFiles(folder: string): TileFiles {
  const opened = new LRUCache<string, Uint8Array>({ max: KEPT_OPEN });
  const fileOf = (tile: merkle.Tile) => join(folder, tilePath(tile));
  const partialsOf = ({ level, index }: merkle.Tile) => dirname(fileOf({ level, index, width: 1 }));
  const placeOf = ({ level, index }: merkle.Tile) => `${level}/${index}`;

  /** The widths of the tiles of a place that are there, narrowest first. */
  function widths(tile: merkle.Tile): number[] {
    const partials = partialsOf(tile);
    const narrow = existsSync(partials) ? widthsAmong(readdirSync(partials)) : [];
    return existsSync(fileOf({ ...tile, width: TILE_WIDTH })) ? [...narrow, TILE_WIDTH] : narrow;
  }

  function read(tile: merkle.Tile): Uint8Array {
    const hashes = readFileSync(fileOf(tile));
    if (hashes.length === tile.width * HASH_BYTES) return hashes;
    throw new ProofError(
      `The tile ${tilePath(tile)} has ${hashes.length} bytes, not ${tile.width * HASH_BYTES}. ${HOW_TO_MAKE_ANEW}`,
    );
  }

  /** Whether a tile that is there says what it should, as far as that is known. */
  function isRight(tile: merkle.Tile, hashes: Uint8Array): boolean {
    const stored = readFileSync(fileOf(tile));
    const both = Math.min(tile.width, hashes.length / HASH_BYTES);
    return stored.length === tile.width * HASH_BYTES && firstDifference(stored, hashes, both) === null;
  }

  /** The narrowest tile that is wide enough; null when there is none, or when it gave way to a wider one just now. */
  function readAtLeast(tile: merkle.Tile): Uint8Array | null {
    const width = widths(tile).find((candidate) => candidate >= tile.width);
    if (width === undefined) return null;
    try {
      return read({ ...tile, width });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  }

  function hashesOf(tile: merkle.Tile): Uint8Array {
    const known = opened.get(placeOf(tile));
    if (known !== undefined && known.length >= tile.width * HASH_BYTES)
      return known.subarray(0, tile.width * HASH_BYTES);
    const hashes = readAtLeast(tile) ?? readAtLeast(tile);
    if (hashes === null) throw new ProofError(`The tile ${tilePath(tile)} is missing. ${HOW_TO_MAKE_ANEW}`);
    opened.set(placeOf(tile), hashes);
    return hashes.subarray(0, tile.width * HASH_BYTES);
  }

  return {
    hashesOf,
    async keep({ hashes, ...tile }) {
      for (const width of widths(tile)) {
        const both = Math.min(width, tile.width);
        const place = firstDifference(read({ ...tile, width }), hashes, both);
        if (place !== null) throw conflict(tile, place);
        if (width >= tile.width) return;
      }
      await writeDurably(fileOf(tile), hashes);
      opened.set(placeOf(tile), hashes);
    },
    async putRight({ hashes, ...tile }) {
      let isThere = false;
      for (const width of widths(tile)) {
        if (isRight({ ...tile, width }, hashes)) isThere ||= width >= tile.width;
        else await rm(fileOf({ ...tile, width }));
      }
      if (isThere) return false;
      await writeDurably(fileOf(tile), hashes);
      opened.delete(placeOf(tile));
      return true;
    },
    async forgetNarrower(tile) {
      const partials = partialsOf(tile);
      if (!existsSync(partials)) return;
      if (tile.width === TILE_WIDTH) {
        await rm(partials, { recursive: true, force: true });
        await syncFolder(dirname(partials));
        return;
      }
      const narrower = widthsAmong(await readdir(partials)).filter((width) => width < tile.width);
      for (const width of narrower) await rm(fileOf({ ...tile, width }), { force: true });
    },
  };
}

/** The place of the first hash that is not the same in two tiles; null when there is none. */
export function firstDifference(one: Uint8Array, other: Uint8Array, width: number): number | null {
  const bytes = width * HASH_BYTES;
  if (Buffer.compare(one.subarray(0, bytes), other.subarray(0, bytes)) === 0) return null;
  for (let at = 0; at < bytes; at += 1) if (one[at] !== other[at]) return Math.floor(at / HASH_BYTES);
  return null;
}

function conflict({ level, index, width }: merkle.Tile, place: number): ProofError {
  const path = tilePath({ level, index, width });
  if (level > 0)
    return new ProofError(`The tile ${path} was written before and says something else at its hash ${place}.`);
  const position = index * TILE_WIDTH + place + 1;
  return new ProofError(
    `Event ${position} is not the one that was hashed before: the tile ${path} says something else.`,
    position,
  );
}

// What is still being written ends in ".new", and is no tile.
const widthsAmong = (names: readonly string[]) =>
  names
    .filter((name) => /^[1-9]\d{0,2}$/.test(name))
    .map(Number)
    .toSorted((one, other) => one - other);
