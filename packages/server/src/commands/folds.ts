import type { Decider } from "@planledger/projections";
import { LRUCache } from "lru-cache";
import { decode } from "../eventLog/codec.ts";
import { type EventLog, NO_STREAM } from "../eventLog/eventLog.ts";

/** A command that a stream already holds: where its facts end, and what tells a retry of it from another command. */
export type Done = Readonly<{ revision: number; mac: string | undefined }>;

/** What is known of a stream, up to a revision. */
export type Fold<State> = Readonly<{ state: State; revision: number; done: ReadonlyMap<string, Done> }>;

/** A decider whose command and refusal do not matter here. */
// A fold only evolves; `never` makes every decider fit.
type Folding<State> = Pick<Decider<State, never, never, unknown>, "initial" | "evolve">;

export const doneKey = (person: string, commandId: string) => `${person} ${commandId}`;

const KEPT = 500;

/** Folds streams once and keeps what came of it, reading only newer facts afterwards. */
export class Folds {
  readonly #log: Pick<EventLog, "readStream">;
  // One cache for all deciders; what lies under a decider's key is that decider's own state.
  readonly #kept = new LRUCache<string, Fold<unknown>>({ max: KEPT });
  readonly #names = new WeakMap<object, number>();
  #deciders = 0;

  constructor(log: Pick<EventLog, "readStream">) {
    this.#log = log;
  }

  /** The state of a stream now. */
  async upToNow<State>(decider: Folding<State>, stream: string): Promise<Fold<State>> {
    const key = this.#keyOf(decider, stream);
    // Put there below by this same decider.
    const kept = this.#kept.get(key) as Fold<State> | undefined;
    let { state, revision } = kept ?? { state: decider.initial, revision: NO_STREAM };
    let done: Map<string, Done> | undefined;
    for await (const stored of this.#log.readStream(stream, revision)) {
      const fact = decode(stored);
      // A stream holds the facts of its deciders only.
      state = decider.evolve(state, fact as never, stored.revision);
      revision = stored.revision;
      done ??= mutable(kept?.done);
      note(done, doneKey(fact.by.person, fact.commandId), { revision, mac: fact.commandMac });
    }
    const fold = { state, revision, done: done ?? kept?.done ?? new Map<string, Done>() };
    this.#kept.set(key, fold);
    return fold;
  }

  #keyOf(decider: object, stream: string): string {
    const name = this.#names.get(decider) ?? ++this.#deciders;
    this.#names.set(decider, name);
    return `${name} ${stream}`;
  }
}

// The map is only ever added to, and only here: copying 30,000 entries for each command would be for nothing.
const mutable = (done: ReadonlyMap<string, Done> | undefined) =>
  (done as Map<string, Done> | undefined) ?? new Map<string, Done>();

function note(done: Map<string, Done>, key: string, next: Done): void {
  const known = done.get(key);
  done.set(key, known === undefined ? next : { ...known, revision: next.revision });
}
