import { parentPort, workerData } from "node:worker_threads";
import { documents } from "@planledger/projections";
import { fileTypeOf } from "./fileType.ts";
import { type Arrived, type Comparison, type Preview, unread, unreadable } from "./arrived.ts";
import type { Message, Progress, Work } from "./readingWorker.ts";
import { readWord } from "./readWord.ts";
import { DocumentRefusedError, limits } from "./refusals.ts";

const say = (message: Message): void => parentPort?.postMessage(message);
const tell = (progress: Progress): void => say({ progress });

/** Does what `readingWorker.ts` asks for, in a thread that it can end. */
async function answerTo(asked: Work): Promise<Preview | Comparison> {
  if (asked.work === "preview") return preview(asked.document);
  const [older, newer] = [await preview(asked.older), await preview(asked.newer)];
  if (older.outcome === "refused" || newer.outcome === "refused")
    return unreadable(older.outcome === "refused" ? older : null, newer.outcome === "refused" ? newer : null);
  tell({ stage: "comparing", percent: null });
  const { compareDocuments } = documents;
  return {
    outcome: "compared",
    older: older.document,
    newer: newer.document,
    plans: compareDocuments(older.document, newer.document),
  };
}

/** What a document holds. Refusals are told apart from mistakes of ours, which are thrown. */
async function preview(document: Arrived): Promise<Preview> {
  try {
    tell({ stage: "reading", percent: 0 });
    const source = await sourceOf(document);
    tell({ stage: "recognising", percent: null });
    const found = documents.recognise(source);
    return found.plans.length === 0 ? unread("NoTable") : { outcome: "read", document: found };
  } catch (error) {
    if (error instanceof DocumentRefusedError) return unread(error.refusal);
    throw error;
  }
}

async function sourceOf(document: Arrived): Promise<documents.SourceDocument> {
  if (document.kind === "text") return ofText(document.text);
  const found = fileTypeOf(document.bytes, document.name);
  switch (found.type) {
    case "zip":
      return readWord(document.bytes, (percent) => tell({ stage: "reading", percent }));
    case "text":
      return ofText(found.text);
    case "refused":
      throw new DocumentRefusedError(found.refusal);
  }
}

function ofText(text: string): documents.SourceDocument {
  const source = documents.sourceOfText(text);
  const rows = source.blocks.reduce((total, block) => total + (block.kind === "table" ? block.rows.length : 0), 0);
  if (rows > limits.tableRows) throw new DocumentRefusedError("TooManyRows");
  return source;
}

say({ answer: await answerTo(workerData as Work) }); // only readingWorker.ts starts this worker
