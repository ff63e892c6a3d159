const PREFIX = "planledger in tab ";

/** What is kept while the tab is open and no longer: what is too much, or too much of others, to stay behind. */
export function inTab(name: string): Readonly<Record<string, string>> | undefined {
  const kept = sessionStorage.getItem(PREFIX + name);
  if (kept === null) return undefined;
  const words: unknown = JSON.parse(kept);
  if (typeof words !== "object" || words === null) return undefined;
  return Object.fromEntries(Object.entries(words).map(([field, text]) => [field, String(text)]));
}

export function keepInTab(name: string, words: Readonly<Record<string, string>>): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(words));
}

export function forgetInTab(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** Somebody else goes on in this tab. */
export function forgetAllInTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
