import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readConfig } from "@planledger/server/config.ts";
import { openLogToRead } from "@planledger/server/eventLog/logSource.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { verifyAll } from "@planledger/server/verify/verifyAll.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, served } from "./running.ts";

let original: string;
let folder: string;
beforeAll(async () => {
  original = temporaryFolder();
  const server = await served(original);
  await draftPlan(server.url);
  await server.stop();
});
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(original, { recursive: true, force: true }));

async function wrong(): Promise<string | undefined> {
  const config = readConfig("/", { PLANLEDGER_DATA: folder });
  const log = await openLogToRead(config.source);
  try {
    const proof = openProofFolder(folder);
    const found = await verifyAll({ config, log, proof, withRows: true, onProgress: () => {} });
    return found.wrong?.sentence;
  } finally {
    await log.close();
  }
}

/** What somebody does who has the file and no scruples. */
function change(file: string, sql: string): void {
  const database = new DatabaseSync(file, { defensive: false });
  try {
    database.exec("PRAGMA writable_schema = ON");
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** As another program would have made the table: with another type of this column. */
const retyped = (table: string, from: string, to: string) =>
  `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${table}'`;

const vault = () => join(folder, "vault.db");
const rows = () => rowsFile(folder);
const proof = (...path: readonly string[]) => join(folder, "proof", ...path);
const tile = () => proof("tile", "0", "000.p", readdirSync(proof("tile", "0", "000.p"))[0] ?? "");
const checkpoints = () =>
  readdirSync(proof("checkpoints"))
    .toSorted()
    .map((name) => proof("checkpoints", name));

describe("verify of everything", () => {
  it("finds nothing wrong where nothing is", async () => {
    expect(await wrong()).toBeUndefined();
  });

  it.each([
    ["inserted", "INSERT INTO keys SELECT randomblob(16), wrapped, generation FROM keys LIMIT 1"],
    ["deleted", "DELETE FROM keys"],
    [
      "swapped",
      "UPDATE keys SET wrapped = (SELECT k.wrapped FROM keys k WHERE k.id <> keys.id LIMIT 1) WHERE id = (SELECT max(id) FROM keys)",
    ],
    ["truncated", "UPDATE keys SET wrapped = substr(wrapped, 1, 40) WHERE id = (SELECT min(id) FROM keys)"],
    ["of another type", retyped("keys", "generation INTEGER", "generation REAL")],
    ["put back although it was destroyed", "DROP TRIGGER destroyed_keys_stay_destroyed"],
  ])("names a key that was %s", async (_, sql) => {
    change(vault(), sql);
    expect(await wrong()).toMatch(/key|vault\.db/);
  });

  it.each([
    [
      "inserted",
      "INSERT INTO versions SELECT entity, field, position - 1, '\"x\"' FROM versions ORDER BY rowid DESC LIMIT 1",
    ],
    [
      "inserted for later",
      "INSERT INTO versions SELECT entity, field, position + 1, value FROM versions ORDER BY rowid DESC LIMIT 1",
    ],
    ["deleted", "DELETE FROM versions WHERE rowid = (SELECT max(rowid) FROM versions)"],
    [
      "swapped with another",
      "UPDATE versions SET value = (SELECT v.value FROM versions v WHERE v.value <> versions.value LIMIT 1) WHERE rowid = 3",
    ],
    ["truncated", "UPDATE versions SET value = substr(value, 1, length(value) - 1) WHERE rowid = 3"],
    ["of another type", retyped("versions", "value TEXT", "value ANY")],
    ["found by no index any more", "DROP INDEX versions_by_field"],
  ])("names a version in the rows that was %s", async (_, sql) => {
    change(rows(), sql);
    expect(await wrong()).toMatch(/^The views are not what the events say|^The file rows-/);
  });

  it.each([
    [
      "has a column of another type",
      retyped("events", "stamped_at INTEGER", "stamped_at ANY"),
      "table events was changed",
    ],
    ["lets events be changed", "DROP TRIGGER events_are_not_changed", "trigger events_are_not_changed is missing"],
    ["has a table beside the events", "CREATE TABLE more (x ANY) STRICT", "table more was put into it"],
    [
      "has a trigger of its own",
      "CREATE TRIGGER more AFTER INSERT ON events BEGIN SELECT 1; END",
      "trigger more was put into it",
    ],
  ])("names a log that %s", async (_, sql, what) => {
    change(join(folder, "events.db"), sql);
    expect(await wrong()).toBe(
      `The file events.db is not built as it should be: the ${what}. Put it back from a backup.`,
    );
  });

  it.each<[string, (hashes: Buffer) => Buffer]>([
    ["into which a hash was put", (hashes) => Buffer.concat([hashes.subarray(0, 32), hashes])],
    ["of which a hash was taken out", (hashes) => hashes.subarray(32)],
    [
      "two hashes of which changed places",
      (hashes) => Buffer.concat([hashes.subarray(32, 64), hashes.subarray(0, 32), hashes.subarray(64)]),
    ],
    ["that was cut short", (hashes) => hashes.subarray(0, -7)],
  ])("names a tile %s", async (_, changed) => {
    writeFileSync(tile(), changed(readFileSync(tile())));
    expect(await wrong()).toMatch(/^The tile 0\/000/);
  });

  it("names a checkpoint that was put in, one that stands in the place of another, and one that was cut short", async () => {
    const [first = "", second = ""] = checkpoints().slice(-2);
    const [one, other] = [readFileSync(first), readFileSync(second)];
    writeFileSync(proof("checkpoints", "000000000001"), other);
    expect(await wrong()).toMatch(/checkpoint/);
    rmSync(proof("checkpoints", "000000000001"));
    writeFileSync(first, other);
    writeFileSync(second, one);
    expect(await wrong()).toMatch(/checkpoint/);
    writeFileSync(first, one);
    writeFileSync(second, other);
    expect(await wrong()).toBeUndefined();
    truncateSync(second, 30);
    expect(await wrong()).toMatch(/checkpoint/);
  });

  it("names the newest checkpoint when it is gone", async () => {
    rmSync(checkpoints().at(-1) ?? "");
    expect(await wrong()).toMatch(/checkpoint/);
  });
});
