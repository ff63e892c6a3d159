import { claimFolder } from "../oneProcess.ts";
import { openTreeSigner } from "../proof/treeSigner.ts";
import type { OpenedLedger } from "./openLedger.ts";

/** Signs what the log holds, unless a server runs: then it does so itself. Answers whether this one did. */
export async function signNow({ config, log, proof }: OpenedLedger): Promise<boolean> {
  const claim = claimed(config.folder);
  if (claim === null) return false;
  try {
    const tree = await openTreeSigner(proof, log, (text) => process.stderr.write(`${text}\n`));
    for await (const event of log.readAll(tree.size())) {
      tree.add([event]);
      if (tree.isBehind()) await tree.writeTiles();
    }
    await tree.sign();
    return true;
  } finally {
    claim.release();
  }
}

function claimed(folder: string) {
  try {
    return claimFolder(folder);
  } catch {
    return null;
  }
}
