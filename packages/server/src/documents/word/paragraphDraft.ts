import { documents } from "@planledger/projections";
import type { Numbering } from "./numbering.ts";
import { plainStyle, type ParagraphStyle } from "./styles.ts";

/** How the piece of text at hand is set. */
export type Run = Readonly<{ bold: boolean; hidden: boolean; struck: boolean; raised: boolean }>;

/** A paragraph while it is read. */
export class ParagraphDraft {
  style: ParagraphStyle = plainStyle;
  outline: number | null = null;
  numId: string | null = null;
  level: number | null = null;
  /** Its end was deleted as a tracked change, so it runs on into the next one. */
  runsOn = false;
  /** Paragraphs of text boxes that are anchored here: they follow it. */
  readonly after: documents.SourceBlock[] = [];
  /** Where it will stand once it is finished. */
  readonly container: documents.SourceBlock[];
  readonly #links: documents.SourceLink[] = [];
  readonly #notes: documents.SourceNote[] = [];
  #text = "";
  #allBold = true;
  #struck = "";

  constructor(container: documents.SourceBlock[]) {
    this.container = container;
  }

  get isBlank(): boolean {
    return this.#text.trim() === "";
  }

  print(text: string, { bold, struck, raised }: Run): void {
    if (text.trim() !== "" && !bold) this.#allBold = false;
    if (struck) this.#struck += text;
    else if (text.trim() !== "") this.#endStruck();
    // A footnote mark typed by hand; "st" and "nd" of a date are raised too.
    if (raised && /^\s*[\d*†‡§]{1,3}\s*$/.test(text) && /\S$/.test(this.#text)) this.note("raised", text.trim());
    this.#text += text;
  }

  note(kind: documents.SourceNoteKind, text: string, by: string | null = null): void {
    this.#notes.push({ kind, text, by });
  }

  link({ text, target }: documents.SourceLink): void {
    this.#links.push({ text: documents.tidy(text), target });
  }

  finish(numbering: Numbering): documents.SourceParagraph {
    this.#endStruck();
    const list = this.numId ?? this.style.list.numId;
    return documents.paragraph(this.#text, {
      heading: this.style.heading ?? this.outline,
      list: list === null ? null : numbering.next(list, this.level ?? this.style.list.level ?? 0),
      bold: this.#allBold && !this.isBlank,
      style: this.style.name,
      links: this.#links,
      notes: this.#notes,
    });
  }

  #endStruck(): void {
    if (this.#struck.trim() !== "") this.note("struck", this.#struck.trim());
    this.#struck = "";
  }
}
