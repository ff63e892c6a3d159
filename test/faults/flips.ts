import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join, relative } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import type { ReadableEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { publishedKeys } from "@planledger/server/proof/signingKeys.ts";
import { openRows, rowsFile } from "@planledger/server/rows/openRows.ts";
import { rowsIn } from "@planledger/server/rows/rows.ts";
import { openSqlite, type Sqlite } from "@planledger/server/sqlite.ts";
import { keyIdOf } from "@planledger/server/vault/keyIds.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { verifyAll } from "@planledger/server/verify/verifyAll.ts";
import { checkStorage } from "@planledger/server/verify/checkStorage.ts";
import { temporaryFolder } from "../ledger.ts";
import { divergencesIn } from "./afterwards.ts";
import { openDoorless } from "./doorless.ts";
import { allAsked, scriptOf } from "./script.ts";

export type FlipOptions = Readonly<{
  /** About how many bytes, spread over all; Infinity for every one. */
  most: number;
  seed: number;
  /** The part of the folder to stay in; all of it when left out. */
  only?: string;
  /** Leaves the check out that is to notice, to prove that the suite notices. */
  blind?: boolean;
  say?: (text: string) => void;
}>;

export type FlipFigures = Readonly<{
  bytes: number;
  flips: number;
  /** Those that `verify` names, and those by which nothing changed: every event and every answer was the same. */
  named: number;
  identical: number;
  silent: readonly string[];
}>;

/**
 * Makes a small ledger, and changes one byte after the other in everything that it keeps. Each must be named, or change no
 * event and no answer.
 */
export async function flipBytes({
  most,
  seed,
  only = "",
  blind = false,
  say = () => {},
}: FlipOptions): Promise<FlipFigures> {
  const folder = temporaryFolder();
  try {
    const config = readConfig("/", { PLANLEDGER_DATA: folder });
    const server = await openDoorless(config);
    for (const asked of allAsked(scriptOf(seed))) await server.answer(asked);
    await server.signed();
    await server.close();

    const files = filesIn(folder).filter(
      (file) => file.startsWith(only) && !/one-process\.lock$|-shm$|-wal$|^files/.test(file),
    );
    const bytes = files.flatMap((file) => Array.from(readFileSync(join(folder, file)), (_, at) => ({ file, at })));
    const wanted = Math.min(most, bytes.length);
    const before = await answersIn(folder);
    let [named, identical] = [0, 0];
    const silent: string[] = [];
    for (let index = 0; index < wanted; index += 1) {
      // Spread evenly, with the bit that is changed turning round.
      const { file, at } = bytes[Math.floor((index * bytes.length) / wanted)] ?? { file: "", at: 0 };
      const put = flip(join(folder, file), at, 1 << ((index + seed) % 8));
      const wrong = blind ? null : await whatIsWrong(folder, file);
      if (wrong !== null) named += 1;
      else if ((await answersIn(folder).catch(String)) === before) identical += 1;
      else silent.push(`Byte ${at} of ${file} was changed, and nobody noticed.`);
      put();
      for (const left of filesIn(folder)) if (/-(shm|wal)$/.test(left)) rmSync(join(folder, left));
      if ((index + 1) % 2_000 === 0) say(`${index + 1} of ${wanted} bytes changed`);
    }
    return { bytes: bytes.length, flips: wanted, named, identical, silent };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  return () => put(was);
}

/** What `verify` says is wrong; of the rows only where they were touched, since they are built anew for it. */
async function whatIsWrong(folder: string, file: string): Promise<string | null> {
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
    if (wrong !== null || !file.startsWith("rows-")) return wrong?.sentence ?? null;
    checkStorage(rowsFile(folder), "");
    return (await divergencesIn(folder))[0] ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
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
