import type { RecognisedBlock } from "./recognised.ts";
import { paragraphsIn, type SourceBlock, type SourceNote, type SourceParagraph } from "./source.ts";
import { tidy } from "./words.ts";

const typedBullet = /^\s*[•●○▪◦■□‣∙·\uF0B7\u2013\u2014-]\s+|^\s*[•●▪■‣]/u;

/** The blocks of a cell: a paragraph each, or a bullet where a list mark stands before it, Word's own or a typed one. */
export const contentOf = (blocks: readonly SourceBlock[]): RecognisedBlock[] =>
  paragraphsIn(blocks).flatMap(contentOfParagraph);

/** The notes that hang on the paragraphs of a cell. */
export const notesIn = (blocks: readonly SourceBlock[]): SourceNote[] =>
  paragraphsIn(blocks).flatMap(({ notes }) => notes);

export function contentOfParagraph(paragraph: SourceParagraph): RecognisedBlock[] {
  const lines = paragraph.text.split("\n");
  // A list typed with line breaks is one paragraph to Word and a list to its reader.
  const parts = lines.slice(1).some((line) => typedBullet.test(line)) ? typedList(lines) : [paragraph.text];
  const { list, links } = paragraph;
  return parts.flatMap((part, index): RecognisedBlock[] => {
    const typed = typedBullet.exec(part);
    const text = tidy(typed ? part.slice(typed[0].length) : part);
    if (text === "") return list?.ordered && index === 0 ? [{ kind: "paragraph", text: list.mark }] : [];
    const kept = index === 0 && links.length > 0 ? { links } : {};
    if (!list && !typed) return [{ kind: "paragraph", text, ...kept }];
    const level = list && list.level > 0 ? { level: list.level } : {};
    return [{ kind: "bullet", text, ...level, ...(list?.ordered && index === 0 ? { mark: list.mark } : {}), ...kept }];
  });
}

/** Lines that start with a mark begin an item; the others go on with the item before. */
function typedList(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || typedBullet.test(line)) items.push(line);
    else items.push(`${items.pop() ?? ""} ${line}`);
  }
  return items;
}

export const joined = (blocks: readonly RecognisedBlock[]): string => blocks.map(({ text }) => text).join(" ");

/** The blocks as they are read aloud: with the marks of numbered items. */
export const printed = (blocks: readonly RecognisedBlock[]): string =>
  blocks.map(({ mark, text }) => (mark === undefined ? text : `${mark} ${text}`)).join(" ");
