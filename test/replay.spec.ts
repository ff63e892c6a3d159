import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { replay } from "@planledger/server/rows/replay.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { afterEach, describe, expect, it } from "vitest";
import { ledgerFolder, type LedgerFolder } from "./histories/ledgerFolder.ts";

const SMALL = { events: 600, plans: 3, actionsEach: 8, seed: 1 } as const;

type Found = Readonly<{ entity: string; field: string; position: number; value: string }>;

describe("a replay", () => {
  let ledger: LedgerFolder | undefined;
  afterEach(() => ledger?.remove());

  const replayed = ({ source, folder }: LedgerFolder) => replay({ source, folder });

  function changeRows(sql: string): void {
    const database = openSqlite({ file: ledger?.rows ?? "" });
    database.exec(sql);
    database.close();
  }

  function versionAt(position: number): Found {
    const database = openSqlite({ file: ledger?.rows ?? "", readOnly: true });
    const found = database
      .prepare<Found>(
        `SELECT names.name AS entity, fields.name AS field, position, value FROM versions
         JOIN names ON names.id = entity JOIN fields ON fields.id = field WHERE position >= ? ORDER BY position, entity, field LIMIT 1`,
      )
      .get(position);
    database.close();
    if (found === undefined) throw new Error(`There is no version from position ${position} on.`);
    return found;
  }

  it.each([1, 2, 3, 4, 5])("finds the rows of random history %i to be what the events say", async (seed) => {
    ledger = await ledgerFolder({ ...SMALL, seed, restless: true });
    const found = await replayed(ledger);
    expect(found).toMatchObject({ position: ledger.history.events, events: ledger.history.events, divergence: null });
    expect(found.live).toEqual(found.rebuilt);
  });

  it("names the value that was tampered with, sealed as it is", async () => {
    ledger = await ledgerFolder(SMALL);
    const was = versionAt(300);
    changeRows(
      `UPDATE versions SET value = '"~forged"' WHERE position = ${was.position} AND value = '${was.value.replaceAll("'", "''")}'`,
    );
    const { divergence, live, rebuilt } = await replayed(ledger);
    expect(divergence).toBe(
      `Field ${was.field} of ${was.entity} at position ${was.position}: live "~forged", rebuilt ${was.value}.`,
    );
    expect(live.tables).toEqual({ ...rebuilt.tables, versions: live.tables.versions });
    expect(live.all).not.toBe(rebuilt.all);
  });

  it("names the first of several differences", async () => {
    ledger = await ledgerFolder(SMALL);
    changeRows("UPDATE entries SET recorded_at = 1 WHERE position = 400; DELETE FROM versions WHERE position >= 350");
    const was = versionAt(1);
    changeRows(`UPDATE versions SET value = 'null' WHERE position = ${was.position}`);
    expect((await replayed(ledger)).divergence).toContain(`at position ${was.position}: live null`);
  });

  it.each([
    [
      "a listing",
      "UPDATE listings SET gone = 500 WHERE rowid = 20",
      /^Listing of .* under .* of .* since position \d+: until live 500, rebuilt none\.$/,
    ],
    [
      "an entry",
      "UPDATE entries SET recorded_at = 1 WHERE position = 400",
      /^Entry 400: recorded_at live 1, rebuilt \d+\.$/,
    ],
    [
      "a name",
      "UPDATE names SET name = 'plan:other' WHERE id = 5",
      /^Number 5 of the entity names: live plan:other, rebuilt .+\.$/,
    ],
    [
      "a field",
      "DELETE FROM entity_fields WHERE entity = 30",
      /^The list of fields of .*: \S+ is missing in the live rows\.$/,
    ],
    [
      "an end",
      "UPDATE progress SET position = 9999",
      /^The live rows are at position 9999, and the log ends at \d+\.$/,
    ],
  ])("names %s that was tampered with", async (_what, sql, words) => {
    ledger = await ledgerFolder(SMALL);
    changeRows(sql);
    expect((await replayed(ledger)).divergence).toMatch(words);
  });

  it("is asked for on the command line, and exits with 1 when the views differ", async () => {
    ledger = await ledgerFolder(SMALL);
    const same = await onCommandLine(ledger.folder);
    expect(same.code).toBe(0);
    expect(JSON.parse(same.output)).toMatchObject({ events: ledger.history.events, divergence: null });
    changeRows("UPDATE entries SET recorded_at = 1 WHERE position = 400");
    const differing = await onCommandLine(ledger.folder);
    expect(differing.code).toBe(1);
    expect(JSON.parse(differing.output)).toMatchObject({ divergence: expect.stringContaining("Entry 400") });
  });

  it("has a sentence for a folder without views", async () => {
    ledger = await ledgerFolder(SMALL);
    const folder = `${ledger.folder}/nothing`;
    await expect(replay({ source: ledger.source, folder })).rejects.toThrow(
      `The folder ${folder} holds no views of this release: start the server once, so that it builds them.`,
    );
  });
});

const CLI = fileURLToPath(import.meta.resolve("@planledger/server/cli/ledger.ts"));

const onCommandLine = (folder: string) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const env = { ...process.env, PLANLEDGER_DATA: folder, EVENTSTORE_URL: "" };
    const child = execFile(process.execPath, [CLI, "replay", "--json"], { env }, (_error, output) =>
      resolve({ code: child.exitCode ?? -1, output }),
    );
  });
