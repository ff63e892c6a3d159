import type { documents } from "@planledger/projections";
import { outline } from "../read.ts";

/** A plan as a council might print it, and what is to be read in it: every list complete, every word in its place. */
export type PrintedPlan = Readonly<{
  name: string;
  word: Promise<Uint8Array>;
  read: Reading;
  /** The same plan as pasted text, and what is read otherwise there because the text says less. */
  texts?: readonly (Readonly<{ form: string; text: string }> & Partial<Reading>)[];
}>;

export type Reading = Readonly<{
  title: string | null;
  /** The lines of `outline`. */
  plans: readonly string[];
  narrative: readonly string[];
  unplaced: readonly string[];
  doubts: readonly string[];
}>;

/** What was read, in the form in which it is expected. */
export const readingOf = (document: documents.RecognisedDocument): Reading => ({
  title: document.title,
  plans: outline(document),
  narrative: document.narrative.map(({ use, mark, text }) => [use, mark, text].filter(Boolean).join(" ")),
  unplaced: document.unplaced.map(({ reason, text }) => `${reason} ${text}`),
  doubts: document.doubts.map(({ sentence, words }) => `${sentence} ${words}`),
});
