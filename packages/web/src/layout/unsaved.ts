const PREFIX = "planledger unsaved ";

/** What somebody typed and has not saved, by the name of its field. */
export type Unsaved = Readonly<Record<string, string>>;

/** That, and when it was typed, in milliseconds since 1970. */
export type Kept = Readonly<{ words: Unsaved; at: number }>;

/** What one person typed is theirs alone. */
export type Owner = Readonly<{ person: string; form: string }>;

/** Longer than a holiday; a computer that others use must not keep words for ever. */
const KEPT_FOR_DAYS = 14;
const KEPT_FOR_MS = KEPT_FOR_DAYS * 24 * 60 * 60 * 1000;

const keyOf = ({ person, form }: Owner) => `${PREFIX}${person} ${form}`;

/** What was typed in a form and not saved. It outlives the tab, so that no way out of a form loses it. */
export function unsavedOf(owner: Owner, now = Date.now()): Kept | undefined {
  const kept = read(keyOf(owner));
  return kept && now - kept.at < KEPT_FOR_MS ? kept : undefined;
}

export function keepUnsaved(owner: Owner, words: Unsaved, now = Date.now()): void {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ words, at: now }));
  } catch {
    // A browser that keeps nothing, or has no room left: what was typed still stands in its form.
  }
}

export function forgetUnsaved(owner: Owner): void {
  localStorage.removeItem(keyOf(owner));
}

/** Somebody else goes on in this browser: what was typed is not theirs. */
export function forgetAllUnsaved(): void {
  for (const key of keys()) localStorage.removeItem(key);
}

/** Drops what was kept so long that nobody will come back to it. */
export function forgetOldUnsaved(now = Date.now()): void {
  for (const key of keys()) {
    const kept = read(key);
    if (!kept || now - kept.at >= KEPT_FOR_MS) localStorage.removeItem(key);
  }
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

function read(key: string): Kept | undefined {
  const kept = localStorage.getItem(key);
  if (kept === null) return undefined;
  const { words, at } = parsed(kept);
  if (typeof words !== "object" || words === null || typeof at !== "number") return undefined;
  return { words: Object.fromEntries(Object.entries(words).map(([field, text]) => [field, String(text)])), at };
}

/** Others may write into this storage, or an older release did: what is not ours is as good as nothing. */
function parsed(kept: string): { words?: unknown; at?: unknown } {
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
