import { isPageNumber, isStamp } from "../furniture.ts";
import { tidy } from "../words.ts";

/** One line of a pasted text. `fields` are its cells: one for a line without a tab. */
export type Line = Readonly<{
  text: string;
  fields: readonly string[];
  kind: "blank" | "plain" | "row" | "cell" | "furniture";
}>;

/** Parts the paragraphs of one cell that was copied from a sheet: no text holds this sign. */
export const endOfParagraph = "\u001E";

/**
 * The lines of a text. A "row" holds several cells, parted by tabs (or by bars, as in a Markdown table); a "cell" begins
 * with its only tab, the form in which some programs give each cell a line of its own.
 */
export function linesOf(text: string): Line[] {
  const lines = unquoted(text.replace(/^\uFEFF/, "").replace(/\r\n|[\r\f\u2028\u2029]/g, "\n")).split("\n");
  return lines.map((line, at) => lineOf(tabbed(line, lines[at - 1], lines[at + 1])));
}

/** A sheet puts a cell of several lines, or with a quotation in it, between quotation marks and doubles those inside. */
const unquoted = (text: string): string =>
  text.replace(/(?<=^|[\t\n])"((?:[^"\t]|"")*)"(?=$|[\t\n])/g, (whole, inside: string) =>
    /\n|""/.test(inside) ? inside.replaceAll('""', '"').replaceAll("\n", endOfParagraph) : whole,
  );

/** Bars become tabs: around the whole line, or between fields as often as in a line beside it. */
function tabbed(line: string, before = "", after = ""): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).replace(bar, "\t");
  const fields = barred(line);
  if (fields > 2 && (barred(before) === fields || barred(after) === fields)) return line.replace(bar, "\t");
  // A list that is pasted keeps its marks, each with the tab after it.
  return line.replace(/(^|\t)(\s*[•●▪■◦·‣\uF0A7\uF0B7\uF0D8])\t(?=[^\t])/gu, "$1$2 ").replace(/^o\t(?=[^\t])/, "o ");
}

const bar = /(?<!\\)\|/g;
const barred = (line: string): number => (line.includes("\t") ? 0 : line.split(bar).length);

function lineOf(text: string): Line {
  const fields = text.split("\t");
  if (tidy(text) === "")
    return { text, fields, kind: fields.length === 1 ? "blank" : fields.length === 2 ? "cell" : "row" };
  if (fields.length === 1) return { text, fields, kind: isPageNumber(text) || isStamp(text) ? "furniture" : "plain" };
  if (fields.length === 2 && tidy(fields[0] ?? "") === "") return { text, fields: [fields[1] ?? ""], kind: "cell" };
  return { text, fields, kind: "row" };
}
