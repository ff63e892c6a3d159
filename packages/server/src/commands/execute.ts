import type { By, Decider, Fact } from "@planledger/projections";
import { AppendTooLargeError, ConcurrencyError, type EventLog } from "../eventLog/eventLog.ts";
import type { Vault } from "../vault/vault.ts";
import { type Done, doneKey, Folds } from "./folds.ts";
import { InTurn } from "./inTurn.ts";
import { isSameCommand, sealEvents } from "./sealEvents.ts";

/**
 * What came of a command. `revision` is that of its stream: at which it was done, or at which it was refused.
 * `appended` tells a command that was done now from one that had been done before, or had nothing to add.
 */
export type Outcome<Refusal> =
  | Readonly<{ outcome: "done"; revision: number; appended: boolean }>
  | Readonly<{ outcome: "refused"; refusal: Refusal; revision: number }>;

export type Request<Command> = Readonly<{
  stream: string;
  command: Command;
  by: By;
  commandId: string;
  correlationId: string;
  /** What the person asked for, when the command holds more than that: it tells a retry from another command. */
  asked?: unknown;
}>;

/** What can be the matter with any command, whatever its rules say. */
export type ExecuteRefusal = "CommandConflict" | "Busy" | "TooMuchAtOnce";

/** Runs commands. */
export type Execute = <State, Command, Event extends Fact, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
  request: Request<Command>,
) => Promise<Outcome<Refusal | ExecuteRefusal>>;

const ATTEMPTS = 8;

/** The one path of every command: read, fold, decide, seal, append; and decide again when somebody else was first. */
export function executing(log: EventLog, vault: Vault): Execute {
  const folds = new Folds(log);
  const inTurn = new InTurn();

  return (decider, { stream, command, by, commandId, correlationId, asked = command }) =>
    inTurn.run(stream, async () => {
      let revision = -1;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const fold = await folds.upToNow(decider, stream);
        revision = fold.revision;
        const done = fold.done.get(doneKey(by.person, commandId));
        if (done !== undefined)
          return isSame(vault, done, asked)
            ? { outcome: "done", revision: done.revision, appended: false }
            : conflict(revision);
        const decision = decider.decide(command, fold.state);
        if (decision.outcome === "refused") return { outcome: "refused", refusal: decision.refusal, revision };
        if (decision.events.length === 0) return { outcome: "done", revision, appended: false };
        const events = sealEvents(vault, stream, decision.events, { by, commandId, correlationId, asked });
        try {
          const last = await log.append(
            stream,
            revision,
            events.map((event) => event.stored),
          );
          return { outcome: "done", revision: last, appended: true };
        } catch (error) {
          if (error instanceof AppendTooLargeError) return { outcome: "refused", refusal: "TooMuchAtOnce", revision };
          if (!(error instanceof ConcurrencyError)) throw error;
        }
      }
      return { outcome: "refused", refusal: "Busy", revision };
    });
}

const conflict = (revision: number) => ({ outcome: "refused", refusal: "CommandConflict", revision }) as const;

const isSame = (vault: Vault, { mac }: Done, asked: unknown) => mac === undefined || isSameCommand(vault, mac, asked);
