import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BackupStanding } from "@planledger/server/backup/scheduledBackups.ts";
import { keysFileIn } from "@planledger/server/backup/keysCopy.ts";
import { readManifest, setsIn } from "@planledger/server/backup/manifest.ts";
import { readConfig } from "@planledger/server/config.ts";
import { openVaultToRead } from "@planledger/server/vault/vaultReader.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, ledger, served } from "../proof/running.ts";

let place: string;
const data = () => join(place, "data");
const sets = () => join(place, "sets");
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** About four seconds. */
const HOURS = "0.001";

const settings = (every = HOURS) => ({
  PLANLEDGER_BACKUP_TO: sets(),
  PLANLEDGER_BACKUP_KEYS_TO: join(place, "keys"),
  PLANLEDGER_BACKUP_EVERY: every,
  PLANLEDGER_BACKUP_KEEP: "2",
});

/** Whether the copy of the keys opens with the master key that is in use. */
function opensWithTheKeyOfNow(): boolean {
  const copy = openVaultToRead(keysFileIn(join(place, "keys")));
  try {
    const key = Buffer.from(readFileSync(join(data(), "master.key"), "utf8").trim(), "hex");
    return copy.openAll([key]) > 0;
  } catch {
    return false;
  } finally {
    copy.close();
  }
}

const standing = async (url: string) =>
  ((await (await fetch(`${url}/readyz`)).json()) as { backup: BackupStanding | null }).backup;

describe("backups by schedule", () => {
  it("are made by the server, which says in /readyz when the last one was, and keeps as many as it is told", async () => {
    const server = await served(data(), settings());
    await draftPlan(server.url);
    const names = new Set<string>();
    const seen = async () => {
      for (const name of setsIn(sets())) names.add(name);
      return names.size;
    };
    await expect.poll(seen, { timeout: 60_000, interval: 100 }).toBeGreaterThan(3);
    expect(setsIn(sets()).length).toBeLessThanOrEqual(3);
    const { last, problem } = (await standing(server.url)) ?? {};
    expect(problem).toBeNull();
    expect(names).toContain(last?.set);
    expect(Date.now() - Date.parse(last?.madeAt ?? "")).toBeLessThan(60_000);
    await server.stop();

    const newest = setsIn(sets()).at(-1) ?? "";
    expect(readManifest(join(sets(), newest)).settings).toMatchObject({ PLANLEDGER_BACKUP_KEEP: "2" });
    expect(readManifest(join(sets(), newest)).settings).not.toHaveProperty("PLANLEDGER_MASTER_KEY");

    // Started again, the server goes by the newest that is there.
    const again = await served(data(), settings("24"));
    expect(await standing(again.url)).toMatchObject({ last: { set: newest }, now: null, problem: null });
    await again.stop();
    expect(setsIn(sets()).at(-1)).toBe(newest);
    expect((await ledger(data(), "verify")).code).toBe(0);
  });

  it("say in /readyz, and to whoever started the server, why none could be made, and go on when one can", async () => {
    writeFileSync(join(place, "sets"), "no folder");
    const server = await served(data(), settings());
    await expect
      .poll(async () => (await standing(server.url))?.problem, { timeout: 30_000 })
      .toMatch(/^No backup was made: (EEXIST|ENOTDIR)/);
    expect(server.said).toContainEqual(expect.stringMatching(/^No backup was made: /));
    rmSync(join(place, "sets"));
    await expect.poll(async () => (await standing(server.url))?.last, { timeout: 60_000 }).not.toBeNull();
    expect((await standing(server.url))?.problem).toBeNull();
    await server.stop();
  });

  it("are made at once when the master key was changed, by the running server or without one", async () => {
    const server = await served(data(), settings("24"));
    await draftPlan(server.url);
    await expect.poll(() => setsIn(sets()).length, { timeout: 60_000 }).toBe(1);
    const changed = await ledger(data(), "keys", "rotate-master");
    expect(changed).toMatchObject({ code: 0, out: expect.stringContaining("a server with a schedule for backups") });
    await expect.poll(() => setsIn(sets()).length, { timeout: 60_000 }).toBe(2);
    await expect.poll(opensWithTheKeyOfNow).toBe(true);
    await server.stop();

    expect((await ledger(data(), "keys", "rotate-master")).code).toBe(0);
    expect(opensWithTheKeyOfNow()).toBe(false);
    const again = await served(data(), settings("24"));
    await expect.poll(opensWithTheKeyOfNow, { timeout: 60_000 }).toBe(true);
    await expect.poll(async () => (await standing(again.url))?.now, { timeout: 60_000 }).toBeNull();
    await again.stop();
    expect(setsIn(sets()).length).toBe(2);
  });

  it("are asked for with both folders, or not at all", () => {
    const read = (more: Record<string, string>) => readConfig("/", { PLANLEDGER_DATA: data(), ...more });
    expect(read({}).backups).toBeNull();
    expect(() => read({ PLANLEDGER_BACKUP_TO: sets() })).toThrow(
      /^Set PLANLEDGER_BACKUP_TO and PLANLEDGER_BACKUP_KEYS_TO both/,
    );
    expect(() => read({ ...settings(), PLANLEDGER_BACKUP_EVERY: "soon" })).toThrow(
      /^PLANLEDGER_BACKUP_EVERY is a number of hours/,
    );
    expect(() => read({ ...settings(), PLANLEDGER_BACKUP_KEEP: "0" })).toThrow(/^PLANLEDGER_BACKUP_KEEP is how many/);
    expect(read(settings("6")).backups).toEqual({
      to: sets(),
      keysTo: join(place, "keys"),
      every: 21_600_000,
      keep: 2,
    });
  });
});
