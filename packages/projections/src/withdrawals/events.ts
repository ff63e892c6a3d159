import type { DomainEvent } from "../event.ts";
import type { Text } from "../text.ts";

/** What is withdrawn, and where in the plans it stands. */
type About = Readonly<{ plan: string | null; action: string | null }>;

/** An entry of the history whose texts go: all of them, as they share a key. `key` is the id of that key. */
export type WithdrawnEntry = About & Readonly<{ position: number; event: string; key: string }>;

/** A kept file that goes: `file` is its id and the id of its key, `digest` the SHA-256 of the sealed bytes in hex. */
export type WithdrawnFile = About & Readonly<{ file: string; digest: string }>;

/** Somebody asks to withdraw texts and files. `rewrite`: what else these entries say is written again first. */
export type WithdrawalRequested = DomainEvent<
  "WithdrawalRequested",
  {
    withdrawal: string;
    requestedBy: string;
    entries: readonly WithdrawnEntry[];
    files: readonly WithdrawnFile[];
    reason: Text;
    rewrite: boolean;
  }
>;
/** The words that the request is about, in a fact of their own: they go with the texts that hold them. */
export type WithdrawalWordsNamed = DomainEvent<"WithdrawalWordsNamed", { withdrawal: string; words: readonly Text[] }>;
export type WithdrawalRefused = DomainEvent<"WithdrawalRefused", { withdrawal: string; refusedBy: string; note: Text }>;
/** A second person agrees. `entries` and `files` are those that were found since it was asked for, and go along. */
export type WithdrawalApproved = DomainEvent<
  "WithdrawalApproved",
  {
    withdrawal: string;
    approvedBy: string;
    entries: readonly WithdrawnEntry[];
    files: readonly WithdrawnFile[];
  }
>;

type Decided = Readonly<{ withdrawal: string; requestedBy: string; approvedBy: string }>;

/** The key of an entry's texts is destroyed: nobody can read them any more, at no moment of the history. */
export type TextWithdrawn = DomainEvent<"TextWithdrawn", WithdrawnEntry & Decided>;
/** The key of a file is destroyed. */
export type FileWithdrawn = DomainEvent<"FileWithdrawn", WithdrawnFile & Decided>;

export type WithdrawalEvent =
  | WithdrawalRequested
  | WithdrawalWordsNamed
  | WithdrawalRefused
  | WithdrawalApproved
  | TextWithdrawn
  | FileWithdrawn;
