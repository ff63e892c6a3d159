import { tidy } from "./words.ts";

/** A printed number and what follows it: "1.1  Lead the work" is "1.1" and "Lead the work". */
export type Numbered = Readonly<{ number: string; rest: string; marked: boolean }>;

const dotted = String.raw`[A-Za-z]{0,4}[-.]?\d{1,3}(?:\.\d{1,3})+[a-z]?`;
const coded = String.raw`[A-Z]{1,4}[-.]?\d{1,3}[a-z]?`;
const plain = String.raw`\d{1,3}[a-z]?`;
const lettered = String.raw`\(?(?:[A-Za-z]|[ivx]{1,5})`;

const leading = new RegExp(`^(?:(${dotted})[.):]?|(${coded}|${plain}|${lettered})([.):]))(?:\\s+|$)(.*)$`, "su");
const leadingPlain = new RegExp(`^(${plain}|${coded})\\s+(.*)$`, "su");
const whole = new RegExp(`^\\(?(${dotted}|${coded}|${plain}|[A-Za-z]|[ivxIVX]{1,5})[.):]*$`, "u");

/** A number printed before a text with a mark of its own: "1.1 x", "1. x", "a) x". "12 months" has none. */
export function leadingNumber(text: string): Numbered | null {
  const match = leading.exec(tidy(text));
  if (!match) return null;
  const number = match[1] ?? match[2] ?? "";
  return { number: number.replace(/^\(/, ""), rest: match[4] ?? "", marked: true };
}

/** A number printed before a text without a mark: "3 Working together". Only its neighbours tell whether it is one. */
export function unmarkedNumber(text: string): Numbered | null {
  const match = leadingPlain.exec(tidy(text));
  return match ? { number: match[1] ?? "", rest: match[2] ?? "", marked: false } : null;
}

/** The number of a cell that holds nothing else: "1.", "A1", "(ii)". */
export function wholeNumber(text: string): string | null {
  return whole.exec(tidy(text))?.[1] ?? null;
}

/** How many steps a number has: "2" one, "2.1" two, "2.1.3" three; letters and Roman numbers one. */
export const depthOf = (number: string): number => number.split(".").filter((step) => step !== "").length;

/** Whether the second number stands below the first: "2" and "2.1". */
export const isBelow = (upper: string, lower: string): boolean => lower.startsWith(`${upper}.`);

/** A letter or Roman number in small type, "a)" or "ii": the part of a numbered action, never the title above one. */
export const isLettered = (number: string): boolean => /^(?:[a-z]|[ivx]{1,5})$/.test(number);
