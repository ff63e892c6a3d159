import { documents } from "@planledger/projections";
import { DocumentRefusedError, limits } from "../refusals.ts";
import type { Numbering } from "./numbering.ts";
import type { Relationships } from "./relationships.ts";
import type { SideText } from "./sideTexts.ts";
import { plainStyle, type ParagraphStyle } from "./styles.ts";
import { symbolFor } from "./symbols.ts";
import { TableBuilder } from "./tableBuilder.ts";
import { type Element, xmlReader } from "./xml.ts";

export type BodyParts = Readonly<{
  relationships: Relationships;
  styleOf: (id: string | null) => ParagraphStyle;
  numbering: Numbering;
  comments: ReadonlyMap<string, SideText>;
  footnotes: ReadonlyMap<string, SideText>;
  endnotes: ReadonlyMap<string, SideText>;
}>;

type Note = documents.SourceNote;
type Link = { target: string; text: string };

/** A paragraph while it is read. */
type Draft = {
  text: string;
  style: ParagraphStyle;
  outline: number | null;
  numId: string | null;
  level: number | null;
  allBold: boolean;
  links: Link[];
  notes: Note[];
  /** Paragraphs of text boxes that are anchored here: they follow it. */
  after: documents.SourceBlock[];
  /** Its end was deleted as a tracked change, so it runs on into the next one. */
  runsOn: boolean;
  /** Where it will stand once it is finished. */
  container: documents.SourceBlock[];
};

/** Where printed text goes while a tracked change, a hidden run or a placeholder is read. */
type Aside = { kind: documents.SourceNoteKind; by: string | null; text: string };

const newDraft = (container: documents.SourceBlock[]): Draft => ({
  text: "",
  style: plainStyle,
  outline: null,
  numId: null,
  level: null,
  allBold: true,
  links: [],
  notes: [],
  after: [],
  runsOn: false,
  container,
});

/**
 * Reads `document.xml` into blocks in reading order. Tracked insertions are part of the text and noted; deletions,
 * hidden text and comments are notes on their paragraph; text boxes follow the paragraph that they are anchored to.
 * `write` throws DocumentRefusedError for too many table rows, too deep nesting, a DTD, or XML that is not well formed.
 */
export function bodyReader(
  parts: BodyParts,
): Readonly<{ write: (chunk: Uint8Array) => void; end: () => documents.SourceBlock[] }> {
  const reader = new BodyReader(parts);
  const xml = xmlReader({
    open: (element) => reader.open(element),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return {
    write: xml.write,
    end() {
      xml.end();
      return reader.blocks;
    },
  };
}

class BodyReader {
  readonly blocks: documents.SourceBlock[] = [];
  readonly #parts: BodyParts;
  readonly #tables: TableBuilder[] = [];
  readonly #containers: documents.SourceBlock[][] = [];
  readonly #drafts: Draft[] = [];
  readonly #asides: Aside[] = [];
  readonly #links: (Link | null)[] = [];
  readonly #path: string[] = [];
  readonly #fields: { code: string; shown: boolean; link: Link | null }[] = [];
  readonly #placeholders: { on: boolean; aside: Aside | null }[] = [];
  #run = { bold: false, hidden: false };
  #skipping = 0;
  #rows = 0;
  #inText = false;

  constructor(parts: BodyParts) {
    this.#parts = parts;
  }

  get #draft(): Draft | null {
    return this.#drafts.at(-1) ?? null;
  }

  get #container(): documents.SourceBlock[] {
    return this.#containers.at(-1) ?? this.blocks;
  }

  open(element: Element): void {
    const { name } = element;
    const within = this.#path.at(-1) ?? "";
    this.#path.push(name);
    // What a format change replaced is history; the fallback of a drawing repeats its words for older versions of Word.
    if (this.#skipping > 0 || name === "mc:Fallback" || /^w:\w+PrChange$/.test(name)) {
      this.#skipping += 1;
      return;
    }
    switch (name) {
      case "w:p":
        this.#startParagraph();
        break;
      case "w:tbl":
        if (this.#tables.length > limits.tableNesting) throw new DocumentRefusedError("Damaged");
        this.#tables.push(new TableBuilder());
        break;
      case "w:tr":
        if (++this.#rows > limits.tableRows) throw new DocumentRefusedError("TooManyRows");
        this.#tables.at(-1)?.startRow();
        break;
      case "w:tc":
        this.#tables.at(-1)?.startCell();
        this.#containers.push(this.#tables.at(-1)?.cellBlocks ?? []);
        break;
      case "w:txbxContent":
        this.#containers.push([]);
        break;
      case "w:r":
        this.#run = { bold: this.#draft?.style.bold ?? false, hidden: false };
        break;
      case "w:t":
      case "w:delText":
      case "m:t":
        this.#inText = true;
        break;
      case "w:ins":
      case "w:moveTo":
      case "w:del":
      case "w:moveFrom":
        this.#startChange(element, within);
        break;
      case "w:sdt":
        this.#placeholders.push({ on: false, aside: null });
        break;
      case "w:sdtContent":
        this.#startContent();
        break;
      case "w:hyperlink":
        this.#links.push(this.#linkTo(element));
        break;
      default:
        this.#property(element, within);
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    switch (name) {
      case "w:p":
        this.#endParagraph();
        break;
      case "w:tbl":
        this.#endTable();
        break;
      case "w:body":
        this.#endRunningOn();
        break;
      case "w:tc":
        this.#endRunningOn();
        this.#containers.pop();
        this.#tables.at(-1)?.endCell();
        break;
      case "w:txbxContent":
        this.#endTextBox();
        break;
      case "w:t":
      case "w:delText":
      case "m:t":
        this.#inText = false;
        break;
      case "w:ins":
      case "w:moveTo":
      case "w:del":
      case "w:moveFrom":
        if (this.#path.at(-1) !== "w:rPr" && this.#path.at(-1) !== "w:trPr") this.#endAside();
        break;
      case "w:sdtContent":
        if (this.#placeholders.at(-1)?.aside) this.#endAside();
        break;
      case "w:sdt":
        this.#placeholders.pop();
        break;
      case "w:hyperlink":
        this.#endLink(this.#links.pop() ?? null);
        break;
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    const field = this.#fields.at(-1);
    if (this.#path.at(-1) === "w:instrText" && field) field.code += text;
    else if (this.#inText) this.#print(text);
  }

  #startParagraph(): void {
    const before = this.#draft;
    if (before?.runsOn && before.container === this.#container) before.runsOn = false;
    else this.#drafts.push(newDraft(this.#container));
  }

  #endParagraph(): void {
    const draft = this.#draft;
    if (!draft || (draft.runsOn && draft.text.trim() !== "")) return;
    this.#drafts.pop();
    this.#container.push(this.#finished(draft), ...draft.after);
  }

  /** Nothing follows in this cell or box for a paragraph to run on into. */
  #endRunningOn(): void {
    const draft = this.#draft;
    if (!draft?.runsOn || draft.container !== this.#container) return;
    draft.runsOn = false;
    this.#endParagraph();
  }

  #finished({ text, style, outline, numId, level, allBold, links, notes }: Draft): documents.SourceParagraph {
    const list = numId ?? style.list.numId;
    const mark = list === null ? null : this.#parts.numbering.next(list, level ?? style.list.level ?? 0);
    const heading = style.heading ?? outline;
    return documents.paragraph(text, { heading, list: mark, bold: allBold && text.trim() !== "", links, notes });
  }

  #endTable(): void {
    const table = this.#tables.pop()?.finish();
    if (table) this.#container.push(table);
  }

  #endTextBox(): void {
    this.#endRunningOn();
    const blocks = this.#containers.pop() ?? [];
    const draft = this.#draft;
    const filled = blocks.filter((block) => block.kind === "table" || block.text.trim() !== "");
    if (draft) draft.after.push(...filled);
    else this.#container.push(...filled);
  }

  #startChange({ name, attribute }: Element, within: string): void {
    if (within === "w:rPr") {
      // The mark at the end of a paragraph was itself deleted: the next paragraph is its continuation.
      if ((name === "w:del" || name === "w:moveFrom") && this.#draft) this.#draft.runsOn = true;
      return;
    }
    if (within === "w:trPr") return;
    this.#asides.push({
      kind: name === "w:ins" || name === "w:moveTo" ? "inserted" : "deleted",
      by: attribute("w:author") ?? null,
      text: "",
    });
  }

  #startContent(): void {
    const placeholder = this.#placeholders.at(-1);
    if (!placeholder?.on) return;
    placeholder.aside = { kind: "placeholder", by: null, text: "" };
    this.#asides.push(placeholder.aside);
  }

  #endAside(): void {
    const aside = this.#asides.pop();
    if (!aside || aside.text.trim() === "") return;
    this.#note({ kind: aside.kind, text: aside.text, by: aside.by });
  }

  /** Notes hang on the paragraph at hand; a note between paragraphs hangs on the one before. */
  #note(note: Note): void {
    const draft = this.#draft;
    if (draft) {
      draft.notes.push(note);
      return;
    }
    const before = this.#container.at(-1);
    if (before?.kind === "paragraph")
      this.#container[this.#container.length - 1] = { ...before, notes: [...before.notes, note] };
    else this.#container.push(documents.paragraph("", { notes: [note] }));
  }

  #print(text: string): void {
    const draft = this.#draft;
    if (!draft || text === "") return;
    const away = this.#asides.findLast((aside) => aside.kind !== "inserted");
    if (away) {
      away.text += text;
      return;
    }
    if (this.#run.hidden && text.trim() !== "") {
      draft.notes.push({ kind: "hidden", text, by: null });
      return;
    }
    if (this.#fields.some((field) => !field.shown)) return;
    for (const aside of this.#asides) aside.text += text;
    for (const link of [...this.#links, ...this.#fields.map((field) => field.link)]) if (link) link.text += text;
    if (text.trim() !== "" && !this.#run.bold) draft.allBold = false;
    draft.text += text;
  }

  #linkTo({ attribute }: Element): Link | null {
    const id = attribute("r:id");
    const target = id === undefined ? undefined : this.#parts.relationships.get(id)?.target;
    return target === undefined ? null : { target, text: "" };
  }

  #endLink(link: Link | null): void {
    if (link && link.text.trim() !== "") this.#draft?.links.push({ ...link, text: documents.tidy(link.text) });
  }

  #field(kind: string | undefined): void {
    const field = this.#fields.at(-1);
    if (kind === "begin") this.#fields.push({ code: "", shown: false, link: null });
    else if (kind === "separate" && field) {
      field.shown = true;
      const target = /HYPERLINK\s+"([^"]+)"/.exec(field.code)?.[1];
      if (target !== undefined) field.link = { target, text: "" };
    } else if (kind === "end") this.#endLink(this.#fields.pop()?.link ?? null);
  }

  #property({ name, attribute }: Element, within: string): void {
    const draft = this.#draft;
    const table = this.#tables.at(-1);
    const value = attribute("w:val");
    const on = value !== "0" && value !== "false" && value !== "off";
    switch (name) {
      case "w:pStyle":
        if (draft) draft.style = this.#parts.styleOf(value ?? null);
        break;
      case "w:outlineLvl":
        if (draft && Number(value) < 9) draft.outline = Number(value) + 1;
        break;
      case "w:numId":
        if (draft) draft.numId = value ?? null;
        break;
      case "w:ilvl":
        if (draft) draft.level = Number(value ?? 0);
        break;
      case "w:b":
        if (within === "w:rPr" && this.#path.includes("w:r")) this.#run.bold = on;
        break;
      case "w:vanish":
        if (within === "w:rPr" && this.#path.includes("w:r")) this.#run.hidden = on;
        break;
      case "w:tab":
        if (within === "w:r") this.#print("\t");
        break;
      case "w:br":
      case "w:cr":
        this.#print("\n");
        break;
      case "w:noBreakHyphen":
        this.#print("\u2011");
        break;
      case "w:sym":
        this.#print(symbolFor(attribute("w:font") ?? "", attribute("w:char") ?? ""));
        break;
      case "w:fldChar":
        this.#field(attribute("w:fldCharType"));
        break;
      case "w:showingPlcHdr": {
        const placeholder = this.#placeholders.at(-1);
        if (placeholder) placeholder.on = on;
        break;
      }
      case "w:tblHeader":
        if (on) table?.markHeader();
        break;
      case "w:gridBefore":
        table?.skipColumns(Math.min(Number(value ?? 0), 200));
        break;
      case "w:gridSpan":
        table?.span(Number(value ?? 1));
        break;
      case "w:vMerge":
        table?.merge(value === "restart" ? "restart" : "continue");
        break;
      case "w:shd":
        if (within === "w:tcPr") table?.shade(hexadecimal(attribute("w:fill")));
        break;
      case "w:commentReference":
        this.#noteFrom("comment", this.#parts.comments.get(attribute("w:id") ?? ""));
        break;
      case "w:footnoteReference":
        this.#noteFrom("footnote", this.#parts.footnotes.get(attribute("w:id") ?? ""));
        break;
      case "w:endnoteReference":
        this.#noteFrom("footnote", this.#parts.endnotes.get(attribute("w:id") ?? ""));
        break;
      case "w:altChunk":
        this.#note({ kind: "notRead", text: "a part in another file format", by: null });
        break;
      case "w:object":
        this.#note({ kind: "notRead", text: "an embedded object", by: null });
        break;
      case "pic:pic":
        this.#note({ kind: "notRead", text: "a picture", by: null });
        break;
    }
  }

  #noteFrom(kind: "comment" | "footnote", side: SideText | undefined): void {
    if (side && side.text !== "") this.#note({ kind, ...side });
  }
}

const hexadecimal = (fill: string | undefined): string | null =>
  fill && /^[0-9a-f]{6}$/i.test(fill) ? fill.toUpperCase() : null;
