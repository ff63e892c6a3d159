import type { documents } from "@planledger/projections";
import { type DocumentRefusal, limits, sentenceFor } from "./refusals.ts";

/** What a document holds, or why it is not read, with the sentence that a person reads. */
export type Preview = Readonly<{ outcome: "read"; document: documents.RecognisedDocument }> | Unread;

export type Unread = Readonly<{ outcome: "refused"; refusal: DocumentRefusal; message: string }>;

/** A document as it arrived: a file, or a text that was pasted. */
export type Arrived = Readonly<{ kind: "file"; name: string; bytes: Uint8Array } | { kind: "text"; text: string }>;

/** Two documents that were read, plan beside plan; or which of them cannot be read, and why. */
export type Comparison =
  | Readonly<{
      outcome: "compared";
      older: documents.RecognisedDocument;
      newer: documents.RecognisedDocument;
      plans: readonly documents.PlanInBoth[];
    }>
  | Unreadable;

export type Unreadable = Readonly<{ outcome: "refused"; older: Unread | null; newer: Unread | null }>;

/** What is wrong with a document before anybody looks into it. */
export function faultIn(document: Arrived): DocumentRefusal | null {
  if (document.kind === "text" ? document.text.trim() === "" : document.bytes.length === 0) return "EmptyFile";
  const size = document.kind === "text" ? document.text.length : document.bytes.length;
  return size > limits.fileBytes ? "TooLarge" : null;
}

export const unread = (refusal: DocumentRefusal): Unread => ({
  outcome: "refused",
  refusal,
  message: sentenceFor(refusal),
});

export const unreadable = (older: Unread | null, newer: Unread | null): Unreadable => ({
  outcome: "refused",
  older,
  newer,
});
