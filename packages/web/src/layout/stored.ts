/** Words by the names of their fields. */
export type Words = Readonly<Record<string, string>>;

/** Puts something into a storage of the browser. Where that keeps nothing, or has no room left, it stands on the screen still. */
export function store(storage: Storage, key: string, value: object): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to tell: what was typed is where it was typed.
  }
}

/** What was stored. Others may write there, or an older release did: what is not ours is as good as nothing. */
export function stored(storage: Storage, key: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? "null");
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Every key that begins so. */
export const keysOf = (storage: Storage, prefix: string): string[] =>
  Object.keys(storage).filter((key) => key.startsWith(prefix));

/** Something that was stored, as words. */
export const wordsOf = (value: object): Words =>
  Object.fromEntries(Object.entries(value).map(([field, text]) => [field, String(text)]));
