import { readFileSync } from "node:fs";
import { replay, NoLiveRowsError } from "../rows/replay.ts";
import { type Verified, verifyLedger } from "../proof/verifyLedger.ts";
import { type Command, CommandError } from "./command.ts";
import { flagsOf } from "./flags.ts";
import { fromWhere } from "./fromWhere.ts";
import { type OpenedLedger, withLedger } from "./openLedger.ts";

/** What became of the views: the same as events give, none there to compare, or not looked at. */
type Rows = "equal" | "different" | "none" | "not checked";

/**
 * `verify`: checks keys, signed checkpoints, tiles, every event, and the views. Names the first thing that is wrong and
 * then exits with 1. `--checkpoint FILE` holds all of it against a checkpoint that somebody kept.
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
      const verified = await verifyLedger({ log: opened.log, folder: opened.proof, kept, onProgress });
      const told =
        verified.ok && !withoutRows ? await withRows(verified, opened) : { ...verified, rows: "not checked" as const };
      if (!told.ok) process.exitCode = 1;
      return json ? `${JSON.stringify(told, null, 2)}\n` : summaryOf(told);
    });
  },
};

async function withRows(verified: Verified, { config }: OpenedLedger): Promise<Verified & { rows: Rows }> {
  try {
    const { divergence } = await replay({ source: config.source, folder: config.folder });
    if (divergence === null) return { ...verified, rows: "equal" };
    const sentence = `The views are not what the events say: ${divergence}`;
    return { ...verified, ok: false, rows: "different", wrong: { part: "rows", position: null, sentence } };
  } catch (error) {
    if (error instanceof NoLiveRowsError) return { ...verified, rows: "none" };
    throw error;
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandError(`The file ${file} cannot be read: check its name.`);
  }
}

function summaryOf({
  ok,
  engine,
  events,
  signed,
  root,
  checkpoints,
  keys,
  seconds,
  wrong,
  rows,
}: Verified & { rows: Rows }): string {
  const lines = [
    `Checked ${events} events (${engine}) in ${seconds.toFixed(1)} s; ${signed} of them are signed, in ${checkpoints} checkpoints, by ${keys.length} keys.`,
    `  root   ${root}`,
    `  views  ${rows}`,
    ok ? "Everything is as it was signed." : `Wrong: ${wrong?.sentence ?? ""}`,
  ];
  return `${lines.join("\n")}\n`;
}
