/** Whether words stand in a text: as words of their own, only within longer ones, or not at all. */
export type Standing = "asWords" | "withinWords" | "nowhere";

const normal = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Looks for words in texts, whatever their case and the spaces between them. The strongest finding counts. */
export function lookingFor(words: readonly string[]): (text: string) => Standing {
  const wanted = words.map(normal).filter((one) => one !== "");
  return (text) => {
    const within = normal(text);
    const found = wanted.map((one) => standingOf(one, within));
    if (found.includes("asWords")) return "asWords";
    return found.includes("withinWords") ? "withinWords" : "nowhere";
  };
}

function standingOf(words: string, text: string): Standing {
  let found: Standing = "nowhere";
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isApart(text, at, at + words.length)) return "asWords";
    found = "withinWords";
  }
  return found;
}

/** Whether a piece of a text goes on neither before nor behind. */
function isApart(text: string, start: number, end: number): boolean {
  const goesOn = (inside: string, outside: string) => LETTER_OR_DIGIT.test(inside) && LETTER_OR_DIGIT.test(outside);
  return !goesOn(text.charAt(start), text.charAt(start - 1)) && !goesOn(text.charAt(end - 1), text.charAt(end));
}

/** What stands in the place of words that were taken out of a text. */
export const TAKEN_OUT = "[withdrawn]";

/** Takes words out of texts, whatever their case and the spaces between them; within longer words too. */
export function takingOut(words: readonly string[]): (text: string) => string {
  const holds = lookingFor(words);
  const wanted = words.filter((one) => one.trim() !== "").map(patternOf);
  return (text) => {
    const left = wanted.reduce((rest, pattern) => rest.replace(pattern, TAKEN_OUT), text.normalize("NFC"));
    // Letters that are written in another way are found, and cannot be cut out.
    return holds(left) === "nowhere" ? left : TAKEN_OUT;
  };
}

function patternOf(words: string): RegExp {
  const parts = words.normalize("NFC").trim().split(/\s+/u);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("\\s+"), "giu");
}
