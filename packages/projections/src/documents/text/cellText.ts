import { paragraph, type SourceNote, type SourceParagraph } from "../source.ts";
import { tidy } from "../words.ts";
import { endOfParagraph } from "./lines.ts";

const tag = /<\/?(?:p|br|ul|ol|li|div|span|b|i|u|strong|em|font|a)(?:\s[^<>]*)?\/?>/giu;
/** Whether a program left its markup in a line. */
export const hasMarkup = (text: string): boolean => text.search(tag) >= 0;

const glyphs = /\s*[•●○▪◦■□‣∙]\s*/u;

/**
 * The paragraphs of one cell. Markup that a program left behind (`<p>`, `<ul>`) parts paragraphs and marks lists; marks
 * inside a line ("● … ● …", or "- … - …" before a capital) part the items of a list.
 */
export const cellParagraphs = (text: string): SourceParagraph[] =>
  text.split(endOfParagraph).flatMap(paragraphsOfMarkup);

function paragraphsOfMarkup(text: string): SourceParagraph[] {
  const pieces: { text: string; list: boolean; notes: SourceNote[] }[] = [{ text: "", list: false, notes: [] }];
  let list = false;
  let at = 0;
  for (const found of text.matchAll(tag)) {
    const piece = pieces.at(-1);
    if (piece) piece.text += text.slice(at, found.index);
    at = found.index + found[0].length;
    const name = (/[a-z]+/i.exec(found[0])?.[0] ?? "").toLowerCase();
    if (name === "ul" || name === "ol") list = !found[0].startsWith("</");
    if (["p", "br", "ul", "ol", "li", "div"].includes(name)) pieces.push({ text: "", list, notes: [] });
    if (/\s/.test(found[0].trim())) pieces.at(-1)?.notes.push({ kind: "markup", text: found[0], by: null });
  }
  const last = pieces.at(-1);
  if (last) last.text += text.slice(at);
  return pieces.flatMap(({ text: piece, list: inList, notes }) =>
    itemsOf(piece, inList).map((item, index) => (index === 0 ? { ...item, notes } : item)),
  );
}

function itemsOf(text: string, inList: boolean): SourceParagraph[] {
  const whole = tidy(text);
  const bullet = (item: string): SourceParagraph => paragraph(item, { list: { level: 0, ordered: false, mark: "•" } });
  if (whole === "") return [paragraph("")];
  if (glyphs.test(whole)) {
    const [before = "", ...items] = whole.split(new RegExp(glyphs.source, "gu"));
    return [...(before === "" ? [] : [paragraph(before)]), ...items.filter((item) => item !== "").map(bullet)];
  }
  // A dash before a small letter is a dash inside an item.
  if (/^[-–]\s/.test(whole))
    return whole
      .slice(1)
      .trim()
      .split(/\s[-–]\s(?=\p{Lu})/u)
      .map(bullet);
  return [inList ? bullet(whole) : paragraph(whole)];
}
