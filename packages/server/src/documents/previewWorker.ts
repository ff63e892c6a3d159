import { parentPort, workerData } from "node:worker_threads";
import { documents } from "@planledger/projections";
import { fileTypeOf } from "./fileType.ts";
import { answerTo, type Asked } from "./preview.ts";
import { readWord } from "./readWord.ts";
import { DocumentRefusedError } from "./refusals.ts";

/** Reads what `preview.ts` asks for, in a thread that it can end. */
async function source(asked: Asked): Promise<documents.SourceDocument> {
  if (asked.kind === "text") return documents.sourceOfText(asked.text);
  const found = fileTypeOf(asked.bytes, asked.name);
  switch (found.type) {
    case "zip":
      return readWord(asked.bytes);
    case "text":
      return documents.sourceOfText(found.text);
    case "refused":
      throw new DocumentRefusedError(found.refusal);
  }
}

const asked = workerData as Asked; // only preview.ts starts this worker
parentPort?.postMessage(await answerTo(async () => documents.recognise(await source(asked))));
