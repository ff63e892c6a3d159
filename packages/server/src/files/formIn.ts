import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { LARGEST_FILE } from "./largestFile.ts";

/** A file that came in a form, as the browser names it; too large when it goes on beyond the limit. */
export type FileInForm = Readonly<{ name: string; bytes: Buffer }> | "TooLarge";

export type Form = Readonly<{ files: ReadonlyMap<string, FileInForm>; fields: ReadonlyMap<string, string> }>;

type Most = Readonly<{ files: number; fields: number; fieldBytes: number }>;

/** A form with files, in memory, as it arrives; reading a file stops at the limit. "Broken" when it does not arrive whole. */
export function formIn(
  request: IncomingMessage,
  { files: mostFiles, fields: mostFields, fieldBytes }: Most,
): Promise<Form | "NoForm" | "Broken"> {
  return new Promise((resolve) => {
    const files = new Map<string, FileInForm>();
    const fields = new Map<string, string>();
    const limits = { files: mostFiles, fields: mostFields, fieldSize: fieldBytes, fileSize: LARGEST_FILE + 1 };
    const form = parserOf(request, limits);
    if (form === null) return resolve("NoForm");
    form.on("field", (name, value) => fields.set(name, value));
    form.on("file", (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      let tooLarge = false;
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => (tooLarge = true));
      // The form says so, too; an error that nobody listens to would end the process.
      stream.on("error", () => resolve("Broken"));
      stream.on("end", () => {
        files.set(field, tooLarge ? "TooLarge" : { name: filename || "file", bytes: Buffer.concat(chunks) });
      });
    });
    form.on("close", () => resolve({ files, fields }));
    form.on("error", () => resolve("Broken"));
    request.on("aborted", () => resolve("Broken"));
    request.pipe(form);
  });
}

function parserOf({ headers }: IncomingMessage, limits: busboy.Limits) {
  try {
    // The reader calls a file too large as soon as it reaches the limit.
    return busboy({ headers, defParamCharset: "utf8", limits });
  } catch {
    // No form at all.
    return null;
  }
}
