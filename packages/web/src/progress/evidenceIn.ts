import type { EvidenceInput } from "../gql/graphql.ts";
import type { Mistake } from "../layout/mistakes.ts";
import { sendFile } from "../layout/sendFile.ts";

type Found = { outcome: "ready"; evidence: EvidenceInput[] } | { outcome: "mistaken"; mistakes: Mistake[] };

/** Files that were handed over already: sending a form again after a refusal does not send its file again. */
export type Kept = WeakMap<File, string>;

/** The evidence that a form names, with its files handed over, one after the other. */
export async function evidenceIn(form: FormData, kept: Kept): Promise<Found> {
  const evidence: EvidenceInput[] = [];
  const files = form.getAll("file").filter((file): file is File => file instanceof File && file.name !== "");
  const link = String(form.get("link") ?? "").trim();
  if (link && !/^https?:\/\//.test(link)) {
    return {
      outcome: "mistaken",
      mistakes: [{ field: "link", message: "Enter a link that begins with https:// or http://" }],
    };
  }
  for (const file of files) {
    const known = kept.get(file);
    const sent = known ? { outcome: "kept" as const, uploadId: known } : await sendFile(file);
    if (sent.outcome === "refused") {
      const message = files.length > 1 ? `${file.name}: ${sent.message}` : sent.message;
      return { outcome: "mistaken", mistakes: [{ field: "file", message }] };
    }
    kept.set(file, sent.uploadId);
    evidence.push({ uploadId: sent.uploadId });
  }
  if (link) evidence.push({ link });
  return { outcome: "ready", evidence };
}
