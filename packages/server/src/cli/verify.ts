import { readFileSync } from "node:fs";
import { type VerifiedAll, verifyAll } from "../verify/verifyAll.ts";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { fromWhere } from "./fromWhere.ts";
import { withLedger } from "./openLedger.ts";

/**
 * `verify`: checks keys, signed checkpoints, tiles, every event, what they are sealed under, and the views. Names the
 * first thing that is wrong and then exits with 1. `--checkpoint FILE` holds all of it against a checkpoint that somebody
 * kept.
 */
export const verify: Command = {
  usage: "verify [--json] [--checkpoint FILE] [--without-rows]",
  run(args) {
    const flag = { type: "boolean" } as const;
    const { values } = flagsOf(args, { json: flag, checkpoint: { type: "string" }, "without-rows": flag }, verify);
    const { json = false, checkpoint, "without-rows": withoutRows = false } = values;
    const kept = checkpoint === undefined ? undefined : contentOf(fromWhere(checkpoint));
    return withLedger(async (opened) => {
      const onProgress = (done: number) => void process.stderr.write(`${done} events checked\n`);
      const told = await verifyAll({ ...opened, kept, withRows: !withoutRows, onProgress });
      if (!told.ok) process.exitCode = 1;
      return json ? `${JSON.stringify(told, null, 2)}\n` : summaryOf(told);
    });
  },
};

/** What a file holds that somebody kept. */
export function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandError(`The file ${file} cannot be read: check its name.`);
  }
}

function summaryOf(told: VerifiedAll): string {
  const { ok, engine, events, signed, root, checkpoints, keys, seconds, wrong, rows } = told;
  const lines = [
    `Checked ${events} events (${engine}) in ${seconds.toFixed(1)} s; ${signed} of them are signed, in ${counted(checkpoints, "checkpoint")}, by ${counted(keys.length, "key")}.`,
    `  root   ${root}`,
    `  keys   ${sealedWords(told)}`,
    `  views  ${rows}`,
    ok ? "Everything is as it was signed." : `Wrong: ${wrong?.sentence ?? ""}`,
  ];
  return `${lines.join("\n")}\n`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function sealedWords({ sealed, keysOpened }: VerifiedAll): string {
  if (sealed === null) return "not checked";
  const later =
    sealed.withdrawnLater === 0 ? "" : ` (${sealed.withdrawnLater} of them by withdrawals that this log does not hold)`;
  const opened =
    keysOpened === null ? "the master key is not here to open them with" : `all ${keysOpened} of the vault open`;
  return `${sealed.keys} that texts and files need are there, ${sealed.withdrawn} were withdrawn${later}; ${opened}; ${sealed.files} files are whole`;
}
