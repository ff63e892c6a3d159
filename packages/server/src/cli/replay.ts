import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import type { Progress } from "../rows/buildRows.ts";
import { NoLiveRowsError, replay as replayRows, type Replayed } from "../rows/replay.ts";
import { type Command, CommandError } from "./command.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** `replay [--json]`: builds all views anew and compares them with the live ones. Exits with 1 when they differ. */
export const replay: Command = {
  usage: "replay [--json]",
  async run(args) {
    const json = wantsJson(args);
    const { source, folder } = readConfig(root);
    const replayed = await replayedOrSentence(() => replayRows({ source, folder, onProgress: saying() }));
    if (replayed.divergence !== null) process.exitCode = 1;
    return json ? `${JSON.stringify(replayed, null, 2)}\n` : summaryOf(replayed);
  },
};

function wantsJson(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { json: { type: "boolean" } } }).values.json ?? false;
  } catch {
    throw new CommandError(`There is nothing more to give than: ledger ${replay.usage}.`);
  }
}

async function replayedOrSentence(work: () => Promise<Replayed>): Promise<Replayed> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NoLiveRowsError ? new CommandError(error.message) : error;
  }
}

/** Tells the person who waits how far it is, each time another tenth is done. */
function saying(): (progress: Progress) => void {
  let said = 0;
  return ({ done, of }) => {
    const tenths = of === 0 ? 10 : Math.floor((10 * done) / of);
    if (tenths > said) process.stderr.write(`${done} of ${of} events\n`);
    said = tenths;
  };
}

function summaryOf({ position, events, seconds, eventsPerSecond, live, rebuilt, divergence }: Replayed): string {
  const lines = [
    `Replayed ${events} events in ${seconds.toFixed(1)} s (${Math.round(eventsPerSecond)} events/s), compared at position ${position}.`,
    ...Object.entries(rebuilt.tables).map(
      ([table, digest]) =>
        `  ${table.padEnd(13)} ${digest}${live.tables[table as keyof typeof live.tables] === digest ? "" : " (differs)"}`,
    ),
    `  live          ${live.all}`,
    `  rebuilt       ${rebuilt.all}`,
    divergence === null ? "The live views are what the events say." : `The live views differ. First: ${divergence}`,
  ];
  return `${lines.join("\n")}\n`;
}
