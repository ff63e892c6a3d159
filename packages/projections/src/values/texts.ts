/** The longest text of one statement, in characters. */
const LONGEST_TEXT = 20_000;

/** What is wrong with texts that must not be empty. */
export function faultInTexts(...texts: readonly string[]): "TextMissing" | "TextTooLong" | null {
  if (texts.some((text) => text.trim() === "")) return "TextMissing";
  return texts.some((text) => text.length > LONGEST_TEXT) ? "TextTooLong" : null;
}

/** What is wrong with texts that may be left out or empty. */
export const faultInOptional = (...texts: readonly (string | null)[]): "TextTooLong" | null =>
  texts.some((text) => text !== null && text.length > LONGEST_TEXT) ? "TextTooLong" : null;
