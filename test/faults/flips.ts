import { closeSync, cpSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join, relative } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import type { ReadableEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { publishedKeys } from "@planledger/server/proof/signingKeys.ts";
import { openRows } from "@planledger/server/rows/openRows.ts";
import { rowsIn } from "@planledger/server/rows/rows.ts";
import { openSqlite, type Sqlite } from "@planledger/server/sqlite.ts";
import { keyIdOf } from "@planledger/server/vault/keyIds.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { checkRowsFile, verifyAll } from "@planledger/server/verify/verifyAll.ts";
import { temporaryFolder } from "../ledger.ts";
import { divergencesIn } from "./afterwards.ts";
import { type Doorless, openDoorless } from "./doorless.ts";
import { allAsked, scriptOf } from "./script.ts";

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
 * ended, and in the write-ahead logs of one that runs. Each must be named, or change no event and no answer.
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
  const [ended, running, folder] = [join(place, "ended"), join(place, "running"), join(place, "data")];
  try {
    const config = readConfig("/", { PLANLEDGER_DATA: ended });
    const server = await openDoorless(config);
    await fillLedger(server, seed);
    cpSync(ended, running, { recursive: true });
    await server.close();

    const base = files === "at rest" ? ended : running;
    const bytes = bytesIn(
      base,
      (file) =>
        file.startsWith(only) &&
        (base === running ? file.endsWith("-wal") : !/one-process\.lock$|-shm$|-wal$/.test(file)),
    );
    const whereEventsLie = await eventsIn(ended);
    const wanted = Math.min(most, bytes.length);
    const lay = () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(base, folder, { recursive: true });
    };
    lay();
    const before = await answersIn(folder);
    lay();
    let [flips, named, identical, inEvents] = [0, 0, 0, 0];
    const [silent, misnamed]: [string[], string[]] = [[], []];
    for (let index = nth - 1; index < wanted; index += of) {
      // Spread evenly, with the bit that is changed turning round.
      const byte = bytes[Math.floor((index * bytes.length) / wanted)];
      if (byte === undefined) break;
      const { file, at } = byte;
      const put = flip(join(folder, file), at, 1 << ((index + seed) % 8));
      const wrong = blind ? null : await whatIsWrong(folder, file);
      const event = file === "events.db" ? whereEventsLie(at) : undefined;
      flips += 1;
      if (wrong !== null) named += 1;
      else if ((await answersIn(folder).catch(String)) === before) identical += 1;
      else silent.push(`Byte ${at} of ${file} was changed, and nobody noticed.`);
      if (event !== undefined && wrong !== null) {
        inEvents += 1;
        if (wrong.position !== event)
          misnamed.push(`Byte ${at} lies in event ${event}, and what was named is: ${wrong.sentence}`);
      }
      put();
      // Opened to be used, write-ahead logs are worked in; and what was read leaves files of its own.
      if (wrong === null || base === running) lay();
      else for (const left of filesIn(folder)) if (/-(shm|wal)$/.test(left)) rmSync(join(folder, left));
      if (flips % 2_000 === 0) say(`${flips} of ${Math.ceil(wanted / of)} bytes changed`);
    }
    return { bytes: bytes.length, flips, named, identical, inEvents, silent, misnamed };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The script's commands, and the file, which an action names as its evidence; everything signed. */
async function fillLedger(server: Doorless, seed: number): Promise<void> {
  const script = scriptOf(seed);
  for (const asked of allAsked(script)) await server.answer(asked);
  const { person, name, bytes } = script.withdrawal.file;
  const kept = await server.uploads.keep(await server.uploads.take(person, name, "text/plain", bytes), person);
  const { commandId, action, evidence } = script.withdrawal.attach;
  await server.answer({
    ...script.withdrawal.row,
    commandId,
    rules: "progress",
    command: { type: "AttachEvidence", action, evidence: { evidence, name, file: kept?.file ?? null, link: null } },
  });
  await server.signed();
}

const bytesIn = (base: string, isMeant: (file: string) => boolean): Byte[] =>
  filesIn(base)
    .filter(isMeant)
    .flatMap((file) => Array.from(readFileSync(join(base, file)), (_, at) => ({ file, at })));

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

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();

/** Changes one byte where it lies, and gives back what puts it as it was. */
function flip(file: string, at: number, bits: number): () => void {
  const was = readFileSync(file)[at] ?? 0;
  const put = (byte: number) => {
    const handle = openSync(file, "r+");
    writeSync(handle, Buffer.from([byte]), 0, 1, at);
    closeSync(handle);
  };
  put(was ^ bits);
  return () => {
    if (existsSync(file)) put(was);
  };
}

type Named = Readonly<{ sentence: string; position: number | null }>;

/** What `verify` says is wrong; of the rows only where they were touched, since they are built anew for it. */
async function whatIsWrong(folder: string, file: string): Promise<Named | null> {
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  let log: ReadableEventLog | undefined;
  try {
    log = await openLogToRead(config.source);
    const { wrong } = await verifyAll({
      config,
      log,
      proof: openProofFolder(folder),
      withRows: false,
      onProgress: () => {},
    });
    if (wrong !== null || !file.startsWith("rows-")) return wrong;
    checkRowsFile(folder);
    const [sentence] = await divergencesIn(folder);
    return sentence === undefined ? null : { sentence, position: null };
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error), position: null };
  } finally {
    await log?.close();
  }
}

/** Everything that the product can say out of a folder, as one text: events, texts, views, and proofs. */
async function answersIn(folder: string): Promise<string> {
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  const said: unknown[] = [];
  const log = await openLogToRead(config.source);
  try {
    const events = await Array.fromAsync(log.readAll(0));
    said.push(
      await log.newest(),
      events.map(sayable),
      await log.at(events.map(({ position }) => position)).then((all) => all.map(sayable)),
    );
    for (const stream of new Set(events.map((event) => event.stream)))
      said.push(stream, (await Array.fromAsync(log.readStream(stream, -1))).map(sayable));
  } finally {
    await log.close();
  }
  said.push(keysIn(folder));
  const database = await openRows(folder, config.source, 0, () => {});
  try {
    said.push(viewsIn(database));
  } finally {
    database.close();
  }
  const { path, tiles, checkpoints } = openProofFolder(folder);
  said.push(
    publishedKeys(path),
    checkpoints.newest(),
    checkpoints.sizes().map((size) => checkpoints.at(size)),
  );
  const size = checkpoints.sizes().at(-1) ?? 0;
  said.push(size === 0 ? null : Buffer.from(tiles.hashesOf({ level: 0, index: 0, width: size })).toString("hex"));
  return JSON.stringify(said);
}

const sayable = (event: Readonly<{ bytes: Uint8Array }>) => ({
  ...event,
  bytes: Buffer.from(event.bytes).toString("hex"),
});

function keysIn(folder: string): unknown {
  const { key, next } = masterKey({ masterKey: undefined, nextMasterKey: undefined }, folder);
  const file = join(folder, "vault.db");
  const database = openSqlite({ file, readOnly: true });
  const ids = [...database.prepare<{ id: Uint8Array }>("SELECT id FROM keys ORDER BY id").iterate()].map(({ id }) =>
    keyIdOf(id),
  );
  database.close();
  const vault = openVault({ file, master: key, next });
  try {
    return ids.map((id) => [id, vault.keyOf(id)?.toString("hex")]);
  } finally {
    vault.close();
  }
}

function viewsIn(database: Sqlite): unknown {
  const rows = rowsIn(database);
  const newest = rows.newest();
  const all = <Row>(sql: string) => [...database.prepare<Row>(sql).iterate()];
  const lists = all<{ name: string }>("SELECT name FROM fields ORDER BY id").map(({ name }) => name);
  const range = { after: 0, before: newest + 1, most: 1_000 };
  return all<{ name: string }>("SELECT name FROM names ORDER BY id").map(({ name }) => [
    name,
    rows.entity(name, newest),
    lists.map((list) => [rows.listed(name, list, newest), rows.since(name, list, newest)]),
    rows.entriesOf({ plan: name.replace(/^plan-/, "") }, range),
    rows.entriesOf({ plan: name }, range),
    rows.entriesOf({ action: name }, range),
  ]);
}
