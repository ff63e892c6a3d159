/** Up to where somebody has seen what others changed: the position of the last entry, and when they said so. */
export type Seen = { position: number; at: string };

const nameFor = (person: string) => `planledger seen ${person}`;

/** What a person marked as seen in this browser; undefined while they have not. */
export function seenBy(person: string): Seen | undefined {
  const seen: unknown = JSON.parse(localStorage.getItem(nameFor(person)) ?? "null");
  if (typeof seen !== "object" || seen === null || !("position" in seen) || !("at" in seen)) return undefined;
  return { position: Number(seen.position), at: String(seen.at) };
}

/** They have now seen everything up to an entry. Nobody but this browser knows. */
export function keepSeen(person: string, seen: Seen): void {
  localStorage.setItem(nameFor(person), JSON.stringify(seen));
}
