import { type Arrived, faultIn, type Preview, unread } from "./arrived.ts";
import { asWorker, type Reading } from "./readingWorker.ts";

export type { Preview } from "./arrived.ts";

/**
 * Reads a document and recognises its plans. This happens in a thread of its own with limits on time and memory, so a
 * hostile file can neither block nor end the process. Never rejects because of what the file holds.
 */
export const previewDocument = (
  { name, bytes }: Readonly<{ name: string; bytes: Uint8Array }>,
  reading?: Reading,
): Promise<Preview> => preview({ kind: "file", name, bytes }, reading);

/** Recognises the plans of a text that was pasted, under the same limits. */
export const pastedText = (text: string, reading?: Reading): Promise<Preview> =>
  preview({ kind: "text", text }, reading);

async function preview(document: Arrived, reading: Reading | undefined): Promise<Preview> {
  const fault = faultIn(document);
  if (fault !== null) return unread(fault);
  const answer = await asWorker({ work: "preview", document }, reading);
  return answer === "TooDemanding" ? unread("TooDemanding") : answer;
}
