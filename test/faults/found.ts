/** What can be wrong with what a server left behind. */
export const KINDS = ["lost", "duplicates", "divergences", "unproved", "left", "backups", "told"] as const;

type Kind = (typeof KINDS)[number];

/**
 * What was found wrong, each as a sentence. `left`: what should have been gone for good; `backups`: those that are missing
 * or not whole; `told`: failures that nobody could have made sense of.
 */
export type Wrong = Readonly<Record<Kind, readonly string[]>>;

export const NOTHING: Wrong = {
  lost: [],
  duplicates: [],
  divergences: [],
  unproved: [],
  left: [],
  backups: [],
  told: [],
};

/** Gathers what is found, each sentence behind the place where it was found. */
export class Gathered {
  readonly found: Record<Kind, readonly string[]> = { ...NOTHING };

  add(where: string, wrong: Wrong): void {
    for (const kind of KINDS)
      this.found[kind] = [...this.found[kind], ...wrong[kind].map((sentence) => `${where}: ${sentence}`)];
  }
}
