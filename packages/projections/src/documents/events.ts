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

export type ImportEvent = ImportBegun | ImportConfirmed;
