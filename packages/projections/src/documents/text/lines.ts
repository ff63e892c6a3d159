import { isPageNumber, isStamp } from "../furniture.ts";
import { tidy } from "../words.ts";

/** One line of a pasted text. `fields` are its cells: one for a line without a tab. */
export type Line = Readonly<{
  text: string;
  fields: readonly string[];
  kind: "blank" | "plain" | "row" | "cell" | "furniture";
}>;

/**
 * The lines of a text. A "row" holds several cells, parted by tabs (or by bars, as in a Markdown table); a "cell" begins
 * with its only tab, the form in which some programs give each cell a line of its own.
 */
export function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r|\f|\u2028|\u2029/)
    .map(lineOf);
}

function lineOf(printed: string): Line {
  const text = /^\s*\|.*\|\s*$/.test(printed)
    ? printed
        .trim()
        .slice(1, -1)
        .replace(/(?<!\\)\|/g, "\t")
    : printed;
  const fields = text.split("\t");
  if (tidy(text) === "")
    return { text, fields, kind: fields.length === 1 ? "blank" : fields.length === 2 ? "cell" : "row" };
  if (fields.length === 1) return { text, fields, kind: isPageNumber(text) || isStamp(text) ? "furniture" : "plain" };
  if (fields.length === 2 && tidy(fields[0] ?? "") === "") return { text, fields: [fields[1] ?? ""], kind: "cell" };
  return { text, fields, kind: "row" };
}
