import { posix } from "node:path";
import { documents } from "@planledger/projections";
import { DocumentRefusedError } from "./refusals.ts";
import { blocksIn } from "./word/body.ts";
import { Numbering } from "./word/numbering.ts";
import { relationshipsIn, type Relationships } from "./word/relationships.ts";
import { furnitureIn, sideTextsIn } from "./word/sideTexts.ts";
import { stylesIn } from "./word/styles.ts";
import { zipParts, type Parts } from "./zipParts.ts";

// Only text is inflated: pictures, fonts and macros stay packed, whatever their size.
const isText = (name: string): boolean => /^(\[Content_Types\]|.*\.(xml|rels))/i.test(name) && !/\/(theme|media|fonts)\//i.test(name);

/**
 * Reads a Word document into blocks, losing no word: the body, text boxes, footnotes, comments, tracked changes, page
 * headers and footers. Nothing outside the file is ever opened.
 * @throws DocumentRefusedError when it is no Word document, damaged, protected, hostile or too large.
 */
export async function readWord(bytes: Uint8Array): Promise<documents.SourceDocument> {
  const { names, parts } = await zipParts(bytes, isText);
  const main = mainPart(parts);
  if (main === null) throw new DocumentRefusedError(names.some((name) => name.startsWith("xl/")) ? "Excel" : "NotWord");
  const folder = posix.dirname(main);
  const relationships = relationshipsIn(parts.get(posix.join(folder, "_rels", `${posix.basename(main)}.rels`)));
  const part = (type: string): Uint8Array | undefined => partOf(type, relationships, folder, parts);
  const document = parts.get(main);
  if (!document) throw new DocumentRefusedError("NotWord");
  return {
    form: "word",
    blocks: blocksIn(document, {
      relationships,
      styleOf: stylesIn(part("styles")),
      numbering: new Numbering(part("numbering")),
      comments: sideTextsIn(part("comments"), "w:comment"),
      footnotes: sideTextsIn(part("footnotes"), "w:footnote"),
      endnotes: sideTextsIn(part("endnotes"), "w:endnote"),
    }),
    notes: furnitureNotes(relationships, folder, parts),
  };
}

/** The part that holds the text, as the package itself says; `word/document.xml` by habit only. */
function mainPart(parts: Parts): string | null {
  for (const { type, target } of relationshipsIn(parts.get("_rels/.rels")).values()) {
    if (type === "officeDocument" && parts.has(target.replace(/^\//, "")) && !target.includes("xl/") && !target.includes("ppt/")) {
      return target.replace(/^\//, "");
    }
  }
  return parts.has("word/document.xml") ? "word/document.xml" : null;
}

function partOf(type: string, relationships: Relationships, folder: string, parts: Parts): Uint8Array | undefined {
  const found = [...relationships.values()].find((relationship) => relationship.type === type);
  return found && parts.get(resolved(found.target, folder));
}

const resolved = (target: string, folder: string): string => (target.startsWith("/") ? target.slice(1) : posix.join(folder, target));

/** Page headers and footers, each wording once: the same one stands on many pages. */
function furnitureNotes(relationships: Relationships, folder: string, parts: Parts): documents.SourceNote[] {
  const notes = new Map<string, documents.SourceNote>();
  for (const { type, target } of relationships.values()) {
    if (type !== "header" && type !== "footer") continue;
    const part = parts.get(resolved(target, folder));
    const text = part ? furnitureIn(part) : "";
    if (text !== "") notes.set(text, { kind: type === "header" ? "pageHeader" : "pageFooter", text, by: null });
  }
  return [...notes.values()];
}
