import type { DocumentInput, DocumentRefused } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import type { KeptUpload } from "../files/uploads.ts";
import { whoAsks } from "../people/mayDo.ts";
import { sentences } from "../plans/refusals.ts";

/** A document as it was brought: a file with its name, or the bytes of a pasted text. */
export type Source = Readonly<{ name: string | null; bytes: Uint8Array }>;

export const unreadable = (refusal: string, message: string): DocumentRefused & { __typename: "DocumentRefused" } => ({
  __typename: "DocumentRefused",
  refusal,
  message,
});

export const notUploaded = () => unreadable("NoSuchUpload", sentences.NoSuchUpload);

/** The document that was named; null when the upload is gone. */
export async function sourceOf(document: DocumentInput, context: Context): Promise<Source | null> {
  if (typeof document.text === "string") return { name: null, bytes: Buffer.from(document.text, "utf8") };
  return document.uploadId ? context.uploads.read(document.uploadId, whoAsks(context).person) : null;
}

/** Keeps a document for good, as a command is about to name it; null when the upload is gone. */
export async function keepSource(
  document: DocumentInput,
  { bytes }: Source,
  context: Context,
): Promise<KeptUpload["file"] | null> {
  const { person } = whoAsks(context);
  const uploadId = document.uploadId ?? (await context.uploads.take(person, "Pasted text", "text/plain", bytes));
  return (await context.uploads.keep(uploadId, person))?.file ?? null;
}
