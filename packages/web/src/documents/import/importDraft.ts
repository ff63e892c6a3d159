import { forgetInTab, inTab, keepInTab } from "../../layout/inTab.ts";
import type { Read } from "../ChooseDocument.tsx";
import { type Brought, nameOfCopy } from "../heldCopy.ts";
import type { Answers } from "./answers.ts";
import type { DocumentPreview } from "./preview.ts";

const DOCUMENT = "import document";
const ANSWERS = "import answers";

// What a tab may keep is a few million characters; a longer text has to be pasted again after a reload.
const LONGEST_TEXT = 500_000;

/** Keeps which document is being taken in, for as long as the tab is open. A file lies with the server, not here. */
export function keepDocument({ copy, document }: Read<DocumentPreview>): void {
  forgetInTab(DOCUMENT);
  const name = nameOfCopy(copy);
  if (document.uploadId) keepInTab(DOCUMENT, { name, uploadId: document.uploadId });
  else if (document.text && document.text.length <= LONGEST_TEXT) keepInTab(DOCUMENT, { name, text: document.text });
}

/** The document that was being taken in. */
export function documentKept(): Brought | undefined {
  const { name, uploadId, text } = inTab(DOCUMENT) ?? {};
  if (name !== undefined && uploadId !== undefined) return { uploadId, name };
  return text === undefined ? undefined : { text };
}

/** Keeps what was chosen of a document. */
export function keepAnswers(answers: Answers, preview: DocumentPreview): void {
  keepInTab(ANSWERS, { of: shapeOf(preview), answers: JSON.stringify(answers) });
}

/** What was chosen of this document, also when it had to be chosen again; undefined for another one. */
export function answersKept(preview: DocumentPreview): Answers | undefined {
  const { of, answers } = inTab(ANSWERS) ?? {};
  // Written by `keepAnswers`.
  return answers === undefined || of !== shapeOf(preview) ? undefined : (JSON.parse(answers) as Answers);
}

export function forgetImport(): void {
  forgetInTab(DOCUMENT);
  forgetInTab(ANSWERS);
}

/** A document of the same plans with as many rows and doubts: what was chosen of one fits the other. */
const shapeOf = ({ plans, words, doubts }: DocumentPreview): string =>
  JSON.stringify([
    words,
    doubts.length,
    plans.map(({ columns, rowCount }) => [rowCount, ...columns.map(({ label }) => label)]),
  ]);
