const PREFIX = "planledger unsaved attempt ";

/** A command that was sent and not answered, with the id that it went under. */
export type Attempt = Readonly<{ content: string; commandId: string }>;

/** The last command of this name that nobody answered; kept while the tab is open, as its answer may be lost with the page. */
export function attemptOf(name: string): Attempt | undefined {
  const kept = sessionStorage.getItem(PREFIX + name);
  if (kept === null) return undefined;
  const attempt: unknown = JSON.parse(kept);
  if (typeof attempt !== "object" || attempt === null) return undefined;
  if (!("content" in attempt) || !("commandId" in attempt)) return undefined;
  return { content: String(attempt.content), commandId: String(attempt.commandId) };
}

export function keepAttempt(name: string, attempt: Attempt): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(attempt));
}

export function forgetAttempt(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}
