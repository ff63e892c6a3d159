// Loaded into a server before anything else: writes down its heap when it is asked to, after a collection.
import { setTimeout as sleep } from "node:timers/promises";
import { writeHeapSnapshot } from "node:v8";

async function collect(): Promise<void> {
  // What is let go of by a collection may let go of more; weak tables are cleared by a later one.
  for (let turn = 0; turn < 6; turn += 1) {
    globalThis.gc?.();
    await sleep(50);
  }
}

process.on("message", (file: string) => {
  void collect().then(() => process.send?.(writeHeapSnapshot(file)));
});
