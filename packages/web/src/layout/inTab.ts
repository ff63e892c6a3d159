import { keysOf, store, stored, type Words, wordsOf } from "./stored.ts";

const PREFIX = "planledger in tab ";

/** What is kept while the tab is open and no longer: what is too much, or too much of others, to stay behind. */
export function inTab(name: string): Words | undefined {
  const found = stored(sessionStorage, PREFIX + name);
  return found && wordsOf(found);
}

export function keepInTab(name: string, words: Words): void {
  store(sessionStorage, PREFIX + name, words);
}

export function forgetInTab(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** Somebody else goes on in this tab. */
export function forgetAllInTab(): void {
  for (const key of keysOf(sessionStorage, PREFIX)) sessionStorage.removeItem(key);
}
