import { existsSync, readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";
import { basename } from "node:path";

const NICENESS = 10;
// Names the thread that reads it: PID/task/TID.
const THIS_THREAD = "/proc/thread-self";

/**
 * Lets people who are being served go before the work of this thread, when there are not processors enough for both.
 * Linux gives each thread a niceness of its own; elsewhere all threads of the process go on side by side.
 */
export function giveWay(): void {
  if (!existsSync(THIS_THREAD)) return;
  const thread = Number(basename(readlinkSync(THIS_THREAD)));
  setPriority(thread, Math.max(NICENESS, getPriority(thread)));
}
