import { Paragraph, Tab, TextRun } from "docx";
import { idOf } from "./styles.ts";

/** What no XML can hold: most control characters, and unpaired surrogates. */
const impossible = /(?![\n\t\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text as a Word document can hold it: what no document can hold shows as a replacement character. */
export const writable = (text: string): string => text.replace(/\r\n|[\r\v\f]/g, "\n").replace(impossible, "\uFFFD");

/** The runs of a text, with its line breaks and tabs as Word has them. */
export const runsOf = (text: string): TextRun[] =>
  writable(text)
    .split(/([\n\t])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return new TextRun({ break: 1 });
      return part === "\t" ? new TextRun({ children: [new Tab()] }) : new TextRun({ text: part });
    });

export const BULLETS = "bullets";

/** A paragraph of one of our styles. */
export const paragraphOf = (style: string, text: string, bullet = false): Paragraph =>
  new Paragraph({
    style: idOf(style),
    children: runsOf(text),
    ...(bullet ? { numbering: { reference: BULLETS, level: 0 } } : {}),
  });
