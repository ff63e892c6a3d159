import { endsMidway, startsMidway } from "../continued.ts";
import { paragraph, type SourceBlock, type SourceDocument, type SourceParagraph } from "../source.ts";
import { namesPlan } from "../titles.ts";
import { tidy } from "../words.ts";
import { cellParagraphs, hasMarkup } from "./cellText.ts";
import { type Line, linesOf } from "./lines.ts";
import { linesAsCells } from "./linesAsCells.ts";
import { tableAt, type TextTable, type Width } from "./textTable.ts";

/** Reads plain text, as pasted from a document or taken from a web page, into blocks: paragraphs, lists and tables. */
export function sourceOfText(text: string): SourceDocument {
  const lines = linesOf(text);
  const blocks: SourceBlock[] = [];
  let width: Width = null;
  let at = 0;
  while (at < lines.length) {
    const found: TextTable | null =
      tableAt(lines, at, width) ?? (width === null ? null : tableAt(lines, at, null)) ?? linesAsCells(lines, at);
    if (found) {
      blocks.push(found.table);
      width = found.table.rows[0]?.cells.length ?? null;
      at = found.next;
      continue;
    }
    const next = endOfParagraphs(lines, at);
    const paragraphs = paragraphsOf(lines.slice(at, next), blocks.length === 0);
    // A table goes on after an interruption of a line or two; after more, another one begins.
    if (paragraphs.filter((one) => one.text !== "").length > 1) width = null;
    blocks.push(...paragraphs);
    at = Math.max(next, at + 1);
  }
  return { form: "text", blocks, notes: [] };
}

function endOfParagraphs(lines: readonly Line[], start: number): number {
  let at = start;
  while (
    at < lines.length &&
    lines[at]?.kind !== "row" &&
    lines[at]?.kind !== "cell" &&
    (at === start || !linesAsCells(lines, at))
  )
    at += 1;
  // A single tabbed line that begins no table is a paragraph.
  return at === start ? start + 1 : at;
}

function paragraphsOf(lines: readonly Line[], atStart: boolean): SourceParagraph[] {
  const blocks: string[][] = [[]];
  for (const { kind, text } of lines) {
    if (kind === "blank") blocks.push([]);
    else blocks.at(-1)?.push(text);
  }
  const written = blocks.filter((block) => block.length > 0);
  return written.flatMap((block, index) =>
    atStart && index === 0 && isTitle(block) ? [paragraph(together(block), { heading: 0 })] : paragraphsIn(block),
  );
}

/** The first lines of a text are its title when together they name a plan: a cover page breaks its title into lines. */
const isTitle = (lines: readonly string[]): boolean =>
  lines.length <= 6 &&
  lines.every((line) => !hasMarkup(line) && tidy(line).length <= 80 && !/^\s*([-•#]|\d+[.)])\s/.test(line)) &&
  namesPlan(together(lines));

/** "2019-" and "2021" on two lines are one span of years. */
const together = (lines: readonly string[]): string =>
  tidy(
    lines
      .map((line) => line.trim())
      .join("\n")
      .replace(/(\d[-–])\n(?=\d)/g, "$1"),
  );

function paragraphsIn(lines: readonly string[]): SourceParagraph[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, line)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  const numbered = joined.filter((line) => ordered.test(line)).length > 1;
  return joined.flatMap((line) => (hasMarkup(line) ? cellParagraphs(line) : [paragraphOf(line, numbered)]));
}

const ordered = /^\s*(\d+[.)]|[a-z][.)]|[ivx]+[.)])\s+/;
const unordered = /^\s*[-–•●▪◦‣*]\s+/;

/** A line that was broken to fit a page goes on in the next one. */
const goesOn = (before: string, line: string): boolean =>
  !ordered.test(line) &&
  !unordered.test(line) &&
  !/^\s*#/.test(line) &&
  (startsMidway(line.trim()) || (endsMidway(tidy(before)) && !/^\s*#/.test(before)));

function paragraphOf(line: string, numbered: boolean): SourceParagraph {
  const heading = /^\s*(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return paragraph(tidy(heading[2] ?? ""), { heading: heading[1]?.length ?? 1 });
  const bold = /^\s*\*\*([^*]+)\*\*\s*$/.exec(line);
  if (bold) return paragraph(tidy(bold[1] ?? ""), { bold: true });
  if (unordered.test(line))
    return paragraph(tidy(line.replace(unordered, "")), { list: { level: 0, ordered: false, mark: "•" } });
  const mark = numbered ? ordered.exec(line) : null;
  if (mark)
    return paragraph(tidy(line.slice(mark[0].length)), { list: { level: 0, ordered: true, mark: mark[1] ?? "" } });
  return paragraph(tidy(line));
}
