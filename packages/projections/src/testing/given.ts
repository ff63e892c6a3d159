import type { Decider } from "../decider.ts";

/** Says what a decider makes of a command, once these facts are known. */
export function given<State, Command, Event, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
  ...facts: readonly NoInfer<Event>[]
) {
  const state = facts.reduce<State>((known, fact, revision) => decider.evolve(known, fact, revision), decider.initial);
  return {
    when(command: NoInfer<Command>) {
      const decision = decider.decide(command, state);
      return {
        /** These facts, in this order, with exactly these fields. */
        thenRecorded(...events: readonly NoInfer<Event>[]): void {
          if (events.length === 0) throw new Error("Say thenNothing() where nothing is recorded.");
          mustBe(decision, { outcome: "accepted", events });
        },
        thenRefused(refusal: NoInfer<Refusal>): void {
          mustBe(decision, { outcome: "refused", refusal });
        },
        /** Allowed, and there is nothing to add to what is known. */
        thenNothing(): void {
          mustBe(decision, { outcome: "accepted", events: [] });
        },
      };
    },
  };
}

/**
 * @throws an error that test runners show as a difference; this folder belongs to the core, which imports nothing
 */
export function mustBe(actual: unknown, expected: unknown): void {
  if (isSame(actual, expected)) return;
  throw Object.assign(new Error("What happened is not what was said to happen."), { actual, expected });
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = new Map(Object.entries(one));
  const right = new Map(Object.entries(other));
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
