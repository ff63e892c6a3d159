import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import type { VerifiedAll } from "@planledger/server/verify/verifyAll.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { ledger } from "../proof/running.ts";
import { evidencedLedger } from "./evidenced.ts";

let original: string;
let folder: string;
beforeAll(async () => {
  original = await evidencedLedger();
});
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(original, { recursive: true, force: true }));

const verified = async () => JSON.parse((await ledger(folder, "verify", "--json")).out) as VerifiedAll;
const wrong = async () => (await verified()).wrong;

/** What somebody does to a file who has it, without a server. */
function change(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

/** Writes other letters into the index itself, beneath everything that SQLite knows. */
function spoilIndex(file: string, index: string, letters: string): void {
  const database = new DatabaseSync(file);
  const root = Number(database.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").get(index)?.["rootpage"]);
  const size = Number(database.prepare("PRAGMA page_size").get()?.["page_size"]);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf(letters, (root - 1) * size);
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const inFolder = (name: string) => join(folder, name);
const KEY_OF_A_TEXT = "(SELECT min(id) FROM keys)";

describe("verify", () => {
  it("says that every key and file is there, and that all keys open", async () => {
    const { ok, sealed, keysOpened, rows } = await verified();
    expect({ ok, rows }).toEqual({ ok: true, rows: "equal" });
    expect(sealed).toEqual({ keys: expect.any(Number), withdrawn: 0, withdrawnLater: 0, files: 1 });
    expect(sealed?.keys).toBeGreaterThan(4);
    expect(keysOpened).toBeGreaterThanOrEqual(sealed?.keys ?? 0);
    expect((await ledger(folder, "verify")).out).toMatch(
      /\n {2}keys {3}\d+ that texts and files need are there, 0 were withdrawn; all \d+ of the vault open; 1 files are whole\n/,
    );
  });

  it("names the event whose key is missing", async () => {
    change(inFolder("vault.db"), `DELETE FROM keys WHERE id = ${KEY_OF_A_TEXT}`);
    expect(await wrong()).toMatchObject({
      part: "vault",
      position: expect.any(Number),
      sentence: expect.stringMatching(
        /^Event \d+ \(.*\) has texts that cannot be opened any more: the key [0-9a-f-]{36} is missing in the vault, and nothing says that it was withdrawn/,
      ),
    });
  });

  it("names a key that was changed", async () => {
    change(inFolder("vault.db"), `UPDATE keys SET wrapped = zeroblob(60) WHERE id = ${KEY_OF_A_TEXT}`);
    expect(await wrong()).toMatchObject({
      part: "vault",
      sentence: expect.stringMatching(/^The key [0-9a-f-]{36} in the vault cannot be opened: it was changed/),
    });
  });

  it("says when the master key is another one, or not here", async () => {
    rmSync(inFolder("master.key"));
    expect(await verified()).toMatchObject({ ok: true, keysOpened: null });
    writeFileSync(inFolder("master.key"), `${"ab".repeat(32)}\n`);
    expect((await wrong())?.sentence).toBe(
      "The master key is not the one that this vault was made with: put the right one back.",
    );
  });

  it("says when the whole vault is missing", async () => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(inFolder(`vault.db${suffix}`), { force: true });
    expect((await wrong())?.sentence).toMatch(/^The vault is missing, and with it the keys of all texts/);
  });

  it("names a file that is missing, and one that was changed", async () => {
    const files = readdirSync(inFolder("files"), { recursive: true, withFileTypes: true });
    const [name = ""] = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    writeFileSync(name, "something else");
    expect(await wrong()).toMatchObject({
      part: "files",
      sentence: expect.stringMatching(/^The file [0-9a-f]{64} of Event \d+ \(EvidenceAttached.*\) was changed/),
    });
    rmSync(name);
    expect((await wrong())?.sentence).toMatch(/ is missing\. Put it back from a backup\.$/);
  });

  it("finds an index of the log that says something else than its table", async () => {
    spoilIndex(inFolder("events.db"), "events_by_id", "-");
    expect(await wrong()).toMatchObject({
      part: "storage",
      sentence: expect.stringMatching(
        /^The file events\.db is damaged \(.*events_by_id.*\)\. Put it back from a backup\.$/,
      ),
    });
  });

  it("finds an index of the views that says something else than its table", async () => {
    spoilIndex(rowsFile(folder), "names_by_name", "plan:");
    expect(await wrong()).toMatchObject({
      part: "rows",
      sentence: expect.stringMatching(/^The file rows-\w+\.db is damaged \(.*names_by_name.*\)\. Remove it/),
    });
  });

  it("finds a list of free pages that was changed", async () => {
    change(inFolder("vault.db"), "PRAGMA wal_checkpoint(TRUNCATE)");
    const bytes = readFileSync(inFolder("vault.db"));
    bytes.writeUInt32BE(bytes.readUInt32BE(36) + 3, 36);
    writeFileSync(inFolder("vault.db"), bytes);
    expect(await wrong()).toMatchObject({
      part: "storage",
      sentence: expect.stringMatching(/^The file vault\.db is damaged \(.*[Ff]reelist.*\)\. Put the keys back/),
    });
  });

  it("leaves the views out when it is told to", async () => {
    change(rowsFile(folder), "UPDATE entries SET recorded_at = 1 WHERE position = 4");
    expect(await wrong()).toMatchObject({ part: "rows" });
    expect(JSON.parse((await ledger(folder, "verify", "--json", "--without-rows")).out)).toMatchObject({
      ok: true,
      rows: "not checked",
    });
  });
});
