/** More words than anybody looks for at once; those beyond are not looked for. */
const MOST_WORDS = 16;
const LONGEST = 500;
/** From so many letters on, a word also finds words that begin with it. */
const BEGINNING = 3;

// What the index takes for a letter of a word: letters, digits, and the private signs that it parts texts with.
const WORDS = /[\p{L}\p{N}\p{Co}]+/gu;

/**
 * What somebody typed, as a question to the index: every word must be there, in any order, and finds words that begin
 * with it; what stands in quotation marks must be there as it is. Nothing that is typed is taken for a command of the
 * index, so that no text is a wrong question.
 * @returns null when there is no word in it
 */
export function questionOf(typed: string): string | null {
  const terms = termsIn(withoutSigns(typed.slice(0, LONGEST)));
  return terms.length === 0 ? null : terms.slice(0, MOST_WORDS).map(asked).join(" ");
}

/** A text without the signs that mean something to the index. */
export const withoutSigns = (text: string): string => text.replace(/[\p{Co}\p{Cs}\0]/gu, " ");

type Term = Readonly<{ words: string; exact: boolean }>;

function termsIn(typed: string): Term[] {
  // What stands between two quotation marks, straight or curly, or after the last one when it is never closed.
  const parts = typed.split(/["“”„]/);
  return parts.flatMap((part, index) => {
    const words = index % 2 === 1 ? [part] : part.split(/\s+/);
    return words.filter((word) => word.match(WORDS)).map((word) => ({ words: word, exact: index % 2 === 1 }));
  });
}

/** A term in the index's own language. What is in quotation marks there is nothing but words. */
function asked({ words, exact }: Term): string {
  const last = words.match(WORDS)?.at(-1) ?? "";
  return `"${words}"${!exact && last.length >= BEGINNING ? " *" : ""}`;
}
