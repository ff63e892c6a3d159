import { parentPort, workerData } from "node:worker_threads";
import { documents } from "@planledger/projections";
import { fileTypeOf } from "./fileType.ts";
import { answerTo, type Asked } from "./preview.ts";
import { readWord } from "./readWord.ts";
import { DocumentRefusedError, limits } from "./refusals.ts";

/** Reads what `preview.ts` asks for, in a thread that it can end. */
async function source(asked: Asked): Promise<documents.SourceDocument> {
  if (asked.kind === "text") return ofText(asked.text);
  const found = fileTypeOf(asked.bytes, asked.name);
  switch (found.type) {
    case "zip":
      return readWord(asked.bytes);
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

const asked = workerData as Asked; // only preview.ts starts this worker
parentPort?.postMessage(await answerTo(async () => documents.recognise(await source(asked))));
