/** Runs of white space become one space, ends trimmed. Everything else stays as printed. */
export const tidy = (text: string): string => text.replace(/\s+/gu, " ").trim();

const ornament = /^(?:[-–—−_=#•●○▪◦■□‣∙·\uF0A7\uF0B7\uF0D8*|.,:;()/\\~]+|o)$/u;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The words of a text, for counting that none was lost: without the punctuation at their edges, so that "1." and "1"
 * are the same word. A sign such as a tick counts; bullets (an "o" too, as Word types them) and dashes alone do not.
 */
export function wordsOf(text: string): string[] {
  return tidy(text)
    .split(" ")
    .filter((token) => token !== "" && !ornament.test(token))
    .map((token) => token.replace(edges, "") || token);
}
