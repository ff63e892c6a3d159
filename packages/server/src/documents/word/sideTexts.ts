import { readXml } from "./xml.ts";

/** A comment or footnote: its words, and who wrote it where that is said. */
export type SideText = Readonly<{ text: string; by: string | null }>;

/** Reads a part of texts with ids (comments, footnotes, endnotes): `item` is the element that holds one. */
export function sideTextsIn(
  part: Uint8Array | undefined,
  item: "w:comment" | "w:footnote" | "w:endnote",
): Map<string, SideText> {
  const found = new Map<string, SideText>();
  if (!part) return found;
  let current: { id: string; by: string | null; text: string } | null = null;
  let inText = false;
  readXml(part, {
    open({ name, attribute }) {
      if (name === item) {
        // Separators between text and notes are kept as notes with a type.
        if (attribute("w:type") === undefined || attribute("w:type") === "normal") {
          current = { id: attribute("w:id") ?? "", by: attribute("w:author") ?? null, text: "" };
        }
      } else if (name === "w:t") inText = true;
      else if (current && (name === "w:p" || name === "w:tab" || name === "w:br")) current.text += " ";
    },
    close(name) {
      if (name === "w:t") inText = false;
      if (name !== item || !current) return;
      found.set(current.id, { text: current.text.trim(), by: current.by });
      current = null;
    },
    text(text) {
      if (current && inText) current.text += text;
    },
  });
  return found;
}

/** The printed words of a page header or footer, without the page numbers that fields put there. */
export function furnitureIn(part: Uint8Array): string {
  let text = "";
  let inText = false;
  let fields = 0;
  readXml(part, {
    open({ name, attribute }) {
      if (name === "w:t") inText = true;
      else if (name === "w:p" || name === "w:tab") text += " ";
      else if (name === "w:fldSimple") fields += 1;
      else if (name === "w:fldChar")
        fields += attribute("w:fldCharType") === "begin" ? 1 : attribute("w:fldCharType") === "end" ? -1 : 0;
    },
    close(name) {
      if (name === "w:t") inText = false;
      else if (name === "w:fldSimple") fields -= 1;
    },
    text(piece) {
      if (inText && fields === 0) text += piece;
    },
  });
  return text.replace(/\s+/g, " ").trim();
}
