import type { documents } from "@planledger/projections";
import { readXml } from "./xml.ts";

type Level = { start: number; format: string; text: string };
type List = { levels: Map<number, Level> };
type Numbered = { abstract: string; starts: Map<number, number> };

/** The list marks of a document, counted as Word counts them while paragraphs are read in order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #numbered = new Map<string, Numbered>();
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(part: Uint8Array | undefined) {
    if (part) this.#read(part);
  }

  /** The mark of the next paragraph of this list at this level, or null when it is no list. */
  next(numId: string, level: number): documents.SourceListMark | null {
    const numbered = this.#numbered.get(numId);
    const list = numbered && this.#lists.get(numbered.abstract);
    const own = list?.levels.get(level);
    // numId 0 takes a paragraph out of the list that its style puts it in.
    if (numId === "0") return null;
    if (!numbered || !list || !own) return { level, ordered: false, mark: "•" };
    if (own.format === "bullet") return { level, ordered: false, mark: "•" };
    const counts = this.#counts.get(numbered.abstract) ?? [];
    this.#counts.set(numbered.abstract, counts);
    this.#restart(numId, numbered, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === "none") return null;
    const mark = own.text.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const above = list.levels.get(at);
      return inFormat(counts[at] ?? above?.start ?? 1, above?.format ?? "decimal");
    });
    return mark === "" ? null : { level, ordered: true, mark };
  }

  #restart(numId: string, { starts }: Numbered, counts: number[]): void {
    if (this.#started.has(numId)) return;
    this.#started.add(numId);
    for (const [level, start] of starts) counts[level] = start - 1;
  }

  #read(part: Uint8Array): void {
    let list: List | null = null;
    let level: Level | null = null;
    let numbered: Numbered | null = null;
    let override = 0;
    readXml(part, {
      open: ({ name, attribute }) => {
        const value = attribute("w:val") ?? "";
        switch (name) {
          case "w:abstractNum":
            list = { levels: new Map() };
            this.#lists.set(attribute("w:abstractNumId") ?? "", list);
            break;
          case "w:lvl":
            level = { start: 1, format: "decimal", text: "" };
            if (list) list.levels.set(within(attribute("w:ilvl"), 8), level);
            break;
          case "w:start":
            if (level) level.start = within(value, 32_767);
            break;
          case "w:numFmt":
            if (level) level.format = value;
            break;
          case "w:lvlText":
            if (level) level.text = value;
            break;
          case "w:num":
            numbered = { abstract: "", starts: new Map() };
            this.#numbered.set(attribute("w:numId") ?? "", numbered);
            break;
          case "w:abstractNumId":
            if (numbered) numbered.abstract = value;
            break;
          case "w:lvlOverride":
            override = within(attribute("w:ilvl"), 8);
            break;
          case "w:startOverride":
            if (numbered) numbered.starts.set(override, within(value, 32_767));
            break;
        }
      },
      close: (name) => {
        if (name === "w:abstractNum") list = null;
        else if (name === "w:lvl") level = null;
        else if (name === "w:num") numbered = null;
      },
    });
  }
}

/** Word counts from 0 to 32,767 on levels 0 to 8; a file may state anything. */
const within = (stated: string | undefined, most: number): number => {
  const number = Number(stated ?? 0);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : 0;
};

function inFormat(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count).toLowerCase();
    case "upperLetter":
      return letters(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** 1 is A, 26 Z, 27 AA, 28 BB: Word repeats the letter. */
const letters = (count: number): string =>
  String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 50));

const romans = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let left = Math.min(count, 10_000);
  let text = "";
  for (const [value, sign] of romans) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
