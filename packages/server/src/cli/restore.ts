import { mkdirSync } from "node:fs";
import { restoreBackup, type Restored } from "../backup/restoreBackup.ts";
import { claimFolder } from "../oneProcess.ts";
import { inSentences, saying } from "./backup.ts";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { fromWhere } from "./fromWhere.ts";
import { configHere } from "./openLedger.ts";
import { contentOf } from "./verify.ts";

const word = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/**
 * `restore --from FOLDER --keys-from FOLDER`: puts a backup into the data folder, which is to be empty but for the master
 * key. Everything is checked first; what was destroyed is not brought back.
 */
export const restore: Command = {
  usage: "restore --from FOLDER --keys-from FOLDER [--checkpoint FILE] [--over [--lose-newer]]",
  async run(args) {
    const options = { from: word, "keys-from": word, checkpoint: word, over: flag, "lose-newer": flag };
    const { values } = flagsOf(args, options, restore);
    const { from, "keys-from": keysFrom, checkpoint, over = false, "lose-newer": loseNewer = false } = values;
    if (!from || !keysFrom || (loseNewer && !over))
      throw new CommandError(`Say where the backup lies, and where the copy of the keys: ledger ${restore.usage}.`);
    const config = configHere();
    const kept = checkpoint === undefined ? undefined : contentOf(fromWhere(checkpoint));
    const claim = claimed(config.folder);
    try {
      const restored = await inSentences(() =>
        restoreBackup({
          config,
          from: fromWhere(from),
          keysFrom: fromWhere(keysFrom),
          kept,
          over,
          loseNewer,
          at: Date.now(),
          onProgress: saying(),
        }),
      );
      return `${wordsOf(restored, config.folder)}\n`;
    } finally {
      claim.release();
    }
  },
};

function claimed(folder: string) {
  mkdirSync(folder, { recursive: true });
  try {
    return claimFolder(folder);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function wordsOf({ set, manifest, leftOut, withoutKey, signingKey, aside }: Restored, folder: string): string {
  const { byTheCopy, byTheLog, byTheTarget } = leftOut;
  const lines = [
    `Checked and restored: ${set}`,
    `  into ${folder}: ${manifest.events} events, ${manifest.signed} of them signed, as of ${manifest.madeAt}.`,
  ];
  if (aside !== null) lines.push(`What lay there is in ${aside} now, but for its keys. Remove it when you are sure.`);
  if (byTheCopy > 0)
    lines.push(`Keys not brought back, since the copy itself says that they were destroyed: ${byTheCopy}.`);
  if (byTheLog > 0) lines.push(`Keys not brought back, since the log says that they were destroyed: ${byTheLog}.`);
  if (byTheTarget > 0)
    lines.push(`Keys not brought back, since the vault that lay there says that they were destroyed: ${byTheTarget}.`);
  if (withoutKey !== null) lines.push(`Some texts have no key in any copy. The first: ${withoutKey}`);
  if (!signingKey)
    lines.push(
      `The key that signs was not in the copy of the keys, or is not sealed by this master key: put proof/signing.key back from your own copy, or nothing more can be signed.`,
    );
  lines.push("Start the server: it builds the views. Then run `ledger verify`.");
  return lines.join("\n");
}
