/** One thing of each side that belong together: their places in their own lists. */
export type Pair = Readonly<{ older: number; newer: number }>;

export type Scored = Pair & Readonly<{ score: number }>;

/**
 * Takes the best pairs first; each thing is in one pair at most. Of equally good pairs that want the same thing, the one
 * that is nearest to its own place wins: turned round, the same pairs come out turned round.
 */
export function bestPairs(candidates: readonly Scored[]): Pair[] {
  const taken = { older: new Set<number>(), newer: new Set<number>() };
  const pairs: Pair[] = [];
  for (const { older, newer } of candidates.toSorted(byScore)) {
    if (taken.older.has(older) || taken.newer.has(newer)) continue;
    taken.older.add(older);
    taken.newer.add(newer);
    pairs.push({ older, newer });
  }
  return pairs.toSorted((a, b) => a.newer - b.newer);
}

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  Math.abs(a.older - a.newer) - Math.abs(b.older - b.newer) ||
  a.older + a.newer - (b.older + b.newer);

/** Every pair of two short lists, with the score that `of` gives it; 0 is no pair. */
export function scoredPairs(older: number, newer: number, of: (older: number, newer: number) => number): Scored[] {
  const scored: Scored[] = [];
  for (let one = 0; one < older; one += 1)
    for (let other = 0; other < newer; other += 1) {
      const score = of(one, other);
      if (score > 0) scored.push({ older: one, newer: other, score });
    }
  return scored;
}

/**
 * Which of these pairs, in the order of newer, are out of the order that they had older: all but the longest run that kept it.
 * Of runs of one length the one with the most steady pairs stays. As many turn up when the sides are turned round.
 */
export function outOfOrder<Placed extends Pair>(
  pairs: readonly Placed[],
  isSteady: (pair: Placed) => boolean,
): Set<Placed> {
  const inOrder = pairs.toSorted((a, b) => a.newer - b.newer);
  if (inOrder.every((pair, at) => at === 0 || (inOrder[at - 1]?.older ?? -1) < pair.older)) return new Set();
  // The best run that ends at each pair: its weight, in which steadiness only tells runs of one length apart.
  const runs: Readonly<{ pair: Placed; weight: number; before: number }>[] = [];
  let best = -1;
  for (const pair of inOrder) {
    let before = -1;
    for (const [at, run] of runs.entries())
      if (run.pair.older < pair.older && run.weight > (runs[before]?.weight ?? 0)) before = at;
    const own = pairs.length + 1 + (isSteady(pair) ? 1 : 0);
    runs.push({ pair, weight: own + (runs[before]?.weight ?? 0), before });
    if ((runs.at(-1)?.weight ?? 0) > (runs[best]?.weight ?? 0)) best = runs.length - 1;
  }
  const moved = new Set(pairs);
  for (let kept = runs[best]; kept !== undefined; kept = runs[kept.before]) moved.delete(kept.pair);
  return moved;
}
