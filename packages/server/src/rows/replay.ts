import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { LogSource } from "../eventLog/logSource.ts";
import type { Progress } from "./buildRows.ts";
import type { Digests } from "./digest.ts";
import { rowsFile } from "./openRows.ts";

/** What came of a replay: the live rows beside rows built anew from the first event, at the same position. */
export type Replayed = Readonly<{
  /** The position at which they were compared: that of the live rows when the replay began. */
  position: number;
  events: number;
  /** What building took; comparing came on top. */
  seconds: number;
  eventsPerSecond: number;
  live: Digests;
  rebuilt: Digests;
  /** The first place at which they differ, in words; null when they do not. */
  divergence: string | null;
  /** The position of the entry that the divergence is about; null when there is none, or it is about none. */
  divergedAt: number | null;
}>;

export type ReplayOrder = Readonly<{ source: LogSource; liveFile: string; freshFile: string }>;
export type ReplayNews =
  | Readonly<{ kind: "progress" } & Progress>
  | Readonly<{ kind: "comparing" }>
  | Readonly<{ kind: "replayed"; replayed: Replayed }>;

/** Somebody called the replay off. */
export class ReplayCancelledError extends Error {
  override readonly name = "ReplayCancelledError";
}

/** There is nothing to compare with: this release never kept rows in this folder. */
export class NoLiveRowsError extends Error {
  override readonly name = "NoLiveRowsError";
  constructor(folder: string) {
    super(`The folder ${folder} holds no views of this release: start the server once, so that it builds them.`);
  }
}

type Replaying = Readonly<{
  source: LogSource;
  folder: string;
  /** What the name of the folder for the fresh file begins with. */
  prefix?: string;
  /** Calls it off. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** All rows are built, and being compared. */
  onComparing?: () => void;
}>;

/**
 * Builds all rows from the first event into a fresh file and compares them with the live rows, which are only read: it
 * may run beside the server, or when none runs. Everything happens in a worker; the fresh file is removed afterwards.
 * @throws NoLiveRowsError
 * @throws ReplayCancelledError when the signal aborts
 */
export async function replay({
  source,
  folder,
  prefix = "replay-",
  signal,
  onProgress = () => {},
  onComparing = () => {},
}: Replaying): Promise<Replayed> {
  const liveFile = rowsFile(folder);
  if (!existsSync(liveFile)) throw new NoLiveRowsError(folder);
  const place = mkdtempSync(join(folder, prefix));
  try {
    const order = { source, liveFile, freshFile: join(place, "rows.db") };
    return await inWorker(order, signal, (news) => {
      if (news.kind === "comparing") onComparing();
      if (news.kind === "progress") onProgress(news);
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function inWorker(
  order: ReplayOrder,
  signal: AbortSignal | undefined,
  onNews: (news: ReplayNews) => void,
): Promise<Replayed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./replayWorker.ts", import.meta.url), { workerData: order });
    const end = () => void worker.terminate();
    signal?.addEventListener("abort", end, { once: true });
    if (signal?.aborted) end();
    worker.on("message", (news: ReplayNews) => {
      if (news.kind === "replayed") resolve(news.replayed);
      else onNews(news);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      signal?.removeEventListener("abort", end);
      reject(
        signal?.aborted
          ? new ReplayCancelledError("The replay was cancelled.")
          : new Error(`The replay ended early (exit ${code}).`),
      );
    });
  });
}
