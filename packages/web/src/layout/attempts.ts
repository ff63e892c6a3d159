import { ATTEMPT, forgetUnsaved, keepUnsaved, type Owner, unsavedOf } from "./unsaved.ts";

/** A command that was sent and not answered: the id that it went under, and the hash of its content. */
export type Attempt = Readonly<{ digest: string; commandId: string }>;

const ownerOf = (person: string, name: string): Owner => ({ person, form: `${ATTEMPT} ${name}` });

/** The last command of this name that nobody answered; it outlives the tab, as its answer may be lost with the page. */
export function attemptOf(person: string, name: string): Attempt | undefined {
  const { digest, commandId } = unsavedOf(ownerOf(person, name))?.words ?? {};
  return digest === undefined || commandId === undefined ? undefined : { digest, commandId };
}

export function keepAttempt(person: string, name: string, attempt: Attempt): void {
  keepUnsaved(ownerOf(person, name), attempt);
}

export function forgetAttempt(person: string, name: string): void {
  forgetUnsaved(ownerOf(person, name));
}

/** The SHA-256 of what a command says: what was typed itself is kept with its form only. */
export async function digestOf(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
