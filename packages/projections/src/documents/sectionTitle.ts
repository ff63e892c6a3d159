import { printed } from "./content.ts";
import { isBelow, leadingNumber, unmarkedNumber } from "./numbering.ts";
import type { RecognisedBlock, RecognisedSection } from "./recognised.ts";

/**
 * Splits what a heading row prints into number, title and statement. A number without a mark counts only where the rows
 * below are numbered under it, or where it follows the section before.
 */
export function titled(
  own: string | null,
  blocks: readonly RecognisedBlock[],
  below: string | null,
  before: string | null,
): { number: string | null; title: string; statement: string | null } {
  const [first, ...others] = blocks;
  const short = others.length > 0 && first !== undefined && first.text.length <= 120;
  const text =
    short || first === undefined
      ? (first?.text ?? "")
      : [first.text, ...(others.length > 0 ? [printed(others)] : [])].join(" ");
  const statement = short ? printed(others) : null;
  if (own !== null)
    return { number: own, title: first?.mark === undefined ? text : `${first.mark} ${text}`, statement };
  if (first?.mark !== undefined) return { number: first.mark.replace(/^\(|[.):]+$/g, ""), title: text, statement };
  const marked = leadingNumber(text);
  if (marked) return { number: marked.number, title: marked.rest, statement };
  const plain = unmarkedNumber(text);
  const counts =
    plain !== null &&
    ((below !== null && isBelow(plain.number, below)) ||
      (before !== null && Number(plain.number) === Number(before) + 1));
  return plain && counts
    ? { number: plain.number, title: plain.rest, statement }
    : { number: null, title: text, statement };
}

/** The section that a label in a header names. */
export function namedBy(label: string, from: "header" | "rows"): Omit<RecognisedSection, "rows"> {
  const numbered = leadingNumber(label);
  return { number: numbered?.number ?? null, title: numbered?.rest ?? label, statement: null, from };
}
