/** What a command comes to: facts to record (none, when there is nothing to add), or the rule that says no. */
export type Decision<Event, Refusal> =
  | Readonly<{ outcome: "accepted"; events: readonly Event[] }>
  | Readonly<{ outcome: "refused"; refusal: Refusal }>;

/** The rules of one kind of stream. */
export type Decider<State, Command, Event, Refusal> = Readonly<{
  initial: State;
  /** What is known once this fact is known. `revision` is the number of the fact in its stream. */
  evolve: (state: State, event: Event, revision: number) => State;
  decide: (command: Command, state: State) => Decision<Event, Refusal>;
}>;

export function accept(): Readonly<{ outcome: "accepted"; events: readonly never[] }>;
export function accept<Event>(...events: readonly Event[]): Readonly<{ outcome: "accepted"; events: readonly Event[] }>;
export function accept(...events: readonly unknown[]) {
  return { outcome: "accepted", events };
}

export const refuse = <const Refusal>(refusal: Refusal) => ({ outcome: "refused", refusal }) as const;
