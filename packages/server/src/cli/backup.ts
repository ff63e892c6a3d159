import type { Config } from "../config.ts";
import { BackupError } from "../backup/backupError.ts";
import { type BackupOrder, type BackupProgress, makeBackup, type MadeBackup } from "../backup/makeBackup.ts";
import { settingsOf } from "../backup/settings.ts";
import { knownMasterKeys } from "../vault/masterKey.ts";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { fromWhere } from "./fromWhere.ts";
import { withLedger } from "./openLedger.ts";
import { signNow } from "./signNow.ts";

const word = { type: "string" } as const;

/**
 * `backup --to FOLDER --keys-to FOLDER`: makes a backup, whether a server runs or not. Log, proofs and files become a set
 * in the one folder; the keys take the place of their copy in the other.
 */
export const backup: Command = {
  usage: "backup --to FOLDER [--keys-to FOLDER]",
  async run(args) {
    const { values } = flagsOf(args, { to: word, "keys-to": word }, backup);
    const { to, "keys-to": keysTo } = values;
    if (!to) throw new CommandError(`Say where to: ledger ${backup.usage}.`);
    const made = await withLedger(async (opened) => {
      await signNow(opened);
      const order = orderOf(opened.config, fromWhere(to), keysTo ? fromWhere(keysTo) : null);
      return inSentences(() => makeBackup(order, saying()));
    });
    return `${wordsOf(made, keysTo)}\n`;
  },
};

const orderOf = (config: Config, to: string, keysTo: string | null): BackupOrder => ({
  folder: config.folder,
  source: config.source,
  to,
  keysTo,
  settings: settingsOf(config),
  known: knownMasterKeys(config, config.folder),
  at: Date.now(),
});

function wordsOf({ set, manifest, keys }: MadeBackup, keysTo: string | undefined): string {
  const { events, signed, files } = manifest;
  const lines = [
    `Made and checked: ${set}`,
    `  ${events} events, ${signed} of them signed, in ${files.length} files; no key is among them.`,
  ];
  if (keys === "not copied")
    lines.push("The keys were not copied: without a copy no text of this backup can be read. Give --keys-to FOLDER.");
  else
    lines.push(`The copy of the keys in ${keysTo} was replaced. It opens with the master key only: keep that apart.`);
  if (keys === "copied without the signing key")
    lines.push(
      "The key that signs checkpoints is not in it, since the master key that would seal it is not here: keep a copy of proof/signing.key yourself.",
    );
  return lines.join("\n");
}

/** Runs work that has sentences for what cannot be done. */
export async function inSentences<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BackupError ? new CommandError(error.message) : error;
  }
}

/** Tells the person who waits how far it is, each time another tenth is done. */
export function saying(): (progress: BackupProgress) => void {
  let said = "";
  return ({ doing, done, of }) => {
    const tenths = of === 0 ? 10 : Math.floor((10 * done) / of);
    if (`${doing} ${tenths}` !== said) process.stderr.write(`${doing} ${done} of ${of} events\n`);
    said = `${doing} ${tenths}`;
  };
}
