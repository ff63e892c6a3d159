import { contentOfParagraph } from "./content.ts";
import { leadingNumber } from "./numbering.ts";
import { isOwnStyle, ownStyles } from "./ownStyles.ts";
import type { RecognisedBlock } from "./recognised.ts";
import type { SourceParagraph } from "./source.ts";

/** What a paragraph says, to the letter; with the number that Word counts before it. */
export const ownText = ({ text, list }: Pick<SourceParagraph, "text" | "list">): string =>
  (list?.ordered ? `${list.mark} ${text}` : text).trim();

/** The statement that a paragraph is: to the letter where it has a style of ours, read as usual where it came from elsewhere. */
export function ownContent(paragraph: SourceParagraph): RecognisedBlock[] {
  const { text, style, list, links } = paragraph;
  if (!isOwnStyle(style) || list?.ordered) return contentOfParagraph(paragraph);
  if (text.trim() === "") return [];
  const level = list && list.level > 0 ? { level: list.level } : {};
  const kept = links.length > 0 ? { links } : {};
  return [{ kind: list === null ? "paragraph" : "bullet", text: text.trim(), ...level, ...kept }];
}

/** The paragraphs of a cell as they say it together. */
export const ownTexts = (paragraphs: readonly SourceParagraph[]): string =>
  paragraphs
    .map(ownText)
    .filter((text) => text !== "")
    .join(" ");

/** What stands before and after the first tab: the number, and what it numbers. */
export function parted(text: string): Readonly<{ number: string | null; rest: string }> {
  const at = text.indexOf("\t");
  if (at >= 0) return { number: text.slice(0, at).trim() || null, rest: text.slice(at + 1).trim() };
  // Somebody took the tab out.
  const found = leadingNumber(text);
  return found === null ? { number: null, rest: text.trim() } : { number: found.number, rest: found.rest };
}

type Numbered = Readonly<{ number: string | null; paragraphs: readonly SourceParagraph[] }>;

/** Takes the number of a row from the cell that it was printed in, where the plan has no column for it. */
export function withoutNumber(paragraphs: readonly SourceParagraph[]): Numbered {
  const at = paragraphs.findIndex(({ style }) => style === ownStyles.number || style === ownStyles.numberedText);
  const own = paragraphs[at];
  if (own === undefined) return { number: null, paragraphs };
  const { number, rest } =
    own.style === ownStyles.number ? { number: ownText(own) || null, rest: "" } : parted(own.text);
  const left = rest === "" ? [] : [{ ...own, text: rest, style: ownStyles.text }];
  return { number, paragraphs: [...paragraphs.slice(0, at), ...left, ...paragraphs.slice(at + 1)] };
}
