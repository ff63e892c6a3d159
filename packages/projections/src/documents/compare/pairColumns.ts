import { comparable } from "../roles.ts";
import { bestPairs, type Pair, scoredPairs } from "./pairing.ts";
import { type PlacedCopy, textIn } from "./placed.ts";
import { alike, wordCounts } from "./similarity.ts";

/** From here on two columns with different labels and roles hold the same words, by and large. */
const SAME_WORDS = 0.6;

/** Which columns are the same: by their label, else by what they mean, else by what they hold. */
export function pairColumns(older: PlacedCopy, newer: PlacedCopy): Pair[] {
  const [before, after] = [older, newer].map(({ copy, rows }) =>
    copy.columns.map((column, at) => ({
      ...column,
      label: comparable(column.label),
      words: wordCounts(...rows.map(({ row }) => textIn(copy, row, at))),
    })),
  );
  return bestPairs(
    scoredPairs(older.copy.columns.length, newer.copy.columns.length, (one, other) => {
      const [was, is] = [before?.[one], after?.[other]];
      if (was === undefined || is === undefined) return 0;
      const words = alike(was.words, is.words);
      const sameRole = was.role === is.role ? 1 : 0;
      if (was.label === is.label && was.label !== "") return 4 + sameRole + words;
      if (sameRole && was.role !== "free") return 2 + words;
      return words >= SAME_WORDS ? words : 0;
    }),
  );
}
