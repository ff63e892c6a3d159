import { once } from "node:events";
import { existsSync } from "node:fs";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

const GIVES_WAY = `
  const { parentPort } = require("node:worker_threads");
  const { readlinkSync } = require("node:fs");
  import(${JSON.stringify(new URL("./giveWay.ts", import.meta.url).href)}).then(({ giveWay }) => {
    giveWay();
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    parentPort.postMessage(require("node:os").getPriority(thread));
  });
`;

it.runIf(existsSync("/proc/thread-self"))("lets its own thread give way, and no other", async () => {
  const before = getPriority();
  const worker = new Worker(GIVES_WAY, { eval: true });
  const [niceness] = await once(worker, "message");
  await worker.terminate();
  expect(niceness).toBe(Math.max(10, before));
  expect(getPriority()).toBe(before);
});
