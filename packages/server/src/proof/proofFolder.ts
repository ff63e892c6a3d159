import { join } from "node:path";
import { type CheckpointFiles, openCheckpointFiles } from "./checkpointFiles.ts";
import { openTileFiles, type TileFiles } from "./tileFiles.ts";

/** Everything that proves the log, in a folder of its own beside log and rows. */
export type ProofFolder = Readonly<{ path: string; tiles: TileFiles; checkpoints: CheckpointFiles }>;

/** @param dataFolder the folder that holds everything of a ledger */
export function openProofFolder(dataFolder: string): ProofFolder {
  const path = join(dataFolder, "proof");
  return { path, tiles: openTileFiles(join(path, "tile")), checkpoints: openCheckpointFiles(path) };
}
