import { keysOf, store, stored, type Words, wordsOf } from "./stored.ts";

const PREFIX = "planledger unsaved ";

/** What somebody typed and has not saved, and when that was, in milliseconds since 1970. */
export type Kept = Readonly<{ words: Words; at: number }>;

/** What one person typed is theirs alone. */
export type Owner = Readonly<{ person: string; form: string }>;

/** Longer than a holiday; a computer that others use must not keep words for ever. */
const KEPT_FOR_DAYS = 14;
const KEPT_FOR_MS = KEPT_FOR_DAYS * 24 * 60 * 60 * 1000;

/** How the forms of commands begin that nobody answered: they hold no words. */
export const ATTEMPT = "attempt";

const keyOf = ({ person, form }: Owner) => `${PREFIX}${person} ${form}`;

/** What was typed in a form and not saved. It outlives the tab, so that no way out of a form loses it. */
export function unsavedOf(owner: Owner, now = Date.now()): Kept | undefined {
  const kept = read(keyOf(owner));
  return kept && now - kept.at < KEPT_FOR_MS ? kept : undefined;
}

export function keepUnsaved(owner: Owner, words: Words, now = Date.now()): void {
  store(localStorage, keyOf(owner), { words, at: now });
}

export function forgetUnsaved(owner: Owner): void {
  localStorage.removeItem(keyOf(owner));
}

/** Whoever typed it: the words may be in it that were withdrawn just now. */
export function forgetAllUnsaved(): void {
  forgetEach(PREFIX);
}

/** What one person typed in this browser, and all that was kept with it. */
export function forgetUnsavedOf(person: string): void {
  forgetEach(`${PREFIX}${person} `);
}

/** Who typed something in this browser that is not saved, and when they did last, in milliseconds since 1970. */
export function unsavedByPerson(): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const key of keysOf(localStorage, PREFIX)) {
    const [person = "", form = ""] = key.slice(PREFIX.length).split(" ");
    const at = read(key)?.at;
    if (form !== ATTEMPT && at !== undefined) last.set(person, Math.max(at, last.get(person) ?? 0));
  }
  return last;
}

function forgetEach(prefix: string): void {
  for (const key of keysOf(localStorage, prefix)) localStorage.removeItem(key);
}

/** Drops what was kept so long that nobody will come back to it. */
export function forgetOldUnsaved(now = Date.now()): void {
  for (const key of keysOf(localStorage, PREFIX)) {
    const kept = read(key);
    if (!kept || now - kept.at >= KEPT_FOR_MS) localStorage.removeItem(key);
  }
}

function read(key: string): Kept | undefined {
  const { words, at } = stored(localStorage, key) ?? {};
  return typeof words === "object" && words !== null && typeof at === "number"
    ? { words: wordsOf(words), at }
    : undefined;
}
