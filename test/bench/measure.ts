/** The middle of some ratios, with the least and the greatest: machines are noisy, and one number alone says little. */
export type Spread = Readonly<{ min: number; median: number; max: number }>;

/** One line of what is promised: what was measured, in which unit, and what it must come to. */
export type Line = Readonly<{
  what: string;
  unit: "×" | "ms" | "KiB";
  measured: Spread;
  /** Null where nothing is promised. */
  target: Readonly<{ atLeast: number }> | Readonly<{ atMost: number }> | null;
  detail: string;
}>;

/** Whether a line keeps its promise, by its median; null where nothing is promised. */
export function isMet({ measured, target }: Line): boolean | null {
  if (target === null) return null;
  return "atLeast" in target ? measured.median >= target.atLeast : measured.median <= target.atMost;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? NaN, median: quantile(sorted, 0.5), max: sorted.at(-1) ?? NaN };
}

/** A value that this part of the sorted values does not exceed. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Runs works in turn, round after round, so that whatever else the machine does meets all of them; their times by round. */
export async function inTurns<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => unknown>>,
): Promise<readonly Readonly<Record<Name, number>>[]> {
  const times: Record<Name, number>[] = [];
  // Object.entries forgets the keys' type.
  const named = Object.entries(works) as [Name, () => unknown][];
  for (let round = 0; round < rounds; round += 1) {
    const took: Partial<Record<Name, number>> = {};
    // Every other round the other way round: whoever comes second finds warmer caches.
    for (const [name, work] of round % 2 === 0 ? named : named.toReversed()) took[name] = await timed(work);
    times.push(took as Record<Name, number>);
  }
  return times;
}
