import type { documents } from "@planledger/projections";
import { Asides } from "./asides.ts";
import { Flow } from "./flow.ts";
import { Links } from "./links.ts";
import type { Numbering } from "./numbering.ts";
import type { Run } from "./paragraphDraft.ts";
import type { Relationships } from "./relationships.ts";
import type { SideText } from "./sideTexts.ts";
import type { ParagraphStyle } from "./styles.ts";
import { symbolFor } from "./symbols.ts";
import { type Element, xmlReader } from "./xml.ts";

export type BodyParts = Readonly<{
  relationships: Relationships;
  styleOf: (id: string | null) => ParagraphStyle;
  numbering: Numbering;
  comments: ReadonlyMap<string, SideText>;
  footnotes: ReadonlyMap<string, SideText>;
  endnotes: ReadonlyMap<string, SideText>;
}>;

/**
 * Reads `document.xml` into blocks in reading order. Tracked insertions are part of the text and noted; deletions,
 * hidden text and comments are notes on their paragraph; text boxes follow the paragraph that they are anchored to.
 * `write` throws DocumentRefusedError for too many table rows, too deep nesting, a DTD, or XML that is not well formed.
 */
export function bodyReader(
  parts: BodyParts,
): Readonly<{ write: (chunk: Uint8Array) => void; end: () => documents.SourceBlock[] }> {
  const flow = new Flow(parts.numbering);
  const reader = new BodyReader(parts, flow);
  const xml = xmlReader({
    open: (element) => reader.open(element),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return {
    write: xml.write,
    end() {
      xml.end();
      return flow.blocks;
    },
  };
}

const plainRun: Run = { bold: false, hidden: false, struck: false, raised: false };

/** What each element of the document means for the flow of its text. */
class BodyReader {
  readonly #parts: BodyParts;
  readonly #flow: Flow;
  readonly #asides = new Asides();
  readonly #links = new Links();
  readonly #path: string[] = [];
  #run = plainRun;
  #skipping = 0;
  #inText = false;

  constructor(parts: BodyParts, flow: Flow) {
    this.#parts = parts;
    this.#flow = flow;
  }

  open(element: Element): void {
    const { name, attribute } = element;
    const within = this.#path.at(-1) ?? "";
    this.#path.push(name);
    // What a format change replaced is history; the fallback of a drawing repeats its words for older versions of Word.
    if (this.#skipping > 0 || name === "mc:Fallback" || /^w:\w+PrChange$/.test(name)) {
      this.#skipping += 1;
      return;
    }
    switch (name) {
      case "w:p":
        return this.#flow.startParagraph();
      case "w:tbl":
        return this.#flow.startTable();
      case "w:tr":
        return this.#flow.startRow();
      case "w:tc":
        return this.#flow.startCell();
      case "w:txbxContent":
        return this.#flow.startBox();
      case "w:r":
        this.#run = { ...plainRun, bold: this.#flow.paragraph?.style.bold ?? false };
        return;
      case "w:t":
      case "w:delText":
      case "m:t":
        this.#inText = true;
        return;
      case "w:ins":
      case "w:moveTo":
      case "w:del":
      case "w:moveFrom":
        return this.#startChange(element, within);
      case "w:sdt":
        return this.#asides.startControl();
      case "w:sdtContent":
        return this.#asides.startContent();
      case "w:hyperlink":
        return this.#links.start(this.#parts.relationships.get(attribute("r:id") ?? "")?.target);
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
        return this.#flow.endParagraph();
      case "w:tbl":
        return this.#flow.endTable();
      case "w:body":
        return this.#flow.endRunningOn();
      case "w:tc":
        return this.#flow.endCell();
      case "w:txbxContent":
        return this.#flow.endBox();
      case "w:t":
      case "w:delText":
      case "m:t":
        this.#inText = false;
        return;
      case "w:ins":
      case "w:moveTo":
      case "w:del":
      case "w:moveFrom":
        if (!marksItself(this.#path.at(-1))) this.#note(this.#asides.end());
        return;
      case "w:sdtContent":
        return this.#note(this.#asides.endContent());
      case "w:sdt":
        return this.#asides.endControl();
      case "w:hyperlink":
        return this.#link(this.#links.end());
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#path.at(-1) === "w:instrText") this.#links.code(text);
    else if (this.#inText) this.#print(text);
  }

  #startChange({ name, attribute }: Element, within: string): void {
    const added = name === "w:ins" || name === "w:moveTo";
    // The mark at the end of a paragraph was itself deleted: the next paragraph is its continuation.
    if (within === "w:rPr" && !added && this.#flow.paragraph) this.#flow.paragraph.runsOn = true;
    if (!marksItself(within)) this.#asides.start(added ? "inserted" : "deleted", attribute("w:author") ?? null);
  }

  #print(text: string): void {
    const draft = this.#flow.paragraph;
    if (!draft || text === "" || this.#asides.takes(text)) return;
    if (this.#run.hidden && text.trim() !== "") return draft.note("hidden", text);
    if (this.#links.inCode) return;
    this.#asides.quote(text);
    this.#links.quote(text);
    draft.print(text, this.#run);
  }

  #note(note: documents.SourceNote | null): void {
    if (note) this.#flow.note(note);
  }

  #link(link: documents.SourceLink | null): void {
    if (link) this.#flow.paragraph?.link(link);
  }

  #field(kind: string | undefined): void {
    if (kind === "begin") this.#links.startField();
    else if (kind === "separate") this.#links.showField();
    else if (kind === "end") this.#link(this.#links.endField());
  }

  #property(element: Element, within: string): void {
    const value = element.attribute("w:val");
    switch (within) {
      case "w:rPr":
        if (this.#path.includes("w:r")) this.#runProperty(element.name, value);
        return;
      case "w:tcPr":
        return this.#cellProperty(element, value);
      default:
        if (!this.#paragraphProperty(element.name, value) && !this.#rowProperty(element.name, value))
          this.#content(element, within);
    }
  }

  #runProperty(name: string, value: string | undefined): void {
    if (name === "w:b") this.#run = { ...this.#run, bold: isOn(value) };
    else if (name === "w:vanish") this.#run = { ...this.#run, hidden: isOn(value) };
    else if (name === "w:strike" || name === "w:dstrike") this.#run = { ...this.#run, struck: isOn(value) };
    else if (name === "w:vertAlign") this.#run = { ...this.#run, raised: value === "superscript" };
  }

  #cellProperty({ name, attribute }: Element, value: string | undefined): void {
    const table = this.#flow.table;
    if (name === "w:gridSpan") table?.span(Number(value ?? 1));
    else if (name === "w:vMerge") table?.mergeDown(value === "restart" ? "restart" : "continue");
    else if (name === "w:hMerge") table?.mergeAcross(value === "restart" ? "restart" : "continue");
    else if (name === "w:shd") table?.shade(hexadecimal(attribute("w:fill")));
  }

  #rowProperty(name: string, value: string | undefined): boolean {
    if (name === "w:tblHeader" && isOn(value)) this.#flow.table?.markHeader();
    else if (name === "w:gridBefore") this.#flow.table?.skipColumns(Number(value ?? 0));
    else return false;
    return true;
  }

  #paragraphProperty(name: string, value: string | undefined): boolean {
    const draft = this.#flow.paragraph;
    if (!draft) return false;
    if (name === "w:pStyle") draft.style = this.#parts.styleOf(value ?? null);
    else if (name === "w:outlineLvl") draft.outline = Number(value) < 9 ? Number(value) + 1 : draft.outline;
    else if (name === "w:numId") draft.numId = value ?? null;
    else if (name === "w:ilvl") draft.level = Number(value ?? 0);
    else return false;
    return true;
  }

  #content({ name, attribute }: Element, within: string): void {
    const { comments, footnotes, endnotes } = this.#parts;
    switch (name) {
      case "w:tab":
        if (within === "w:r") this.#print("\t");
        return;
      case "w:br":
      case "w:cr":
        return this.#print("\n");
      case "w:noBreakHyphen":
        return this.#print("\u2011");
      case "w:sym":
        return this.#print(symbolFor(attribute("w:font") ?? "", attribute("w:char") ?? ""));
      case "w:fldChar":
        return this.#field(attribute("w:fldCharType"));
      case "w:showingPlcHdr":
        return this.#asides.markPlaceholder(isOn(attribute("w:val")));
      case "w:commentReference":
        return this.#sideText("comment", comments.get(attribute("w:id") ?? ""));
      case "w:footnoteReference":
        return this.#sideText("footnote", footnotes.get(attribute("w:id") ?? ""));
      case "w:endnoteReference":
        return this.#sideText("footnote", endnotes.get(attribute("w:id") ?? ""));
      case "w:altChunk":
      case "w:object":
      case "pic:pic":
        return this.#note({ kind: "notRead", text: unread[name], by: null });
    }
  }

  #sideText(kind: "comment" | "footnote", side: SideText | undefined): void {
    if (side && side.text !== "") this.#flow.note({ kind, ...side });
  }
}

const unread = {
  "w:altChunk": "a part in another file format",
  "w:object": "an embedded object",
  "pic:pic": "a picture",
} as const;

/** Here a change is said of the end of a paragraph or of a row, and holds no words. */
const marksItself = (within: string | undefined): boolean => within === "w:rPr" || within === "w:trPr";

const isOn = (value: string | undefined): boolean => value !== "0" && value !== "false" && value !== "off";

const hexadecimal = (fill: string | undefined): string | null =>
  fill && /^[0-9a-f]{6}$/i.test(fill) ? fill.toUpperCase() : null;
