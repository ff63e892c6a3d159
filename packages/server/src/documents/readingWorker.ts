import { Worker } from "node:worker_threads";
import type { Arrived, Comparison, Preview } from "./arrived.ts";
import { limits } from "./refusals.ts";

/** What is done with a document: the first three by a worker, the last by whoever takes it in. */
export type Stage = "reading" | "recognising" | "comparing" | "recording";

/** How far a document has come: what is done with it, and how much of that is done, in percent, where that is known. */
export type Progress = Readonly<{ stage: Stage; percent: number | null }>;

/** Somebody waits for a document: is told how far it has come, and may stop waiting. */
export type Reading = Readonly<{ tell: (progress: Progress) => void; signal: AbortSignal }>;

/** What a worker is asked to do, and what it answers. */
export type Work =
  | Readonly<{ work: "preview"; document: Arrived }>
  | Readonly<{ work: "compare"; older: Arrived; newer: Arrived }>;
export type AnswerTo<Asked extends Work> = Asked extends { work: "preview" } ? Preview : Comparison;

/** What arrives from a worker. */
export type Message = Readonly<{ progress: Progress }> | Readonly<{ answer: Preview | Comparison }>;

/** So many documents are read at once; whoever comes later waits. Each of them may take as much memory as the limits say. */
const AT_ONCE = 2;
let free = AT_ONCE;
const waiting: (() => void)[] = [];

/**
 * Has a worker do this, within the limits on time and memory. A file can make a worker end, never this process.
 * @throws when whoever asked went away, or when we made a mistake
 */
export async function asWorker<Asked extends Work>(
  asked: Asked,
  reading?: Reading,
): Promise<AnswerTo<Asked> | "TooDemanding"> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    reading?.signal.throwIfAborted();
    return await worked(asked, reading);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}

function worked<Asked extends Work>(asked: Asked, reading?: Reading): Promise<AnswerTo<Asked> | "TooDemanding"> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./previewWorker.ts", import.meta.url), {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      env: {},
      // A document is never a reason to write on the server's own streams.
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      reading?.signal.removeEventListener("abort", leave);
      settle();
      void worker.terminate();
    };
    const tooDemanding = () => resolve("TooDemanding");
    const timer = setTimeout(() => end(tooDemanding), limits.milliseconds);
    const leave = () => end(() => reject(reading?.signal.reason));
    reading?.signal.addEventListener("abort", leave);
    worker.on("message", (message: Message) => {
      if ("progress" in message) return reading?.tell(message.progress);
      // The worker answers what it was asked.
      end(() => resolve(message.answer as AnswerTo<Asked>));
    });
    worker.once("error", (error: Error & { code?: string }) => {
      end(() => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooDemanding() : reject(error)));
    });
    worker.once("exit", () => end(tooDemanding));
  });
}
