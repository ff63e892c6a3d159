import { merkle } from "@planledger/projections";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { checkCheckpoints } from "./checkKeys.ts";
import { hasher, leafHash } from "./hashing.ts";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";

/** What was done: over how many signed events, and which tiles were written. */
export type RebuiltTiles = Readonly<{ events: number; tiles: readonly string[] }>;

/**
 * Makes lost or damaged tiles anew from the log. Nothing is written before the log was found to be the one that was
 * signed: at the size of each checkpoint, the tree over its events has the root that the checkpoint says.
 * @throws ProofError when it is not, or when nothing was signed
 */
export async function rebuildTiles(log: Pick<ReadableEventLog, "readAll">, folder: ProofFolder): Promise<RebuiltTiles> {
  const { checkpoints } = checkCheckpoints(folder);
  const newest = checkpoints.at(-1);
  if (newest === undefined)
    throw new ProofError(
      "There is no signed checkpoint to hold tiles against: put the folder proof back from a backup.",
    );
  const roots = new Map(checkpoints.map(({ size, root }) => [size, root]));
  const filled: merkle.FilledTile[] = [];
  const tree = merkle.growTree(hasher, (tile) => filled.push(tile));
  function compare(): void {
    const root = roots.get(tree.size());
    if (root !== undefined && !merkle.sameHash(root, tree.root()))
      throw new ProofError(
        `The log is not the one that was signed: its first ${tree.size()} events have another root than their checkpoint. Tiles that were made from it would prove nothing; put the log back from a backup.`,
      );
  }
  compare();
  for await (const event of log.readAll(0)) {
    if (tree.size() === newest.size) break;
    tree.add(leafHash(event));
    compare();
  }
  if (tree.size() < newest.size)
    throw new ProofError(`The log ends with event ${tree.size()}, but ${newest.size} events were signed.`);
  const tiles: string[] = [];
  for (const tile of [...filled, ...tree.partial()])
    if (await folder.tiles.putRight(tile)) tiles.push(merkle.tilePath(tile));
  return { events: newest.size, tiles };
}
