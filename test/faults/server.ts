// The parts of a real server without its doors: it does the commands that come in on its input, many at a time, and says
// on its output which are done. It is there to be killed.
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { readConfig } from "@planledger/server/config.ts";
import { LogUnavailableError } from "@planledger/server/eventLog/eventLog.ts";
import { openDoorless } from "./doorless.ts";
import type { Asked, Said } from "./protocol.ts";

// Written at once: what was said must not be lost in this process when it is killed.
const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);

const doorless = await openDoorless(readConfig("/"));
doorless.failed.catch((error: unknown) => {
  throw error;
});

/** Asks again while the engine does not answer, as people are told to do. */
async function answer(asked: Asked): Promise<void> {
  try {
    say(await doorless.answer(asked));
  } catch (error) {
    if (!(error instanceof LogUnavailableError)) throw error;
    await answer(asked);
  }
}

say({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  // Only the harness writes to this input.
  void answer(JSON.parse(line) as Asked);
}
process.exit(0);
