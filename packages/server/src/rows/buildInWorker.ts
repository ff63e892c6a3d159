import { Worker } from "node:worker_threads";
import type { Progress } from "./buildRows.ts";
import type { BuildNews, BuildOrder } from "./buildWorker.ts";

/** Builds all rows in a worker, so that whoever is being served meanwhile does not wait. */
export function buildInWorker(order: BuildOrder, onProgress: (progress: Progress) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./buildWorker.ts", import.meta.url), { workerData: order });
    worker.on("message", (news: BuildNews) => {
      if (news.kind === "built") resolve(news.events);
      else onProgress(news);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`Building the rows ended early (exit ${code}).`)));
  });
}
