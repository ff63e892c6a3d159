import { posix } from "node:path";
import type { documents } from "@planledger/projections";
import { DocumentRefusedError } from "./refusals.ts";
import { bodyReader } from "./word/body.ts";
import { Numbering } from "./word/numbering.ts";
import { relationshipsIn, type Relationships } from "./word/relationships.ts";
import { furnitureIn, sideTextsIn } from "./word/sideTexts.ts";
import { stylesIn } from "./word/styles.ts";
import { ZipArchive } from "./zipArchive.ts";

/**
 * Reads a Word document into blocks, losing no word: the body, text boxes, footnotes, comments, tracked changes, page
 * headers and footers. Pictures, fonts and macros stay packed, and nothing outside the file is ever opened.
 * @param tell told each time how many more percent of the text were read
 * @throws DocumentRefusedError when it is no Word document, damaged, protected, hostile or too large.
 */
export async function readWord(
  bytes: Uint8Array,
  tell: (percent: number) => void = () => {},
): Promise<documents.SourceDocument> {
  const archive = await ZipArchive.open(bytes);
  const main = await mainPart(archive);
  const folder = posix.dirname(main);
  const relationships = relationshipsIn(
    await archive.read(posix.join(folder, "_rels", `${posix.basename(main)}.rels`)),
  );
  const part = async (type: string): Promise<Uint8Array | undefined> => {
    const found = [...relationships.values()].find((relationship) => relationship.type === type);
    return found && archive.read(resolved(found.target, folder));
  };
  const body = bodyReader({
    relationships,
    styleOf: stylesIn(await part("styles")),
    numbering: new Numbering(await part("numbering")),
    comments: sideTextsIn(await part("comments"), "w:comment"),
    footnotes: sideTextsIn(await part("footnotes"), "w:footnote"),
    endnotes: sideTextsIn(await part("endnotes"), "w:endnote"),
  });
  let told = 0;
  await archive.readInto(main, body.write, (share) => {
    const percent = Math.floor(100 * share);
    if (percent > told) tell((told = percent));
  });
  return { form: "word", blocks: body.end(), notes: await furnitureNotes(relationships, folder, archive) };
}

/** The part that holds the text, as the package itself says; `word/document.xml` where it does not say. */
async function mainPart(archive: ZipArchive): Promise<string> {
  const { names } = archive;
  if (names.some((name) => name.startsWith("xl/"))) throw new DocumentRefusedError("Excel");
  for (const { type, target } of relationshipsIn(await archive.read("_rels/.rels")).values()) {
    const name = target.replace(/^\//, "");
    if (type === "officeDocument" && names.includes(name) && !name.startsWith("ppt/")) return name;
  }
  if (names.includes("word/document.xml")) return "word/document.xml";
  throw new DocumentRefusedError("NotWord");
}

const resolved = (target: string, folder: string): string =>
  target.startsWith("/") ? target.slice(1) : posix.join(folder, target);

/** Page headers and footers, each wording once: the same one stands on many pages. */
async function furnitureNotes(
  relationships: Relationships,
  folder: string,
  archive: ZipArchive,
): Promise<documents.SourceNote[]> {
  const notes = new Map<string, documents.SourceNote>();
  for (const { type, target } of relationships.values()) {
    if (type !== "header" && type !== "footer") continue;
    const part = await archive.read(resolved(target, folder));
    const text = part ? furnitureIn(part) : "";
    if (text !== "") notes.set(text, { kind: type === "header" ? "pageHeader" : "pageFooter", text, by: null });
  }
  return [...notes.values()];
}
