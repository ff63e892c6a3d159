import type { ActionFilter } from "./generated/resolvers.ts";

/** The moment that an answer holds for; every object of the answer carries it on to what is asked of it. */
export type Moment = Readonly<{
  position: number;
  /** Milliseconds since 1970 UTC; null while the history is empty. */
  recordedAt: number | null;
  /** The day in London on which lateness is judged, YYYY-MM-DD. */
  today: string;
  isNow: boolean;
}>;

/** What a resolver is handed for a thing: which one, and as of when. What it says is read when it is asked for. */
export type Reference = Readonly<{ id: string; at: Moment }>;

/** A section, within its plan; with a filter, when only some of its actions are asked for. */
export type SectionReference = Reference & Readonly<{ plan: string; filter?: ActionFilter | null | undefined }>;

/** An entry of the history, by its position, and the moment from which it is looked at; now when that is left out. */
export type EntryReference = Readonly<{ position: number; at?: Moment }>;

/** The one partnership, as of a moment. */
export type PartnershipReference = Readonly<{ at: Moment }>;

/** What is of whoever asks, as of a moment. */
export type MineReference = Readonly<{ at: Moment }>;

/** An entry's texts as they were opened, each with whether it holds the words that are looked for. */
export type StandingReference = Readonly<{
  position: number;
  asWords: boolean;
  texts: readonly Readonly<{ text: string; holdsWords: boolean }>[];
}>;

/** A kept file, and the entry that brought it. */
export type StandingFileReference = Readonly<{
  file: string;
  name: string;
  bytes: number;
  href: string | null;
  position: number;
}>;

/** Where words stand. */
export type WordsFoundReference = Readonly<{
  entries: readonly StandingReference[];
  files: readonly StandingFileReference[];
  filesNotSearched: number;
  others: number;
  more: boolean;
}>;
