/** Up to where somebody had looked at changes: the position of the last entry, and when they did. */
export type Looked = { position: number; at: string };

const nameFor = (person: string, planId: string) => `planledger looked ${person} ${planId}`;

/**
 * Up to where a person had looked at the changes of a plan (of all plans, where it is blank) in this browser before they came
 * here this time. For as long as this tab is open that stays, however often they look again.
 */
export function lookedBefore(person: string, planId: string): Looked | undefined {
  const name = nameFor(person, planId);
  const kept = sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? "null";
  sessionStorage.setItem(name, kept);
  const looked: unknown = JSON.parse(kept);
  if (typeof looked !== "object" || looked === null || !("position" in looked) || !("at" in looked)) return undefined;
  return { position: Number(looked.position), at: String(looked.at) };
}

/** They have now seen all changes up to an entry. */
export function keepLooked(person: string, planId: string, looked: Looked): void {
  localStorage.setItem(nameFor(person, planId), JSON.stringify(looked));
}
