import { type Fact, keyOfText, type Recorded, subjectsOf, type Text, withdrawals } from "@planledger/projections";
import type { StandingFileReference, StandingReference, WordsFoundReference } from "@planledger/schema/references";
import type { EventLog } from "../eventLog/eventLog.ts";
import { recorded } from "../eventLog/codec.ts";
import { type CarryingOut, type CarryOut, carryingOut } from "./carryOut.ts";
import { fileIn } from "./entryTexts.ts";
import { noticing, opening, sealedWords, withdrawalOf, withdrawalRow } from "./openText.ts";
import { entryNamed, type Looking, standing, standingFile, whatIsLeft, whereWordsStand } from "./whereWordsStand.ts";

/** What a withdrawal names. */
export type Named = Readonly<{
  entries: readonly withdrawals.WithdrawnEntry[];
  files: readonly withdrawals.WithdrawnFile[];
}>;

/** Texts and files that are withdrawn, and what would be. */
export interface Withdrawals {
  /** The words of a text; in the place of one that was withdrawn, by whom, when and why. */
  open: (text: Text) => string;
  /** Whether words are what stands in the place of a text that was withdrawn: they must not be kept as a text themselves. */
  isNotice: (words: string) => boolean;
  /** Whether a text can still be opened. */
  isThere: (text: Text) => boolean;
  /** The withdrawal that took a text; null when it is there. */
  ofText: (text: Text | null) => string | null;
  /** The withdrawal that destroyed a key, which is also the id of a file; null when none did. */
  ofKey: (key: string) => string | null;
  row: (id: string) => ReturnType<typeof withdrawalRow>;
  /** Where words stand; one at a time, as it reads the whole history. */
  whereWordsStand: (looking: Looking) => Promise<WordsFoundReference>;
  /** Entries, in order of their positions, each once; where there is none, none. */
  entries: (positions: readonly number[]) => Promise<Recorded<Fact>[]>;
  /** What there still is to withdraw of entries, with all that they say. */
  left: (positions: readonly number[], mayAsk: Looking["mayAsk"]) => Promise<WordsFoundReference>;
  /** The texts of entries, and which of them hold the words of a withdrawal that can still be opened. */
  standing: (positions: readonly number[], withdrawal: string | null) => Promise<StandingReference[]>;
  /** The files that entries brought. */
  files: (positions: readonly number[]) => Promise<StandingFileReference[]>;
  /** What there still is to withdraw of entries, by their positions; the entry that brought a file goes with it. */
  named: (positions: readonly number[], filePositions: readonly number[]) => Promise<Named>;
  carryOut: CarryOut;
}

export function withdrawing(parts: CarryingOut & Readonly<{ log: EventLog }>): Withdrawals {
  const { log, vault, rows } = parts;
  let looking: Promise<unknown> = Promise.resolve();

  const events = async (positions: readonly number[]): Promise<Recorded<Fact>[]> => {
    const sorted = [...new Set(positions)].toSorted((a, b) => a - b);
    return (await log.at(sorted)).map(recorded);
  };
  const wordsOf = (withdrawal: string | null): readonly string[] => {
    const row = withdrawal === null ? undefined : withdrawalRow(withdrawal, rows);
    return (row === undefined ? [] : sealedWords(row)).flatMap((text) => vault.open(text) ?? []);
  };
  // Nearly every key is there, and known: the rows are asked about the others only.
  const ofKey = (key: string) => (vault.keyOf(key) === null ? withdrawalOf(key, rows) : null);

  return {
    open: opening(vault, rows),
    isNotice: noticing(vault, rows),
    isThere: (text) => typeof text !== "string" || vault.keyOf(keyOfText(text)) !== null,
    ofText: (text) => (typeof text === "string" ? ofKey(keyOfText(text)) : null),
    ofKey,
    row: (id) => withdrawalRow(id, rows),
    whereWordsStand(asked) {
      const found = looking.then(() => whereWordsStand(asked, parts));
      // Whoever asked is told what went wrong.
      looking = found.catch(() => undefined);
      return found;
    },
    entries: events,
    left: async (positions, mayAsk) => whatIsLeft(await events(positions), mayAsk, vault),
    async standing(positions, withdrawal) {
      const holds = withdrawals.lookingFor(wordsOf(withdrawal));
      return (await events(positions)).map((event) => standing(event, holds, vault));
    },
    files: async (positions) =>
      (await events(positions)).filter((event) => fileIn(event)).map((event) => standingFile(event, vault)),
    async named(positions, filePositions) {
      const all = await events([...positions, ...filePositions]);
      const entries = all.flatMap((event) => entryNamed(event, subjectsOf(event), vault) ?? []);
      const files = all.flatMap((event) => {
        const file = filePositions.includes(event.position) ? fileIn(event) : undefined;
        if (file === undefined || vault.keyOf(file.file) === null) return [];
        return [{ file: file.file, digest: file.digest, ...subjectsOf(event) }];
      });
      return { entries, files };
    },
    carryOut: carryingOut(parts),
  };
}
