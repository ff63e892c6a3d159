import { documents } from "@planledger/projections";
import { pastedText, previewDocument, type Preview } from "@planledger/server/documents/preview.ts";
import { readWord } from "@planledger/server/documents/readWord.ts";
import { expect } from "vitest";

const documentOf = (preview: Preview): documents.RecognisedDocument => {
  if (preview.outcome === "refused") throw new Error(preview.message);
  return preview.document;
};

/** Reads a Word file, and makes sure on the way that every word of it is accounted for. */
export async function read(bytes: Uint8Array): Promise<documents.RecognisedDocument> {
  const document = documentOf(await previewDocument({ name: "plan.docx", bytes }));
  expect(documents.unaccounted(await readWord(bytes), document)).toEqual({ missing: [], invented: [] });
  return document;
}

/** Reads a pasted text, and makes sure on the way that every word of it is accounted for. */
export async function readText(text: string): Promise<documents.RecognisedDocument> {
  const document = documentOf(await pastedText(text));
  expect(documents.unaccounted(documents.sourceOfText(text), document)).toEqual({ missing: [], invented: [] });
  return document;
}

/** A plan as short lines: sections, then rows with number, objective and the texts of their cells. */
export const outline = ({ plans }: documents.RecognisedDocument): string[] =>
  plans.flatMap(({ title, columns, columnRoles, sections }) => [
    `plan ${title ?? "-"}`,
    columns.map((label, index) => `${label} (${columnRoles[index] ?? ""})`).join(" | "),
    ...sections.flatMap((section) => [
      `section ${[section.number, section.title, section.statement].map((part) => part ?? "-").join(" / ")}`,
      ...section.rows.map(({ number, objective, byColumn }) =>
        [
          number ?? "-",
          objective ?? "-",
          ...byColumn
            .filter((_cell, index) => columnRoles[index] !== "number" && columnRoles[index] !== "objective")
            .map((blocks) =>
              blocks.map(({ kind, mark, text }) => (kind === "bullet" ? `${mark ?? "•"} ${text}` : text)).join(" ¶ "),
            ),
        ].join(" | "),
      ),
    ]),
  ]);
