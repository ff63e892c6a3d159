import { randomBytes, randomUUID } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeBackup } from "@planledger/server/backup/makeBackup.ts";
import { readManifest, setsIn } from "@planledger/server/backup/manifest.ts";
import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { NO_STREAM } from "@planledger/server/eventLog/eventLog.ts";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openEventStoreLog } from "@planledger/server/eventLog/eventStoreLog.ts";
import { openProofFolder } from "@planledger/server/proof/proofFolder.ts";
import { openTreeSigner } from "@planledger/server/proof/treeSigner.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import type { VerifiedAll } from "@planledger/server/verify/verifyAll.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startStandIn } from "../eventStoreStandIn/standIn.ts";
import { temporaryFolder } from "../ledger.ts";
import { appendEvents } from "../proof/proved.ts";
import { ledger, run, served } from "../proof/running.ts";
import { evidence, type Evidenced } from "../verify/evidenced.ts";

/** Where everything of a spec lies: the ledger that is used, backups, keys, and another machine's data folder. */
let place: string;
const data = () => join(place, "data");
const sets = () => join(place, "sets");
const keys = () => join(place, "keys");
const other = () => join(place, "other");
const set = () => join(sets(), setsIn(sets()).at(-1) ?? "none");

let original: string;
let made: Evidenced;
beforeAll(async () => {
  original = temporaryFolder();
  const server = await served(original);
  made = await evidence(server.url);
  await server.stop();
});
beforeEach(() => {
  place = temporaryFolder();
  cpSync(original, data(), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
afterAll(() => rmSync(original, { recursive: true, force: true }));

const backUp = () => ledger(data(), "backup", "--to", sets(), "--keys-to", keys());

async function backedUp(): Promise<string> {
  const { code, err } = await backUp();
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("checking") });
  return set();
}

const restoring = (folder: string, ...more: readonly string[]) =>
  ledger(folder, "restore", "--from", sets(), "--keys-from", keys(), ...more);

/** Another machine, to which somebody brought the master key. */
function bringMasterKey(): void {
  mkdirSync(other(), { recursive: true });
  cpSync(join(data(), "master.key"), join(other(), "master.key"));
}

const verified = async (folder: string) => JSON.parse((await ledger(folder, "verify", "--json")).out) as VerifiedAll;

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What a reader sees: titles, and the file of the evidence. */
async function seen(folder: string): Promise<unknown> {
  const server = await served(folder);
  const her = speakingTo(server.url, made.grace);
  const answer = await her.ask<{
    plan: { title: string; sections: { title: string }[] };
    action: { evidence: { id: string; name: string }[] } | null;
  }>(
    "query ($plan: ID!, $action: ID!) { plan(id: $plan) { title sections { title } } action(id: $action) { evidence { id name } } }",
    { plan: made.planId, action: made.actionId },
  );
  const [file] = answer.action?.evidence ?? [];
  const text = Buffer.from(await her.download(`/evidence/${file?.id}`)).toString();
  await server.stop();
  return { title: answer.plan.title, sections: answer.plan.sections.map(({ title }) => title), name: file?.name, text };
}

const ALL = {
  title: "Westmere Prevent action plan",
  sections: ["Leadership"],
  name: "Attendance.txt",
  text: "Twelve people came.",
};

/** A key in the vault of the ledger, wrapped as it lies there. */
function wrappedKeys(): Buffer[] {
  const database = openSqlite({ file: join(data(), "vault.db"), readOnly: true });
  const rows = [...database.prepare<{ wrapped: Uint8Array }>("SELECT wrapped FROM keys").iterate()];
  database.close();
  return rows.map(({ wrapped }) => Buffer.from(wrapped));
}

describe("a backup", () => {
  it("is made and checked beside a server that records, and is the whole ledger on another machine", async () => {
    const server = await served(data());
    const her = speakingTo(server.url, made.grace);
    const writing = new AbortController();
    const writes = (async () => {
      for (let number = 1; !writing.signal.aborted; number += 1) {
        const input = { commandId: `retitle ${number}`, planId: made.planId, title: `Title ${number}` };
        await her.ask("mutation ($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename } }", { input });
      }
    })();
    const { out } = await backUp();
    writing.abort();
    await writes;
    await server.stop();
    expect(out).toMatch(
      /^Made and checked: .*\n {2}\d+ events, \d+ of them signed, in \d+ files; no key is among them\.\nThe copy of the keys in .* was replaced\./,
    );
    const manifest = readManifest(set());
    expect(manifest.events).toBeGreaterThan(manifest.signed - 1);

    bringMasterKey();
    const restored = await restoring(other());
    expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/^Checked and restored: /) });
    expect(await seen(other())).toMatchObject({ name: "Attendance.txt", text: ALL.text, sections: ALL.sections });
    expect(await verified(other())).toMatchObject({ ok: true, rows: "equal", events: manifest.events, wrong: null });
    // It goes on signing, with the same key.
    expect((await ledger(other(), "keys")).out).toBe((await ledger(data(), "keys")).out);
  });

  it("holds no key: not the master key, not the one that signs, and none of the vault's, wrapped or not", async () => {
    await backedUp();
    const secrets = [
      ...wrappedKeys(),
      Buffer.from(readFileSync(join(data(), "master.key"), "utf8").trim()),
      Buffer.from(readFileSync(join(data(), "master.key"), "utf8").trim(), "hex"),
      readFileSync(join(data(), "proof", "signing.key")),
    ];
    const inSet = filesBelow(set()).map((file) => readFileSync(file));
    expect(inSet.filter((bytes) => secrets.some((secret) => bytes.includes(secret)))).toHaveLength(0);
    const copy = readFileSync(join(keys(), "planledger-keys.db"));
    expect(wrappedKeys().filter((wrapped) => !copy.includes(wrapped))).toHaveLength(0);
    expect(secrets.slice(-3).filter((secret) => copy.includes(secret))).toHaveLength(0);
  });

  it("keeps one copy of the keys, in which nothing is that was destroyed", async () => {
    await backedUp();
    const [wrapped] = await destroyed();
    const before = statSync(join(keys(), "planledger-keys.db")).ino;
    await backedUp();
    expect(readdirSync(keys())).toEqual(["planledger-keys.db"]);
    expect(statSync(join(keys(), "planledger-keys.db")).ino).not.toBe(before);
    expect(readFileSync(join(keys(), "planledger-keys.db")).includes(wrapped)).toBe(false);
  });

  it("that is killed half way leaves nothing that could be taken for a backup, and the copy of the keys whole", async () => {
    const killed = async (milliseconds: number) =>
      (
        await run(process.execPath, [
          fileURLToPath(new URL("./backingUp.ts", import.meta.url)),
          data(),
          sets(),
          keys(),
          String(milliseconds),
        ])
      ).code;
    let cut = 0;
    for (let milliseconds = 0; milliseconds < 900; milliseconds += 90) {
      if ((await killed(milliseconds)) === 0) continue;
      cut += 1;
      for (const name of setsIn(sets())) expect(readManifest(join(sets(), name)).files.length).toBeGreaterThan(3);
    }
    expect(cut).toBeGreaterThan(2);
    await backedUp();
    expect(readdirSync(sets()).filter((name) => name.startsWith("."))).toEqual([]);
    expect(readdirSync(keys())).toEqual(["planledger-keys.db"]);
    bringMasterKey();
    expect((await restoring(other())).code).toBe(0);
  });

  it("is not made of a ledger that is not as it was signed, nor of one without its files or keys", async () => {
    const [file = ""] = filesBelow(join(data(), "files"));
    appendFileSync(file, "x");
    expect(await backUp()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/No backup was made: The file [0-9a-f]{64} of Event \d+ .* was changed/),
    });
    rmSync(file);
    expect((await backUp()).err).toMatch(/No backup was made: The file .* is missing/);
    rmSync(data(), { recursive: true });
    cpSync(original, data(), { recursive: true });
    const vault = openSqlite({ file: join(data(), "vault.db") });
    vault.exec("DELETE FROM keys WHERE id = (SELECT min(id) FROM keys)");
    vault.close();
    expect((await backUp()).err).toMatch(/No backup was made: Event \d+ .* has texts that cannot be opened any more/);
    expect(existsSync(keys()) ? readdirSync(keys()) : []).toEqual([]);
    rmSync(join(data(), "proof", "tile"), { recursive: true });
    expect((await backUp()).err).toMatch(/The tile .* is missing/);
    expect(readdirSync(sets())).toEqual([]);
  });

  it("lies apart from the ledger, and the keys apart from it", async () => {
    const asked = (to: string, keysTo: string) => ledger(data(), "backup", "--to", to, "--keys-to", keysTo);
    expect((await asked(join(data(), "sets"), keys())).err).toMatch(
      /^Keep backups apart: the folder for backups .* must not lie in the data folder/,
    );
    expect((await asked(sets(), join(sets(), "keys"))).err).toMatch(
      /^Keep backups apart: the folder for the copy of the keys/,
    );
    expect((await asked(sets(), sets())).err).toMatch(/^Keep backups apart/);
    expect((await ledger(data(), "backup")).err).toMatch(/^Say where to: ledger backup --to FOLDER/);
    expect((await ledger(data(), "backup", "--to", sets())).out).toContain(
      "The keys were not copied: without a copy no text of this backup can be read.",
    );
  });

  it("of an event store holds its log as a file of the embedded one, with the same proofs", async () => {
    const standIn = await startStandIn();
    const partnership = "westshire";
    const folder = join(place, "cluster");
    mkdirSync(folder);
    const source = {
      engine: "eventstore",
      url: standIn.url,
      partnership,
      mapFile: join(folder, "positions.db"),
    } as const;
    const log = await openEventStoreLog(source);
    await appendEvents(log, 300);
    const signer = await openTreeSigner(openProofFolder(folder), log, () => {});
    for await (const event of log.readAll(0)) signer.add([event]);
    await signer.sign();
    openVault({ file: join(folder, "vault.db"), master: randomBytes(32) }).close();
    const order = { folder, source, to: sets(), keysTo: null, settings: {}, known: [], at: Date.now() };
    const { manifest } = await makeBackup(order, () => {});
    expect(manifest).toMatchObject({ events: 300, signed: 300 });
    await log.close();
    await standIn.stop();
  });
});

/** Destroys the key of a text, and answers how it lay in the vault. */
async function destroyed(): Promise<[wrapped: Buffer, id: string]> {
  const database = openSqlite({ file: join(data(), "vault.db"), readOnly: true });
  const row = database
    .prepare<{ id: Uint8Array; wrapped: Uint8Array }>("SELECT id, wrapped FROM keys ORDER BY id LIMIT 1")
    .get();
  database.close();
  const id = Buffer.from(row?.id ?? [])
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const vault = openVault({
    file: join(data(), "vault.db"),
    master: masterKey({ masterKey: undefined, nextMasterKey: undefined }, data()).key,
  });
  await vault.destroy([id], { withdrawal: "w-1", at: 1 });
  vault.close();
  return [Buffer.from(row?.wrapped ?? []), id];
}

/** Records that a key was destroyed, as the server does once it was. */
async function recordWithdrawn(key: string): Promise<void> {
  const log = openSqliteEventLog({ file: join(data(), "events.db"), clock: () => Date.now() });
  const id = randomUUID();
  const by = { organisation: "o", person: "p", role: "lead" };
  const about = { action: null, approvedBy: "q", event: randomUUID(), key, plan: null, position: 1 };
  const text = JSON.stringify({
    by,
    commandId: "w",
    correlationId: "w",
    data: { ...about, requestedBy: "p", withdrawal: "w-1" },
    id,
    schemaVersion: 1,
    type: "TextWithdrawn",
  });
  await log.append("withdrawal-w-1", NO_STREAM, [{ id, type: "TextWithdrawn", bytes: Buffer.from(text) }]);
  await log.close();
}

function keyIn(folder: string, id: string): Buffer | null {
  const vault = openVault({
    file: join(folder, "vault.db"),
    master: masterKey({ masterKey: undefined, nextMasterKey: undefined }, folder).key,
  });
  try {
    return vault.keyOf(id);
  } finally {
    vault.close();
  }
}

/** All but the vault and the master key is gone. */
function loseTheDiskOfTheLog(): void {
  for (const name of readdirSync(data()))
    if (!/^(vault|master)/.test(name)) rmSync(join(data(), name), { recursive: true });
}

describe("a restore", () => {
  it("refuses a backup that is not whole, or was changed", async () => {
    const from = await backedUp();
    bringMasterKey();
    const refused = async (spoil: () => void) => {
      const kept = join(place, "kept");
      cpSync(from, kept, { recursive: true });
      spoil();
      const { code, err } = await restoring(other());
      rmSync(from, { recursive: true });
      cpSync(kept, from, { recursive: true });
      rmSync(kept, { recursive: true });
      expect(code).toBe(1);
      expect(existsSync(join(other(), "events.db"))).toBe(false);
      return err;
    };
    expect(await refused(() => appendFileSync(join(from, "events.db"), "x"))).toBe(
      "The backup was changed: its file events.db is not the one that was written.\n",
    );
    expect(await refused(() => rmSync(join(from, "proof", "checkpoint")))).toBe(
      "The backup is not whole: its file proof/checkpoint is missing.\n",
    );
    expect(await refused(() => writeFileSync(join(from, "more"), "x"))).toBe(
      "The backup was changed: the file more was put into it later.\n",
    );
    expect(await refused(() => rmSync(join(from, "manifest.json")))).toMatch(/^There is no whole backup in /);
    expect(await refused(() => writeFileSync(join(from, "manifest.json"), "{}"))).toMatch(
      /is not the manifest of a backup/,
    );
  });

  it("needs the right master key, and the keys of this ledger", async () => {
    await backedUp();
    expect((await restoring(other())).err).toMatch(
      /^The master key is missing, and is in no backup: put it into .*master\.key/,
    );
    mkdirSync(other(), { recursive: true });
    writeFileSync(join(other(), "master.key"), `${"ab".repeat(32)}\n`);
    expect((await restoring(other())).err).toBe(
      "The master key is not the one that this vault was made with: put the right one back.\n",
    );
    expect(readdirSync(other())).not.toContain("events.db");
    rmSync(join(keys(), "planledger-keys.db"));
    expect((await restoring(other())).err).toMatch(/^There is no copy of the keys at /);
    writeFileSync(join(keys(), "planledger-keys.db"), "nothing");
    expect((await restoring(other())).err).toMatch(/is not a copy of the keys/);
  });

  it("does not bring back a key that the vault lying there, or the copy, shows destroyed, and says so", async () => {
    await backedUp();
    const [, id] = await destroyed();
    // The disk of the log failed; the vault with its fence is still there, newer than the copy of the keys.
    loseTheDiskOfTheLog();
    const back = await restoring(data());
    expect(back).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        "Keys not brought back, since the vault that lay there says that they were destroyed: 1.",
      ),
    });
    expect(keyIn(data(), id)).toBeNull();
    expect((await verified(data())).sealed).toMatchObject({ withdrawn: 1 });

    // A newer copy knows of it, too, wherever it is restored.
    await backedUp();
    bringMasterKey();
    expect((await restoring(other())).out).not.toContain("not brought back");
    expect(keyIn(other(), id)).toBeNull();
    // One that somebody put together of two is told.
    const copy = openSqlite({ file: join(keys(), "planledger-keys.db") });
    copy.exec("DROP TRIGGER destroyed_keys_stay_destroyed");
    copy.exec(
      "INSERT INTO keys SELECT fence.id, wrapped, generation FROM fence, keys LIMIT 1; PRAGMA journal_mode = DELETE",
    );
    copy.close();
    rmSync(other(), { recursive: true });
    bringMasterKey();
    expect((await restoring(other())).out).toContain(
      "Keys not brought back, since the copy itself says that they were destroyed: 1.",
    );
    expect(keyIn(other(), id)).toBeNull();
  });

  it("does not bring back a key that the log says was destroyed, and verify finds one that came back all the same", async () => {
    await backedUp();
    const [, id] = await destroyed();
    await recordWithdrawn(id);
    await ledger(data(), "backup", "--to", sets());
    // The copy of the keys is older than the backup, and still has the key.
    bringMasterKey();
    expect((await restoring(other())).out).toContain(
      "Keys not brought back, since the log says that they were destroyed: 1.",
    );
    expect(keyIn(other(), id)).toBeNull();
    expect(await verified(other())).toMatchObject({ ok: true, sealed: { withdrawn: 1, withdrawnLater: 0 } });

    const vault = openSqlite({ file: join(other(), "vault.db") });
    vault.exec(
      `DELETE FROM fence; INSERT INTO keys SELECT x'${id.replaceAll("-", "")}', wrapped, generation FROM keys LIMIT 1`,
    );
    vault.close();
    expect((await verified(other())).wrong).toMatchObject({
      part: "vault",
      position: expect.any(Number),
      sentence: `Event ${(await verified(other())).events} (TextWithdrawn, revision 0 of withdrawal-w-1) says that the key ${id} was destroyed, but the vault has it. The server destroys it again when it starts.`,
    });
  });

  it("keeps keys that the vault lying there has, and the copy has not yet", async () => {
    await backedUp();
    const server = await served(data());
    const input = { commandId: "later", planId: made.planId, title: "Later title" };
    await speakingTo(server.url, made.grace).ask(
      "mutation ($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename } }",
      { input },
    );
    await server.stop();
    await ledger(data(), "backup", "--to", sets());
    loseTheDiskOfTheLog();
    expect(await restoring(data())).toMatchObject({ code: 0, out: expect.not.stringContaining("have no key") });
    expect(await seen(data())).toEqual({ ...ALL, title: "Later title" });
  });

  it("says which texts have no key when the copy of the keys is older than the backup", async () => {
    await backedUp();
    const server = await served(data());
    const input = { commandId: "later", planId: made.planId, title: "Later title" };
    await speakingTo(server.url, made.grace).ask(
      "mutation ($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename } }",
      { input },
    );
    await server.stop();
    await ledger(data(), "backup", "--to", sets());
    bringMasterKey();
    expect((await restoring(other())).out).toMatch(
      /Some texts have no key in any copy\. The first: Event \d+ \(PlanRetitled/,
    );
  });

  it("does not put an older backup over a newer log unless it is told to, and puts that aside", async () => {
    await backedUp();
    const [older] = setsIn(sets());
    const server = await served(data());
    const input = { commandId: "later", planId: made.planId, title: "Later title" };
    await speakingTo(server.url, made.grace).ask(
      "mutation ($input: RetitlePlanInput!) { retitlePlan(input: $input) { __typename } }",
      { input },
    );
    await server.stop();
    const kept = join(place, "kept.checkpoint");
    writeFileSync(kept, (await ledger(data(), "checkpoint")).out);
    const back = (...more: readonly string[]) =>
      ledger(data(), "restore", "--from", join(sets(), older ?? ""), "--keys-from", keys(), ...more);
    expect((await back()).err).toMatch(/lies a ledger of \d+ events, and the backup holds \d+: 1 would be lost\./);
    expect((await back("--over")).err).toMatch(/1 would be lost/);
    expect((await back("--over", "--lose-newer", "--checkpoint", kept)).err).toMatch(
      /^.*Nothing was restored: The log ends with event \d+, but your checkpoint covers \d+: it was cut short, or an older copy was put back\.\n$/s,
    );
    expect(await back("--over", "--lose-newer")).toMatchObject({
      code: 0,
      out: expect.stringContaining("What lay there is in "),
    });
    expect(await seen(data())).toEqual(ALL);
    const [aside = ""] = readdirSync(data()).filter((name) => name.startsWith("before-restore-"));
    expect(readdirSync(join(data(), aside))).toEqual(expect.arrayContaining(["events.db", "files", "proof"]));
    expect(readdirSync(join(data(), aside)).filter((name) => name.includes("vault"))).toEqual([]);
    expect((await ledger(data(), "verify", "--checkpoint", kept)).code).toBe(1);
  });

  it("that is cut off leaves a folder that nobody takes for a ledger, and can be given again", async () => {
    await backedUp();
    bringMasterKey();
    writeFileSync(join(other(), "restore.unfinished"), "");
    cpSync(join(set(), "events.db"), join(other(), "events.db"));
    await expect(served(other())).rejects.toThrow(/^A restore into this folder did not come to its end/);
    expect((await ledger(other(), "verify")).err).toMatch(/^A restore into this folder did not come to its end/);
    expect((await restoring(other())).code).toBe(0);
    expect(await seen(other())).toEqual(ALL);
  });

  it("is not for an event store, nor beside a server that runs", async () => {
    await backedUp();
    const server = await served(data());
    expect((await restoring(data())).err).toMatch(/^Another Planledger server is using the folder/);
    await server.stop();
  });
});
