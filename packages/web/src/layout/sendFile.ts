import { FILE_TOO_LARGE, LARGEST_FILE } from "./largestFile.ts";

export type SentFile = { outcome: "kept"; uploadId: string; name: string } | { outcome: "refused"; message: string };

/** Hands a file to the upload door. It is kept, and belongs to nothing until something names it. */
export async function sendFile(file: File, signal?: AbortSignal): Promise<SentFile> {
  if (file.size > LARGEST_FILE) return { outcome: "refused", message: FILE_TOO_LARGE };
  const form = new FormData();
  form.append("file", file);
  try {
    const answer = await fetch("/uploads", { method: "POST", body: form, ...(signal && { signal }) });
    const said: unknown = await answer.json();
    if (!answer.ok) return { outcome: "refused", message: wordOf(said, "message") ?? failed };
    const uploadId = wordOf(said, "uploadId");
    return uploadId
      ? { outcome: "kept", uploadId, name: wordOf(said, "name") ?? file.name }
      : { outcome: "refused", message: failed };
  } catch {
    return { outcome: "refused", message: failed };
  }
}

const failed = "The file could not be sent. What you typed is still here: try again in a moment.";

function wordOf(said: unknown, name: string): string | undefined {
  const value: unknown =
    typeof said === "object" && said !== null && name in said ? Reflect.get(said, name) : undefined;
  return typeof value === "string" ? value : undefined;
}
