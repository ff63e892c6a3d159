import type { RecognisedBlock } from "./recognised.ts";

/** Words that never end a statement: after one of them the next page goes on with the same sentence. */
const unfinished =
  /(?:^|\s)(?:a|an|the|of|for|to|and|or|with|by|in|on|at|from|via|as|that|which|who|is|are|be|been|has|have|will|their|its|our|this|these|all|any|other|within|through|between|including|into|not|were|was|can|should|must|may|also|such|any|each|both|than|then|whether|if)$|[,&/(–—-]$/iu;

/** Whether a text begins in the middle of a sentence: with a small letter, a bracket or a comma. */
export const startsMidway = (text: string): boolean => /^[\p{Ll}(,;&/]/u.test(text);

/** Whether a text stops in the middle of a sentence. */
export const endsMidway = (text: string): boolean => unfinished.test(text);

const endsSentence = (text: string): boolean => /[.!?:;]["'”’)]?$/u.test(text);

/** Beyond this length a paragraph is a statement of its own rather than a name cut in two. */
const nameLength = 40;

/**
 * A cell that was broken over a page, whole again. The rest goes on the last paragraph where the sentence was cut
 * (what the same column holds elsewhere tells a name cut in two from two names), and is a paragraph of its own otherwise.
 * `values` counts the texts of the column. Where no page ended
 * between (`broken` is false), only a sentence that was cut goes on.
 */
export function rejoined(
  before: readonly RecognisedBlock[],
  rest: readonly RecognisedBlock[],
  values: ReadonlyMap<string, number>,
  broken: boolean,
): RecognisedBlock[] {
  const last = before.at(-1);
  const first = rest[0];
  if (!last || !first) return [...before, ...rest];
  const whole = `${last.text} ${first.text}`;
  const cut =
    first.kind === "paragraph" &&
    (startsMidway(first.text) ||
      endsMidway(last.text) ||
      values.has(whole) ||
      (broken &&
        (values.get(first.text) ?? 0) < 2 &&
        !endsSentence(last.text) &&
        before.length === 1 &&
        rest.length === 1 &&
        last.text.length < nameLength));
  return cut ? [...before.slice(0, -1), { ...last, text: whole }, ...rest.slice(1)] : [...before, ...rest];
}
