import type { RecognisedBlock } from "./recognised.ts";
import { paragraphsIn, type SourceBlock, type SourceNote, type SourceParagraph } from "./source.ts";
import { tidy } from "./words.ts";

// An "o" is how Word's second kind of bullet arrives when a list is pasted.
const typedBullet = /^\s*[•●○▪◦■□‣∙·\uF0A7\uF0B7\uF0D8\u2013\u2014-]\s+|^\s*[•●▪■‣\uF0A7\uF0B7\uF0D8]|^\s*o\s+(?=\S)/u;
const typedNumber = /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+\S/iu;

/** The blocks of a cell: a paragraph each, or a bullet where a list mark stands before it, Word's own or a typed one. */
export const contentOf = (blocks: readonly SourceBlock[]): RecognisedBlock[] =>
  paragraphsIn(blocks).flatMap(contentOfParagraph);

/** The notes that hang on the paragraphs of a cell. */
export const notesIn = (blocks: readonly SourceBlock[]): SourceNote[] =>
  paragraphsIn(blocks).flatMap(({ notes }) => notes);

export function contentOfParagraph(paragraph: SourceParagraph): RecognisedBlock[] {
  const parts = typedList(paragraph.text.split("\n"));
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

/**
 * A list typed with line breaks is one paragraph to Word and a list to its reader: a line that starts with a bullet, or
 * with one of several numbers or letters, begins an item. Any other line goes on with the one before it.
 */
function typedList(lines: readonly string[]): string[] {
  const numbered = lines.filter((line) => typedNumber.test(line)).length > 1;
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || typedBullet.test(line) || (numbered && typedNumber.test(line))) items.push(line);
    else items.push(`${items.pop() ?? ""} ${line}`);
  }
  return items;
}

export const joined = (blocks: readonly RecognisedBlock[]): string => blocks.map(({ text }) => text).join(" ");

/** The blocks as they are read aloud: with the marks of numbered items. */
export const printed = (blocks: readonly RecognisedBlock[]): string =>
  blocks.map(({ mark, text }) => (mark === undefined ? text : `${mark} ${text}`)).join(" ");
