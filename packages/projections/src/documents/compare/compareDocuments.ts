import type { RecognisedDocument } from "../recognised.ts";
import { comparePlans, type PlanComparison } from "./comparePlans.ts";
import { copyOf, type PlanCopy } from "./copies.ts";
import { bestPairs, scoredPairs } from "./pairing.ts";
import { alike, wordCounts, wordsIn } from "./similarity.ts";

/** A plan that both documents hold, or only one of them; each by its place in its document. */
export type PlanInBoth =
  | Readonly<{ in: "both"; older: CopyInDocument; newer: CopyInDocument; comparison: PlanComparison }>
  | Readonly<{ in: "older" | "newer"; copy: CopyInDocument }>;

export type CopyInDocument = Readonly<{ index: number; copy: PlanCopy }>;

/** Two documents are compared plan by plan. One plan each is the same plan, whatever they are called. */
export function compareDocuments(older: RecognisedDocument, newer: RecognisedDocument): PlanInBoth[] {
  const [before, after] = [copiesIn(older), copiesIn(newer)];
  const words = (copies: readonly PlanCopy[]) => copies.map(({ sections }) => wordCounts(...sections.flatMap(wordsOf)));
  const [wasWords, isWords] = [words(before), words(after)];
  const alone = before.length === 1 && after.length === 1;
  const pairs = bestPairs(
    scoredPairs(before.length, after.length, (one, other) => {
      const [was, is] = [before[one], after[other]];
      const [wasAll, isAll] = [wasWords[one], isWords[other]];
      if (!was || !is || !wasAll || !isAll) return 0;
      const score = alike(wordCounts(was.title ?? ""), wordCounts(is.title ?? "")) + alike(wasAll, isAll);
      return alone || score > 0.5 ? 1 + score : 0;
    }),
  );
  const only = (side: "older" | "newer", copies: readonly PlanCopy[]): PlanInBoth[] =>
    copies.flatMap((copy, index) =>
      pairs.some((pair) => pair[side] === index) ? [] : [{ in: side, copy: { index, copy } }],
    );
  const inBoth = pairs.flatMap((pair): PlanInBoth[] => {
    const [was, is] = [before[pair.older], after[pair.newer]];
    if (was === undefined || is === undefined) return [];
    const sides = { older: { index: pair.older, copy: was }, newer: { index: pair.newer, copy: is } };
    return [{ in: "both", ...sides, comparison: comparePlans(was, is) }];
  });
  return [...inBoth, ...only("newer", after), ...only("older", before)];
}

const copiesIn = (document: RecognisedDocument): PlanCopy[] =>
  document.plans.flatMap((_plan, index) => copyOf(document, index) ?? []);

const wordsOf = ({ rows }: PlanCopy["sections"][number]): string[] => rows.flatMap(({ cells }) => cells.map(wordsIn));
