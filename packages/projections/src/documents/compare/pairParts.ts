import { comparable } from "../roles.ts";
import { bestPairs, type Pair, scoredPairs } from "./pairing.ts";
import type { PlacedCopy } from "./placed.ts";
import { alike, sameText, wordCounts, wordsIn } from "./similarity.ts";
import type { CopiedNarrative } from "./copies.ts";

/** A pair that has nothing else in common is none. */
const ENOUGH = 0.5;

/** How much of two parts of a plan are the same rows: 0 none, 1 all. */
function sharing(pairs: readonly Pair[], older: readonly (number | null)[], newer: readonly (number | null)[]) {
  const shared = new Map<string, number>();
  for (const pair of pairs) {
    const key = `${older[pair.older]} ${newer[pair.newer]}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const amount = (parts: readonly (number | null)[], part: number) => parts.filter((other) => other === part).length;
  return (one: number, other: number): number => {
    const rows = amount(older, one) + amount(newer, other);
    return rows === 0 ? 0 : (2 * (shared.get(`${one} ${other}`) ?? 0)) / rows;
  };
}

/** How alike two headings are: 2 when they are the same words. */
function alikeHeadings(one: string | null, other: string | null): number {
  const [was, is] = [comparable(one ?? ""), comparable(other ?? "")];
  if (was === "" || is === "") return was === is ? ENOUGH : 0;
  if (was === is) return 2;
  const words = alike(wordCounts(was), wordCounts(is));
  return words >= ENOUGH ? words : 0;
}

/** Which sections are the same: by their heading, and by the rows that stand in them. */
export function pairSections(older: PlacedCopy, newer: PlacedCopy, rows: readonly Pair[]): Pair[] {
  const shared = sharing(
    rows,
    older.rows.map(({ section }) => section),
    newer.rows.map(({ section }) => section),
  );
  const [before, after] = [older.copy.sections, newer.copy.sections];
  return bestPairs(
    scoredPairs(before.length, after.length, (one, other) => {
      const [was, is] = [before[one], after[other]];
      if (was === undefined || is === undefined) return 0;
      const sameNumber = was.number !== null && sameText(was.number, is.number) ? 0.5 : 0;
      const score = alikeHeadings(was.title, is.title) + sameNumber + shared(one, other);
      return score > ENOUGH || (score === ENOUGH && was.rows.length + is.rows.length === 0) ? score : 0;
    }),
  );
}

/** Which objectives are the same: by their words, and by the rows that stand under them. */
export function pairObjectives(
  older: PlacedCopy,
  newer: PlacedCopy,
  rows: readonly Pair[],
  sections: readonly Pair[],
): Pair[] {
  const shared = sharing(
    rows,
    older.rows.map(({ objective }) => objective),
    newer.rows.map(({ objective }) => objective),
  );
  return bestPairs(
    scoredPairs(older.objectives.length, newer.objectives.length, (one, other) => {
      const [was, is] = [older.objectives[one], newer.objectives[other]];
      if (was === undefined || is === undefined) return 0;
      const sameSection = sections.some((pair) => pair.older === was.section && pair.newer === is.section);
      if (!sameSection) return 0;
      const score = (sameText(was.text, is.text) ? 2 : alikeHeadings(was.text, is.text)) + shared(one, other);
      return score > ENOUGH ? score : 0;
    }),
  );
}

/** Which texts around the table are the same. */
export function pairNarratives(older: readonly CopiedNarrative[], newer: readonly CopiedNarrative[]): Pair[] {
  const words = (texts: readonly CopiedNarrative[]) => texts.map(({ body }) => wordCounts(wordsIn(body)));
  const [before, after] = [words(older), words(newer)];
  return bestPairs(
    scoredPairs(older.length, newer.length, (one, other) => {
      const [was, is] = [older[one], newer[other]];
      const [wasWords, isWords] = [before[one], after[other]];
      if (!was || !is || !wasWords || !isWords) return 0;
      const headings = was.heading === null && is.heading === null ? 0 : alikeHeadings(was.heading, is.heading);
      const score = headings + (wasWords.total + isWords.total === 0 ? 0 : alike(wasWords, isWords));
      return score > ENOUGH ? score + (was.place === is.place ? 0.1 : 0) : 0;
    }),
  );
}
