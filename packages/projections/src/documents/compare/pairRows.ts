import { comparable } from "../roles.ts";
import { bestPairs, type Pair, type Scored } from "./pairing.ts";
import type { PlacedCopy, PlacedRow } from "./placed.ts";
import { alike, sameText, type WordCounts } from "./similarity.ts";

// How alike two rows must be to be one row that was changed: less, where their number or their section says so too.
const ALIKE = 0.5;
const ALIKE_IN_SECTION = 0.4;
const ALIKE_BY_NUMBER = 0.2;

/** A word that stands in so many rows of both copies finds too many pairs to say anything. */
const MOST_PAIRS_BY_WORD = 2_500;

/** Which rows are the same: first those that say exactly the same at the same place, then those that are most alike. */
export function pairRows(older: PlacedCopy, newer: PlacedCopy): Pair[] {
  const unchanged = sameRows(older.rows, newer.rows);
  const known = {
    older: new Set(unchanged.map((pair) => pair.older)),
    newer: new Set(unchanged.map((pair) => pair.newer)),
  };
  const left = {
    older: [...older.rows.keys()].filter((at) => !known.older.has(at)),
    newer: [...newer.rows.keys()].filter((at) => !known.newer.has(at)),
  };
  const scored = candidates(left, older, newer).flatMap((pair) => {
    const score = scoreOf(pair, older, newer);
    return score === null ? [] : [{ ...pair, score }];
  });
  return [...unchanged, ...bestPairs(scored satisfies Scored[])].toSorted((a, b) => a.newer - b.newer);
}

/** Rows that are the same in everything, the first with the first, the second with the second. */
function sameRows(older: readonly PlacedRow[], newer: readonly PlacedRow[]): Pair[] {
  const waiting = placesBy(older.keys(), (at) => [older[at]?.key ?? ""]);
  return newer.flatMap(({ key }, at) => {
    const same = waiting.get(key)?.shift();
    return same === undefined ? [] : [{ older: same, newer: at }];
  });
}

/** Rows that share a word that is not everywhere, or their number. */
function candidates(
  left: Readonly<{ older: readonly number[]; newer: readonly number[] }>,
  older: PlacedCopy,
  newer: PlacedCopy,
): Pair[] {
  const before = placesBy(left.older, (at) => signsOf(older.rows[at]));
  const after = placesBy(left.newer, (at) => signsOf(newer.rows[at]));
  const found = new Map<number, Set<number>>();
  for (const [sign, ones] of before) {
    const others = after.get(sign) ?? [];
    if (ones.length * others.length > MOST_PAIRS_BY_WORD) continue;
    for (const one of ones) {
      const known = found.get(one) ?? new Set();
      for (const other of others) known.add(other);
      found.set(one, known);
    }
  }
  return [...found].flatMap(([one, others]) => [...others].map((other) => ({ older: one, newer: other })));
}

const signsOf = (placed: PlacedRow | undefined): string[] => {
  if (placed === undefined) return [];
  const { row, all } = placed;
  return [...(row.number === null ? [] : [`number ${row.number}`]), ...all.counts.keys(), ...(all.total ? [] : [""])];
};

function placesBy(places: Iterable<number>, signs: (at: number) => readonly string[]): Map<string, number[]> {
  const by = new Map<string, number[]>();
  for (const at of places)
    for (const sign of signs(at)) {
      const known = by.get(sign);
      if (known === undefined) by.set(sign, [at]);
      else known.push(at);
    }
  return by;
}

/** How sure it is that two rows are one; null when they are two. */
function scoreOf(pair: Pair, older: PlacedCopy, newer: PlacedCopy): number | null {
  const [was, is] = [older.rows[pair.older], newer.rows[pair.newer]];
  if (was === undefined || is === undefined) return null;
  const sameNumber = was.row.number !== null && sameText(was.row.number, is.row.number);
  const sameSection = headingOf(older, was) === headingOf(newer, is);
  const words = both(was.action, is.action)
    ? 0.7 * alike(was.action, is.action) + 0.3 * alike(was.all, is.all)
    : alike(was.all, is.all);
  const enough = sameNumber ? ALIKE_BY_NUMBER : sameSection ? ALIKE_IN_SECTION : ALIKE;
  if (words < enough) return null;
  const sameObjective = sameText(was.row.objective, is.row.objective);
  return words + (sameNumber ? 0.2 : 0) + (sameSection ? 0.1 : 0) + (sameObjective ? 0.05 : 0);
}

const both = (one: WordCounts, other: WordCounts): boolean => one.total > 0 && other.total > 0;

function headingOf({ copy }: PlacedCopy, { section }: PlacedRow): string {
  const { number, title } = copy.sections[section] ?? { number: null, title: null };
  return title === null ? (number ?? "") : comparable(title);
}
