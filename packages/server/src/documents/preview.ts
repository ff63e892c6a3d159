import { Worker } from "node:worker_threads";
import type { documents } from "@planledger/projections";
import { DocumentRefusedError, type DocumentRefusal, limits, sentenceFor } from "./refusals.ts";

/** What a document holds, or why it is not read, with the sentence that a person reads. */
export type Preview =
  | Readonly<{ outcome: "read"; document: documents.RecognisedDocument }>
  | Readonly<{ outcome: "refused"; refusal: DocumentRefusal; message: string }>;

/** What a worker is asked to read. */
export type Asked = Readonly<{ kind: "file"; name: string; bytes: Uint8Array } | { kind: "text"; text: string }>;

/**
 * Reads a document and recognises its plans. This happens in a thread of its own with limits on time and memory, so a
 * hostile file can neither block nor end the process. Never rejects because of what the file holds.
 */
export async function previewDocument({
  name,
  bytes,
}: Readonly<{ name: string; bytes: Uint8Array }>): Promise<Preview> {
  if (bytes.length === 0) return refused("EmptyFile");
  if (bytes.length > limits.fileBytes) return refused("TooLarge");
  return previewed({ kind: "file", name, bytes });
}

/** Recognises the plans of a text that was pasted, under the same limits. */
export async function pastedText(text: string): Promise<Preview> {
  if (text.trim() === "") return refused("EmptyFile");
  if (text.length > limits.fileBytes) return refused("TooLarge");
  return previewed({ kind: "text", text });
}

const refused = (refusal: DocumentRefusal): Preview => ({ outcome: "refused", refusal, message: sentenceFor(refusal) });

function previewed(asked: Asked): Promise<Preview> {
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
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => end(() => resolve(refused("TooDemanding"))), limits.milliseconds);
    worker.once("message", (preview: Preview) => end(() => resolve(preview)));
    worker.once("error", (error: Error & { code?: string }) => {
      end(() => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(refused("TooDemanding")) : reject(error)));
    });
    worker.once("exit", () => end(() => resolve(refused("TooDemanding"))));
  });
}

/** What the worker answers: its own work, with refusals told apart from mistakes of ours, which are thrown. */
export async function answerTo(read: () => Promise<documents.RecognisedDocument>): Promise<Preview> {
  try {
    const document = await read();
    return document.plans.length === 0 ? refused("NoTable") : { outcome: "read", document };
  } catch (error) {
    if (error instanceof DocumentRefusedError) return refused(error.refusal);
    throw error;
  }
}
