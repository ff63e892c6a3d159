import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { makeNextKey, masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, ledger, run, served, settings } from "../proof/running.ts";

const NOTHING_GIVEN = { masterKey: undefined, nextMasterKey: undefined };
/** More than fit into two commits of a change. */
const KEYS = 1_300;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const vaultFile = () => join(folder, "vault.db");
const keyText = () => readFileSync(join(folder, "master.key"), "utf8").trim();

function opened() {
  const { key, next } = masterKey(NOTHING_GIVEN, folder);
  return openVault({ file: vaultFile(), master: key, next });
}

/** Makes keys, and answers what each of them is. Left open as by a crash, the vault keeps those that lie ready. */
function makeKeys(): Map<string, string> {
  const vault = opened();
  const made = Array.from({ length: KEYS }, () => vault.freshKey());
  vault.close();
  return new Map(made.map(({ id, key }) => [id, key.toString("hex")]));
}

function keysNow(ids: Iterable<string>): Map<string, string | undefined> {
  const vault = opened();
  try {
    return new Map([...ids].map((id) => [id, vault.keyOf(id)?.toString("hex")]));
  } finally {
    vault.close();
  }
}

/** A key as it lies in the file, wrapped. */
function wrappedBytes(): Buffer {
  const database = openSqlite({ file: vaultFile(), readOnly: true });
  const row = database.prepare<{ wrapped: Uint8Array }>("SELECT wrapped FROM keys LIMIT 1").get();
  database.close();
  return Buffer.from(row?.wrapped ?? []);
}

const everythingOfTheVault = () =>
  Buffer.concat(
    ["", "-wal"]
      .filter((suffix) => existsSync(vaultFile() + suffix))
      .map((suffix) => readFileSync(vaultFile() + suffix)),
  );

const rotating = (killAt: number | "none") =>
  run(process.execPath, [fileURLToPath(new URL("./rotating.ts", import.meta.url)), folder, String(killAt)]);

describe("a change of the master key", () => {
  // Made, three commits that wrap, one that forgets the key before; then the new one takes its place.
  it.each([0, 1, 2, 3, 4])("that is killed after step %i leaves every key readable, and can be ended", async (step) => {
    const keys = makeKeys();
    const [before, wrapped] = [keyText(), wrappedBytes()];
    // Killed, not ended by itself.
    expect((await rotating(step)).code).toBe(-1);
    expect(existsSync(join(folder, "master.next.key"))).toBe(true);
    expect(keysNow(keys.keys())).toEqual(keys);
    // What is made now is there later as well.
    const vault = opened();
    const { id, key } = vault.freshKey();
    vault.close();
    keys.set(id, key.toString("hex"));

    expect(await ledgerKeys()).toMatchObject({ code: 0, out: expect.stringMatching(/^The master key was changed\./) });
    expect(existsSync(join(folder, "master.next.key"))).toBe(false);
    expect(keysNow(keys.keys())).toEqual(keys);
    expect(keyText()).not.toBe(before);
    expect(statSync(join(folder, "master.key")).mode & 0o777).toBe(0o600);
    expect(everythingOfTheVault().includes(wrapped)).toBe(false);
    expect(() => openVault({ file: vaultFile(), master: Buffer.from(before, "hex") })).toThrow(
      "The master key is not the one that this vault was made with: put the right one back.",
    );
  });

  it("that is cut off when the old key is overwritten already goes on from the new one", async () => {
    const keys = makeKeys();
    await rotating(4);
    writeFileSync(join(folder, "master.key"), `${"0".repeat(64)}\n`);
    expect(keysNow(keys.keys())).toEqual(keys);
    expect((await ledgerKeys()).code).toBe(0);
    expect(keysNow(keys.keys())).toEqual(keys);
  });

  it("needs both keys until it has ended, and says so", async () => {
    makeKeys();
    await rotating(2);
    const next = join(folder, "master.next.key");
    const kept = readFileSync(next);
    rmSync(next);
    expect(opened).toThrow(
      "The master key of this vault was being changed, and one of the two that it needs until then is missing: put it back.",
    );
    writeFileSync(next, kept);
    expect(opened).not.toThrow();
  });

  it("stops at a key that was changed, and keeps both master keys", async () => {
    makeKeys();
    const database = openSqlite({ file: vaultFile() });
    database.exec("UPDATE keys SET wrapped = zeroblob(60) WHERE id = (SELECT max(id) FROM keys)");
    database.close();
    expect((await ledgerKeys()).err).toMatch(/The key [0-9a-f-]{36} in the vault cannot be opened: it was changed/);
    expect(existsSync(join(folder, "master.next.key"))).toBe(true);
  });

  it("takes a vault of an earlier release, whose keys name no master key", async () => {
    const keys = makeKeys();
    makeEarlier();
    expect(keysNow(keys.keys())).toEqual(keys);
    expect((await ledgerKeys()).code).toBe(0);
    expect(keysNow(keys.keys())).toEqual(keys);
  });
});

async function ledgerKeys(more: Readonly<Record<string, string>> = {}) {
  const cli = join(import.meta.dirname, "../../packages/server/src/cli/ledger.ts");
  return run(process.execPath, [cli, "keys", "rotate-master"], { ...settings(folder), ...more });
}

/** Gives the vault the form that an earlier release gave it. */
function makeEarlier(): void {
  const database = openSqlite({ file: vaultFile() });
  const [witness] = [...database.prepare<{ witness: Uint8Array }>("SELECT witness FROM masters").iterate()];
  database.exec("ALTER TABLE keys DROP COLUMN generation; DROP TABLE masters");
  database.prepare("INSERT INTO keys VALUES (zeroblob(16), ?)").run(witness?.witness ?? null);
  database.close();
}

describe("a vault of an earlier release", () => {
  it("is neither checked nor backed up before a server was started once, and both commands say so", async () => {
    const server = await served(folder);
    await draftPlan(server.url);
    await server.stop();
    makeEarlier();
    const backup = () => ledger(folder, "backup", "--to", `${folder}-sets`, "--keys-to", `${folder}-keys`);
    try {
      const todo = /made by an earlier release.*Start the server once/;
      expect(await ledger(folder, "verify")).toMatchObject({ code: 1, out: expect.stringMatching(todo) });
      expect(await backup()).toMatchObject({ code: 1, err: expect.stringMatching(todo) });
      await (await served(folder)).stop();
      const verified = await ledger(folder, "verify");
      expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Everything is as it was signed.")]);
      expect(await backup()).toMatchObject({ code: 0, out: expect.stringContaining("Made and checked") });
    } finally {
      for (const made of ["sets", "keys"]) rmSync(`${folder}-${made}`, { recursive: true, force: true });
    }
  });
});

type Sections = { plan: { sections: { title: string }[] } };
const SECTIONS = "query ($id: ID!) { plan(id: $id) { sections { title } } }";

describe("a server", () => {
  it("goes on recording and showing texts while its master key is changed, and after it was started anew", async () => {
    makeKeys();
    const server = await served(folder);
    const { grace, planId } = await draftPlan(server.url);
    const her = speakingTo(server.url, grace);
    const before = keyText();
    const changing = new AbortController();
    const changed = ledger(folder, "keys", "rotate-master").finally(() => changing.abort());
    const titles: string[] = [];
    while (!changing.signal.aborted) {
      const title = `Section ${titles.length + 1}`;
      const input = { commandId: title, planId, number: String(titles.length + 1), title };
      await her.ask("mutation ($input: AddSectionInput!) { addSection(input: $input) { __typename } }", { input });
      titles.push(title);
      expect((await her.ask<Sections>(SECTIONS, { id: planId })).plan.sections.at(-1)?.title).toBe(title);
    }
    expect(await changed).toMatchObject({ code: 0, out: expect.stringMatching(/^The master key was changed\./) });
    expect(server.said).toContainEqual(expect.stringMatching(/^The master key was changed\./));
    expect(titles.length).toBeGreaterThan(1);
    await server.stop();
    expect(keyText()).not.toBe(before);

    const again = await served(folder);
    const { plan } = await speakingTo(again.url, grace).ask<Sections>(SECTIONS, { id: planId });
    expect(plan.sections.map(({ title }) => title)).toEqual(titles);
    await again.stop();
  });

  it("says in /readyz why a key cannot be changed, and serves on", async () => {
    const server = await served(folder);
    writeFileSync(join(folder, "master.next.key"), "no key");
    const problem = async () =>
      ((await (await fetch(`${server.url}/readyz`)).json()) as { master: { problem: string } | null }).master?.problem;
    await expect.poll(problem, { timeout: 20_000 }).toMatch(/master\.next\.key is not 64 hex digits/);
    rmSync(join(folder, "master.next.key"));
    await makeNextKey(folder);
    await expect.poll(() => existsSync(join(folder, "master.next.key")), { timeout: 20_000 }).toBe(false);
    await expect.poll(problem).toBeUndefined();
    await server.stop();
  });

  it("takes a new key from the environment, and says what to set next", async () => {
    const [one, other] = ["1a".repeat(32), "2b".repeat(32)];
    const first = await served(folder, { PLANLEDGER_MASTER_KEY: one });
    const { grace, planId } = await draftPlan(first.url);
    expect(await ledger(folder, "keys", "rotate-master")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The master key comes from the environment.*PLANLEDGER_MASTER_KEY_NEXT/),
    });
    await first.stop();
    const titleNow = async (given: Readonly<Record<string, string>>) => {
      const server = await served(folder, given);
      const answer = await speakingTo(server.url, grace).ask<{ plan: { title: string } }>(
        "query ($id: ID!) { plan(id: $id) { title } }",
        { id: planId },
      );
      const said = () => server.said.filter((text) => text.startsWith("All keys are wrapped by"));
      if (given["PLANLEDGER_MASTER_KEY_NEXT"]) await expect.poll(said, { timeout: 20_000 }).toHaveLength(1);
      await server.stop();
      return answer.plan.title;
    };
    const both = { PLANLEDGER_MASTER_KEY: one, PLANLEDGER_MASTER_KEY_NEXT: other };
    for (const given of [both, both, { PLANLEDGER_MASTER_KEY: other }])
      expect(await titleNow(given)).toBe("Westmere Prevent action plan");
    expect(existsSync(join(folder, "master.key"))).toBe(false);
    await expect(served(folder, { PLANLEDGER_MASTER_KEY: one })).rejects.toThrow(
      "The master key is not the one that this vault was made with: put the right one back.",
    );
    await expect(served(folder, { PLANLEDGER_MASTER_KEY: "short" })).rejects.toThrow(/is not 64 hex digits/);
    await expect(served(folder, { PLANLEDGER_MASTER_KEY_NEXT: other })).rejects.toThrow(/set both, or neither/);
  });
});

describe("ledger keys rotate-master", () => {
  it("changes a key that the environment gives, when both are set", async () => {
    const [one, other] = ["1a".repeat(32), "2b".repeat(32)];
    openVault({ file: vaultFile(), master: Buffer.from(one, "hex") }).close();
    const given = { PLANLEDGER_MASTER_KEY: one, PLANLEDGER_MASTER_KEY_NEXT: other };
    expect(await ledgerKeys({ PLANLEDGER_MASTER_KEY: one })).toMatchObject({ code: 1 });
    expect(await ledgerKeys(given)).toMatchObject({
      code: 0,
      out: expect.stringContaining("take PLANLEDGER_MASTER_KEY_NEXT away"),
    });
    expect(() => openVault({ file: vaultFile(), master: Buffer.from(other, "hex") }).close()).not.toThrow();
  });

  it("leaves no new key behind where the old one is lost or another", async () => {
    makeKeys();
    writeFileSync(join(folder, "master.key"), `${"ab".repeat(32)}\n`);
    expect((await ledgerKeys()).err).toBe(
      "The master key is not the one that this vault was made with: put the right one back.\n",
    );
    rmSync(join(folder, "master.key"));
    expect((await ledgerKeys()).err).toMatch(/^The master key .*master\.key is missing: put it back first\.\n$/);
    expect(existsSync(join(folder, "master.next.key"))).toBe(false);
  });
});
