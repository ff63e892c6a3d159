import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import type { ReadableEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { checkRowsFile, verifyAll } from "@planledger/server/verify/verifyAll.ts";
import { temporaryFolder } from "../ledger.ts";
import { rebuild, type Rebuilt } from "./afterwards.ts";
import { answersByPart, filesBelow, partOf } from "./answers.ts";
import { makeSmallLedgers } from "./smallLedger.ts";

export type FlipOptions = Readonly<{
  /** About how many bytes, spread over all; Infinity for every one. */
  most: number;
  seed: number;
  /** Files as a server leaves them when it ends, or the write-ahead logs of one that runs. */
  files?: "at rest" | "write-ahead logs";
  /** The part of the folder to stay in; all of it when left out. */
  only?: string;
  /** Leaves the check out that is to notice, to prove that the suite notices. */
  blind?: boolean;
  /** Which of so many shares of them, counted from 1: several of these can run side by side. */
  share?: Readonly<{ nth: number; of: number }>;
  say?: (text: string) => void;
}>;

export type FlipFigures = Readonly<{
  bytes: number;
  flips: number;
  /** Those that `verify` names, and those by which nothing changed: every event and every answer was the same. */
  named: number;
  identical: number;
  /** Of those named, the ones in the stored bytes of an event: each must be named by its very position. */
  inEvents: number;
  silent: readonly string[];
  misnamed: readonly string[];
}>;

/** A byte that can be changed. */
type Byte = Readonly<{ file: string; at: number }>;

/**
 * Makes a small ledger, and changes one byte after the other in everything that it keeps: in the files of a server that
 * ended, and in the write-ahead logs of one that runs. Each must be named, or change no event and no answer. Of both,
 * only what reads the changed file is asked again: everything else lies there as it did, byte for byte.
 */
export async function flipBytes({
  most,
  seed,
  files = "at rest",
  only = "",
  blind = false,
  share: { nth, of } = { nth: 1, of: 1 },
  say = () => {},
}: FlipOptions): Promise<FlipFigures> {
  const place = temporaryFolder();
  const folder = join(place, "data");
  try {
    const ledgers = await makeSmallLedgers(place, seed);
    const isAtRest = files === "at rest";
    const ledger = heldInMemory(isAtRest ? ledgers.ended : ledgers.running, folder);
    const isMeant = (file: string) =>
      file.startsWith(only) && (isAtRest ? !/one-process\.lock$|-shm$|-wal$/.test(file) : file.endsWith("-wal"));
    const bytes = ledger.bytes(isMeant);
    const wanted = Math.min(most, bytes.length);

    ledger.lay();
    const whereEventsLie = await eventsIn(folder);
    const rebuilt = await rebuild(folder, join(place, "rebuilt.db"));
    for (const file of ledger.files) {
      const wrong = /one-process\.lock/.test(file) ? null : await whatIsWrong(folder, file, rebuilt);
      if (wrong !== null) throw new Error(`Nothing was changed yet, and this is wrong: ${wrong.sentence}`);
    }
    const before = await answersByPart(folder);
    ledger.lay();

    let [flips, named, identical, inEvents] = [0, 0, 0, 0];
    const [silent, misnamed]: [string[], string[]] = [[], []];
    for (let index = nth - 1; index < wanted; index += of) {
      // Spread evenly, with the bit that is changed turning round.
      const byte = bytes[Math.floor((index * bytes.length) / wanted)];
      if (byte === undefined) break;
      const { file, at } = byte;
      const part = partOf(file);
      ledger.flip(byte, 1 << ((index + seed) % 8));
      const wrong = blind ? null : await whatIsWrong(folder, file, rebuilt);
      const event = file === "events.db" ? whereEventsLie(at) : undefined;
      flips += 1;
      if (wrong !== null) named += 1;
      else if ((await part.answers(folder).catch(String)) === before.get(part.name)) identical += 1;
      else silent.push(`Byte ${at} of ${file} was changed, and nobody noticed.`);
      if (event !== undefined && wrong !== null) {
        inEvents += 1;
        if (wrong.position !== event)
          misnamed.push(`Byte ${at} lies in event ${event}, and what was named is: ${wrong.sentence}`);
      }
      ledger.lay();
      if (flips % 2_000 === 0) say(`${flips} of ${Math.ceil(wanted / of)} bytes changed`);
    }
    rebuilt.remove();
    return { bytes: bytes.length, flips, named, identical, inEvents, silent, misnamed };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A ledger whose files are held in memory, so that they are soon put back as they were. */
function heldInMemory(from: string, folder: string) {
  const held = new Map(filesBelow(from).map((file) => [file, readFileSync(join(from, file))]));
  for (const file of held.keys()) mkdirSync(dirname(join(folder, file)), { recursive: true });
  return {
    files: [...held.keys()],
    bytes: (isMeant: (file: string) => boolean): Byte[] =>
      [...held].flatMap(([file, bytes]) => (isMeant(file) ? Array.from(bytes, (_, at) => ({ file, at })) : [])),
    /** Puts every file as it was, and removes what came to them. */
    lay(): void {
      for (const file of filesBelow(folder)) if (!held.has(file)) rmSync(join(folder, file));
      for (const [file, bytes] of held) writeFileSync(join(folder, file), bytes);
    },
    /** Changes one byte where it lies. */
    flip({ file, at }: Byte, bits: number): void {
      const changed = Buffer.from(held.get(file) ?? []);
      changed[at] = (changed[at] ?? 0) ^ bits;
      writeFileSync(join(folder, file), changed);
    },
  };
}

/** In which event's stored bytes a byte of the file of events lies; those of long events lie in pieces, and count not. */
async function eventsIn(folder: string): Promise<(at: number) => number | undefined> {
  const { source } = readConfig("/", { PLANLEDGER_DATA: folder });
  const log = await openLogToRead(source);
  const events = await Array.fromAsync(log.readAll(0));
  await log.close();
  const file = readFileSync(join(folder, "events.db"));
  const ranges = events.flatMap(({ position, bytes }) => {
    const from = file.indexOf(bytes);
    return from < 0 ? [] : [{ position, from, to: from + bytes.length }];
  });
  return (at) => ranges.find(({ from, to }) => at >= from && at < to)?.position;
}

type Named = Readonly<{ sentence: string; position: number | null }>;

/** What `verify` says is wrong: it looks at the views apart from everything else, and at everything else without them. */
async function whatIsWrong(folder: string, file: string, rebuilt: Rebuilt): Promise<Named | null> {
  try {
    if (partOf(file).name !== "views") return await whatIsWrongBeneath(folder);
    checkRowsFile(folder);
    const sentence = divergenceIn(folder, rebuilt);
    return sentence === null ? null : { sentence, position: null };
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error), position: null };
  }
}

async function whatIsWrongBeneath(folder: string): Promise<Named | null> {
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  let log: ReadableEventLog | undefined;
  try {
    log = await openLogToRead(config.source);
    const proof = openProofFolder(folder);
    return (await verifyAll({ config, log, proof, withRows: false, onProgress: () => {} })).wrong;
  } finally {
    await log?.close();
  }
}

function divergenceIn(folder: string, rebuilt: Rebuilt): string | null {
  const live = openSqlite({ file: rowsFile(folder), readOnly: true });
  try {
    return rebuilt.divergenceOf(live);
  } finally {
    live.close();
  }
}
