import type { DomainEvent } from "../event.ts";
import type { KeptFile } from "../progress/events.ts";
import type { Text } from "../text.ts";

/** A document is being taken in; `plan` of `choices` are the ids that its plans will have. */
export type ImportBegun = DomainEvent<
  "ImportBegun",
  {
    import: string;
    /** What the file was called; null for pasted text. */
    name: Text | null;
    file: KeptFile;
    /** Which of its plans are taken in, and as what: what an interrupted import needs to go on. */
    choices: Text;
    plans: readonly string[];
  }
>;
/** Everything of it is recorded: from here on its plans are visible. */
export type ImportConfirmed = DomainEvent<"ImportConfirmed", { import: string; plans: readonly string[] }>;

/** Somebody sent a newer copy of a plan that is here. `seen`: the position at which it was compared with the plan. */
export type NewerCopyBrought = DomainEvent<
  "NewerCopyBrought",
  {
    import: string;
    plan: string;
    /** What the file was called; null for pasted text. */
    name: Text | null;
    file: KeptFile;
    /** Who sent it, in the words of whoever brought it. */
    sentBy: Text;
    /** The day on which it came, YYYY-MM-DD. */
    receivedOn: string;
    seen: number;
    /** Which of its differences are taken: what an interrupted one needs to go on. */
    choices: Text;
  }
>;
/** What was chosen of it stands in the plan. */
export type NewerCopyTaken = DomainEvent<
  "NewerCopyTaken",
  {
    import: string;
    plan: string;
    /** How many differences were taken, and how many were left. */
    taken: number;
    left: number;
  }
>;

export type ImportEvent = ImportBegun | ImportConfirmed | NewerCopyBrought | NewerCopyTaken;
