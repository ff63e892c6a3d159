const PREFIX = "planledger unsaved ";

/** What somebody typed and has not saved, by the name of its field. */
export type Unsaved = Readonly<Record<string, string>>;

/** What was typed in a form of this tab and not saved; kept while the tab is open, so that no way out of a form loses it. */
export function unsavedOf(form: string): Unsaved | undefined {
  const kept = sessionStorage.getItem(PREFIX + form);
  if (kept === null) return undefined;
  const words: unknown = JSON.parse(kept);
  if (typeof words !== "object" || words === null) return undefined;
  return Object.fromEntries(Object.entries(words).map(([field, text]) => [field, String(text)]));
}

export function keepUnsaved(form: string, words: Unsaved): void {
  sessionStorage.setItem(PREFIX + form, JSON.stringify(words));
}

export function forgetUnsaved(form: string): void {
  sessionStorage.removeItem(PREFIX + form);
}

/** Somebody else goes on in this tab: what was typed is not theirs. */
export function forgetAllUnsaved(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
