import { createPrivateKey, hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { keyFile, publishedKeys } from "@planledger/server/proof/signingKeys.ts";
import { openRows } from "@planledger/server/rows/openRows.ts";
import { rowsIn } from "@planledger/server/rows/rows.ts";
import { openSqlite, type Sqlite } from "@planledger/server/sqlite.ts";
import { keyIdOf } from "@planledger/server/vault/keyIds.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";

/** What the product can say out of one part of a folder: it reads these files for it, and no others. */
export type FolderPart = Readonly<{
  name: "events" | "keys" | "files" | "views" | "proofs";
  holds: (file: string) => boolean;
  /** Everything, as one text. */
  answers: (folder: string) => Promise<string>;
}>;

const beginning = (start: string) => (file: string) => file.startsWith(start);
const said = (things: readonly unknown[]) => JSON.stringify(things);

const PARTS: readonly FolderPart[] = [
  { name: "events", holds: beginning("events.db"), answers: eventsIn },
  { name: "keys", holds: (file) => /^(vault\.db|master\.key)/.test(file), answers: async (folder) => keysIn(folder) },
  { name: "files", holds: beginning("files/"), answers: async (folder) => filesIn(folder) },
  { name: "views", holds: beginning("rows-"), answers: viewsIn },
  { name: "proofs", holds: beginning("proof/"), answers: async (folder) => proofsIn(folder) },
];

/** The part of a folder that a file belongs to. */
export function partOf(file: string): FolderPart {
  const part = PARTS.find(({ holds }) => holds(file));
  if (part === undefined) throw new Error(`Nothing is known of the file ${file}: say in answers.ts who reads it.`);
  return part;
}

/** All answers out of a folder, by the name of the part that gives them. */
export async function answersByPart(folder: string): Promise<ReadonlyMap<FolderPart["name"], string>> {
  const all = new Map<FolderPart["name"], string>();
  for (const { name, answers } of PARTS) all.set(name, await answers(folder));
  return all;
}

/** The files below a folder, by their paths within it. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();

async function eventsIn(folder: string): Promise<string> {
  const log = await openLogToRead(readConfig("/", { PLANLEDGER_DATA: folder }).source);
  try {
    const events = await Array.fromAsync(log.readAll(0));
    const oneByOne = await log.at(events.map(({ position }) => position));
    const streams: unknown[] = [];
    for (const stream of new Set(events.map((event) => event.stream)))
      streams.push(stream, (await Array.fromAsync(log.readStream(stream, -1))).map(sayable));
    return said([await log.newest(), events.map(sayable), oneByOne.map(sayable), streams]);
  } finally {
    await log.close();
  }
}

const sayable = (event: Readonly<{ bytes: Uint8Array }>) => ({
  ...event,
  bytes: Buffer.from(event.bytes).toString("hex"),
});

function keysIn(folder: string): string {
  const { key, next } = masterKey({ masterKey: undefined, nextMasterKey: undefined }, folder);
  const file = join(folder, "vault.db");
  const vault = openVault({ file, master: key, next });
  const database = openSqlite({ file, readOnly: true });
  try {
    const ids = [...database.prepare<{ id: Uint8Array }>("SELECT id FROM keys ORDER BY id").iterate()];
    return said([
      ids.map(({ id }) => [keyIdOf(id), vault.keyOf(keyIdOf(id))?.toString("hex")]),
      [...vault.fence()].map((fenced) => [fenced, vault.fenced(fenced.id)]),
    ]);
  } finally {
    database.close();
    vault.close();
  }
}

function filesIn(folder: string): string {
  const kept = filesBelow(folder).filter(beginning("files/"));
  return said(kept.map((file) => [file, hash("sha256", readFileSync(join(folder, file)))]));
}

async function viewsIn(folder: string): Promise<string> {
  const { source } = readConfig("/", { PLANLEDGER_DATA: folder });
  const database = await openRows(folder, source, 0, () => {});
  try {
    return said(viewsOf(database));
  } finally {
    database.close();
  }
}

function viewsOf(database: Sqlite): unknown[] {
  const rows = rowsIn(database);
  const newest = rows.newest();
  const all = (sql: string) => [...database.prepare<{ name: string }>(sql).iterate()].map(({ name }) => name);
  // Which fields are lists is fixed by the views: no other one is ever asked for as one.
  const lists = all("SELECT name FROM fields WHERE id IN (SELECT list FROM listings) ORDER BY id");
  const range = { after: 0, before: newest + 1, most: 1_000 };
  return all("SELECT name FROM names ORDER BY id").map((name) => {
    const entity = rows.entity(name, newest);
    return [
      name,
      entity,
      Object.keys(entity ?? {}).map((field) => rows.since(name, field, newest)),
      lists.map((list) => rows.listed(name, list, newest)),
      rows.entriesOf({ plan: name.replace(/^plan-/, "") }, range),
      rows.entriesOf({ plan: name }, range),
      rows.entriesOf({ action: name }, range),
    ];
  });
}

function proofsIn(folder: string): string {
  const { path, tiles, checkpoints } = openProofFolder(folder);
  const sizes = checkpoints.sizes();
  const width = sizes.at(-1) ?? 0;
  return said([
    publishedKeys(path),
    createPrivateKey(readFileSync(keyFile(path))).export({ format: "jwk" }),
    checkpoints.newest(),
    checkpoints.published(),
    sizes.map((size) => checkpoints.at(size)),
    width === 0 ? null : Buffer.from(tiles.hashesOf({ level: 0, index: 0, width })).toString("hex"),
  ]);
}
