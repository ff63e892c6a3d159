import { tidy, wordsOf } from "../words.ts";
import type { CopiedBlock } from "./copies.ts";

/** The words of a text with how often each stands in it, whatever their case. */
export type WordCounts = Readonly<{ counts: ReadonlyMap<string, number>; total: number }>;

export function wordCounts(...texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of texts.flatMap((text) => wordsOf(text))) {
    const known = word.toLowerCase();
    counts.set(known, (counts.get(known) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** How alike two texts are by their words: 1 when they hold the same ones, 0 when they share none. Two blank ones are alike. */
export function alike(one: WordCounts, other: WordCounts): number {
  if (one.total + other.total === 0) return 1;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * shared) / (one.total + other.total);
}

/** The words of statements as they are compared: how they are set out does not count. */
export const wordsIn = (blocks: readonly CopiedBlock[]): string => tidy(blocks.map(({ text }) => text).join(" "));

/** Whether two texts say the same, left out or empty alike. */
export const sameText = (one: string | null, other: string | null): boolean => tidy(one ?? "") === tidy(other ?? "");
