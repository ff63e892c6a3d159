/** A text that may have been withdrawn: what is said in its place, then. */
type Taken = { text: string; withdrawn?: object | null };

export const isThere = ({ withdrawn }: { withdrawn?: object | null }): boolean => !withdrawn;

/** Beside a field whose text was withdrawn: that it was, and what becomes of what is written now. */
export function besideWithdrawn(notice: string): string {
  return `${notice} What you write here takes its place. Leave it empty to leave it as it is.`;
}

/** What a field begins with: never what is said in the place of a withdrawn text, as saving it would make it one. */
export function fieldOf({ text, withdrawn }: Taken, hint?: string) {
  if (!withdrawn || text === "") return { defaultValue: text, hint };
  return { defaultValue: "", hint: besideWithdrawn(text) };
}

/** Said when nothing was written where a text was withdrawn. Nothing is sent then. */
export const NOTHING_WRITTEN = {
  problem: "Write what takes the place of what was withdrawn. It is left as it is until then.",
};
