import { FILE_TOO_LARGE, LARGEST_FILE } from "../files/largestFile.ts";

/** Why a document is not read. */
export type DocumentRefusal =
  | "EmptyFile"
  | "TooLarge"
  | "TooManyRows"
  | "TooDemanding"
  | "NoTable"
  | "NotWord"
  | "OldWord"
  | "Encrypted"
  | "ExternalContent"
  | "ZipBomb"
  | "Damaged"
  | "Pdf"
  | "Excel"
  | "Csv"
  | "UnknownType";

/** The most that is read of one document. A council's longest plans have a few hundred rows. */
export const limits = {
  fileBytes: LARGEST_FILE,
  /** What all parts may come to once inflated, and one part of it. */
  inflatedBytes: 128 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  /** Word's own files inflate 5 to 30 times; a bomb inflates 1,000 times. Judged only above `ratioFrom` bytes. */
  inflationRatio: 200,
  ratioFrom: 16 * 1024 * 1024,
  entries: 5_000,
  tableRows: 5_000,
  /** Elements within elements, and tables within tables. */
  nesting: 500,
  tableNesting: 10,
  milliseconds: 20_000,
  heapMegabytes: 512,
} as const;

const sentences: Record<DocumentRefusal, string> = {
  EmptyFile: "The file is empty: choose the file that holds the plan, or paste its text.",
  TooLarge: FILE_TOO_LARGE,
  TooManyRows: "The document has more than 5,000 table rows: split it, and bring in one plan at a time.",
  TooDemanding:
    "Reading the file took more time or memory than a plan needs, and was stopped: save the plan's pages as a new Word document and bring that in.",
  NoTable:
    "No table with a plan was found: check that the plan is a table with a header row, such as Action, Lead and Timescale.",
  NotWord: "This is a ZIP file but not a Word document: save the plan as a Word document (.docx), or paste its text.",
  OldWord:
    "This is an old Word document (.doc): open it in Word, choose Save as, pick Word document (.docx), and bring that in.",
  Encrypted:
    "The file is protected with a password: open it in Word, remove the password, save it, and bring it in again.",
  ExternalContent:
    "The file refers to content outside itself, which is never read: save it again from Word, and bring that copy in.",
  ZipBomb:
    "The file unpacks to far more than a document needs, so it was not opened: save the plan as a new Word document.",
  Damaged: "The file is damaged and cannot be opened: open it in Word, save a new copy, and bring that in.",
  Pdf: "This is a PDF: bring in the Word document that it was made from, or paste the text of the plan.",
  Excel: "This is an Excel workbook: today a plan is read from a Word document (.docx) or from pasted text.",
  Csv: "This is a CSV file: today a plan is read from a Word document (.docx) or from pasted text.",
  UnknownType: "This kind of file is not known: bring in a Word document (.docx), or paste the text of the plan.",
};

/** The sentence that a person reads: what is wrong and what to do. */
export const sentenceFor = (refusal: DocumentRefusal): string => sentences[refusal];

/** Thrown while reading, caught by `previewDocument`, never seen outside this folder. */
export class DocumentRefusedError extends Error {
  readonly refusal: DocumentRefusal;

  constructor(refusal: DocumentRefusal) {
    super(sentenceFor(refusal));
    this.name = "DocumentRefusedError";
    this.refusal = refusal;
  }
}
