import { setImmediate as turn } from "node:timers/promises";
import { type Fact, isSealed, type Recorded, withdrawals, type SealedText } from "@planledger/projections";
import type { StandingFileReference, StandingReference, WordsFoundReference } from "@planledger/schema/references";
import { copyPath } from "../documents/newerCopy/copyPath.ts";
import { recorded } from "../eventLog/codec.ts";
import type { EventLog } from "../eventLog/eventLog.ts";
import type { Uploads } from "../files/uploads.ts";
import type { Vault } from "../vault/vault.ts";
import { fileIn, keyOfEvent, wordsOfEvent } from "./entryTexts.ts";
import { type FileTexts, textsOfFile } from "./fileText.ts";

export type Looking = Readonly<{
  words: readonly string[];
  /** Only what was recorded after this position. */
  after: number;
  /** A stream that is left out: that of the request itself, which names the words. */
  except: string | null;
  /** Whether an entry may be asked for; others that hold the words are only counted. */
  mayAsk: (event: Recorded<Fact>) => boolean;
}>;

type Parts = Readonly<{ log: EventLog; vault: Vault; uploads: Uploads }>;

const NOTHING: FileTexts = { texts: [], whole: false };

// Opening texts keeps everybody else waiting: after so many events they have their turn.
const IN_A_TURN = 200;

/** People are erased and not withdrawn: who did what stays readable. */
const isAboutPeople = ({ stream }: Recorded<Fact>) => stream === "people";

/** Looks for words in all texts and files of the history that can still be opened. */
export async function whereWordsStand(looking: Looking, { log, vault, uploads }: Parts): Promise<WordsFoundReference> {
  const holds = withdrawals.lookingFor(looking.words);
  const entries: StandingReference[] = [];
  const files: StandingFileReference[] = [];
  let [filesNotSearched, others, seen, more] = [0, 0, 0, false];
  for await (const stored of log.readAll(looking.after)) {
    seen += 1;
    if (seen % IN_A_TURN === 0) await turn();
    const event = recorded(stored);
    if (event.stream === looking.except || isAboutPeople(event)) continue;
    const found = standing(event, holds, vault);
    const mayAsk = looking.mayAsk(event);
    if (found.texts.some(({ holdsWords }) => holdsWords)) {
      if (mayAsk) entries.push(found);
      else others += 1;
    }
    const file = fileIn(event);
    if (file && vault.keyOf(file.file) !== null) {
      // A file that a crash left without its bytes is for the check of the ledger to find out.
      const bytes = await uploads.open(file).catch(() => null);
      const { texts, whole } = bytes === null ? NOTHING : await textsOfFile(bytes, file.mediaType);
      if (!texts.some((text) => holds(text) !== "nowhere")) filesNotSearched += whole ? 0 : 1;
      else if (mayAsk) files.push(standingFile(event, vault));
      else others += 1;
    }
    more = entries.length + files.length > withdrawals.MOST_WITHDRAWN;
    if (more) break;
  }
  return { entries: entries.slice(0, withdrawals.MOST_WITHDRAWN), files, filesNotSearched, others, more };
}

/** What there still is to withdraw of some events; those that may not be asked for are counted. */
export function whatIsLeft(
  events: readonly Recorded<Fact>[],
  mayAsk: Looking["mayAsk"],
  vault: Vault,
): WordsFoundReference {
  const entries: StandingReference[] = [];
  const files: StandingFileReference[] = [];
  let others = 0;
  for (const event of events.filter((one) => !isAboutPeople(one))) {
    const found = standing(event, () => "nowhere", vault);
    const file = fileIn(event);
    const hasFile = file !== undefined && vault.keyOf(file.file) !== null;
    if (found.texts.length === 0 && !hasFile) continue;
    if (!mayAsk(event)) {
      others += 1;
      continue;
    }
    if (found.texts.length > 0) entries.push(found);
    if (hasFile) files.push(standingFile(event, vault));
  }
  return { entries, files, filesNotSearched: 0, others, more: false };
}

/** The texts of one event, and which of them hold the words. */
export function standing(
  event: Recorded<Fact>,
  holds: (text: string) => withdrawals.Standing,
  vault: Vault,
): StandingReference {
  const texts = wordsOfEvent(event.data, (sealed) => vault.open(sealed)).map((text) => ({ text, stands: holds(text) }));
  return {
    position: event.position,
    asWords: texts.some(({ stands }) => stands === "asWords"),
    texts: texts.map(({ text, stands }) => ({ text, holdsWords: stands !== "nowhere" })),
  };
}

/** The file of an event that brought one. */
export function standingFile(event: Recorded<Fact>, vault: Vault): StandingFileReference {
  const file = fileIn(event);
  const name = "name" in event.data && isSealed(event.data.name) ? nameOf(event.data.name, vault) : "Pasted text";
  const isThere = file !== undefined && vault.keyOf(file.file) !== null;
  const href = isThere ? whereGivenOut(event) : null;
  const { file: id = "", bytes = 0 } = file ?? {};
  return { file: id, name, bytes, href, position: event.position };
}

/** Where the file of an event can be looked at; null of a document that became plans, which are there to look at. */
function whereGivenOut(event: Recorded<Fact>): string | null {
  if (event.type === "EvidenceAttached") return `/evidence/${event.data.evidence}`;
  return event.type === "NewerCopyBrought" ? copyPath(event.data.import) : null;
}

const nameOf = (name: SealedText, vault: Vault) => vault.open(name) ?? "whose name was withdrawn";

/** What a withdrawal names of an event; undefined when its texts are gone, or there never were any. */
export function entryNamed(
  event: Recorded<Fact>,
  about: Readonly<{ plan: string | null; action: string | null }>,
  vault: Vault,
): withdrawals.WithdrawnEntry | undefined {
  const key = keyOfEvent(event.data);
  if (key === undefined || vault.keyOf(key) === null || isAboutPeople(event)) return undefined;
  return { position: event.position, event: event.id, key, ...about };
}
