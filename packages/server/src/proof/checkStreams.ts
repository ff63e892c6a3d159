import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { ProofError } from "./proofError.ts";

/**
 * Checks that no stream holds more than the log: an event that was slipped in without a position of the log would be seen by whoever
 * decides on its stream, and by nobody else.
 * @param lasts the last revision of each stream, as the log has it up to `size`
 * @throws ProofError that names the first one
 */
export async function checkStreams(
  log: Pick<ReadableEventLog, "readAll" | "readStream">,
  lasts: Iterable<readonly [stream: string, revision: number]>,
  size: number,
): Promise<void> {
  const more: string[] = [];
  for (const [stream, last] of lasts) {
    for await (const { revision } of log.readStream(stream, last)) more.push(nameIn(stream, revision));
  }
  if (more.length === 0) return;
  // Beside a server that runs, it may simply have gone on.
  const since = new Set<string>();
  for await (const { stream, revision } of log.readAll(size)) since.add(nameIn(stream, revision));
  const hidden = more.find((name) => !since.has(name));
  if (hidden !== undefined)
    throw new ProofError(`There is an event outside of the log, ${hidden}: it was put in beside it.`);
}

const nameIn = (stream: string, revision: number) => `revision ${revision} of ${stream}`;
