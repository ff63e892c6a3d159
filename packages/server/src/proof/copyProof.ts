import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { merkle } from "@planledger/projections";
import { syncFile } from "../durable.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { publishedKeys } from "./signingKeys.ts";

/**
 * Copies what proves a log, as its newest checkpoint has it, while its server may go on signing: public keys, all signed
 * checkpoints, and the tiles of the newest. The private key is not copied.
 * @param to the data folder to put it into
 * @returns how many events the newest checkpoint covers; 0 when nothing was signed
 * @throws ProofError when a tile is missing
 */
export async function copyProof({ path, tiles, checkpoints }: ProofFolder, to: string): Promise<number> {
  const folder = join(to, "proof");
  const sizes = checkpoints.sizes();
  const newest = sizes.at(-1);
  const keys = publishedKeys(path);
  if (keys.length > 0)
    await write(join(folder, "keys"), keys.map((key) => `${merkle.formatVerifierKey(key)}\n`).join(""));
  for (const size of sizes)
    await write(join(folder, "checkpoints", String(size).padStart(12, "0")), checkpoints.at(size) ?? "");
  if (newest === undefined) return 0;
  await write(join(folder, "checkpoint"), checkpoints.at(newest) ?? "");
  for (const tile of tilesOf(newest)) await write(join(folder, "tile", merkle.tilePath(tile)), tiles.hashesOf(tile));
  return newest;
}

/** All tiles of a tree of this size. */
function tilesOf(size: number): merkle.Tile[] {
  const tiles: merkle.Tile[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / merkle.TILE_WIDTH))
    for (let index = 0; index < Math.floor(count / merkle.TILE_WIDTH); index += 1)
      tiles.push({ level, index, width: merkle.TILE_WIDTH });
  return [...tiles, ...merkle.partialTiles(size)];
}

async function write(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await syncFile(file);
}
