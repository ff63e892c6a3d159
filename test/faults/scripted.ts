// scripted.ts FOLDER SEED [weak]: runs the script of this seed below a folder, and says on its output what was acknowledged.
// Whoever starts it lets it fail: what fails is asked three times, as a person would, and anything else ends it.
// With "weak", nothing waits for the disk: what such a server acknowledges can be lost, and the checks must notice.
import { readFileSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeBackup } from "@planledger/server/backup/makeBackup.ts";
import { readConfig } from "@planledger/server/config.ts";
import { requestRotation } from "@planledger/server/proof/signingKeys.ts";
import { removeDatabase } from "@planledger/server/rows/buildRows.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { keyIdBytes } from "@planledger/server/vault/keyIds.ts";
import { knownMasterKeys, makeNextKey, masterFile } from "@planledger/server/vault/masterKey.ts";
import { type Doorless, openDoorless } from "./doorless.ts";
import { toldOf } from "./failures.ts";
import { placesIn } from "./places.ts";
import type { Asked, Said } from "./protocol.ts";
import { type BroughtFile, scriptOf } from "./script.ts";
import { withdrawing } from "./withdrawing.ts";

const [root = "", seed = "1", weak] = process.argv.slice(2);
const { data: folder, backups, keys } = placesIn(root);
const { opening, together, afterwards, file, withdrawal } = scriptOf(Number(seed));
const config = readConfig("/", { PLANLEDGER_DATA: folder });
// Set by the script: their folders are named by them, and calls are told apart by the files that they are about.
let moment = Date.UTC(2027, 0, 1);
const vaultFile = join(folder, "vault.db");

if (weak === "weak") {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function weakened(sql: string) {
    return exec.call(this, sql.replace("synchronous = FULL", "synchronous = NORMAL"));
  };
}

const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);

/** Does something, and again when it fails, saying how that was told. */
async function trying<Result>(doing: string, work: () => Promise<Result>, attempts = 3): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    say({ kind: "failed", doing, ...toldOf(error) });
    if (attempts === 1) throw error;
    return trying(doing, work, attempts - 1);
  }
}

const ask = async (server: Doorless, asked: Asked) => say(await trying("a command", () => server.answer(asked)));

async function keep(server: Doorless, { person, name, bytes }: BroughtFile) {
  const upload = await server.uploads.take(person, name, "text/plain", bytes);
  const kept = await server.uploads.keep(upload, person);
  if (kept === null) throw new Error("What was just taken in could not be kept.");
  return kept;
}

async function backUp(server: Doorless): Promise<void> {
  await server.signed();
  const order = { folder, source: config.source, to: backups, keysTo: keys, settings: {} };
  const { set, manifest } = await trying("a backup", () =>
    makeBackup({ ...order, known: knownMasterKeys(config, folder), at: (moment += 1_000) }, () => {}),
  );
  say({ kind: "backedUp", set: basename(set), events: manifest.events });
}

/** The row and the file, as people bring them who do not know that their words will be withdrawn. */
async function bringWords(server: Doorless): Promise<void> {
  await ask(server, withdrawal.row);
  const { file: kept, name } = await keep(server, withdrawal.file);
  const { commandId, action, evidence } = withdrawal.attach;
  await ask(server, {
    ...withdrawal.row,
    commandId,
    rules: "progress",
    command: { type: "AttachEvidence", action, evidence: { evidence, name, file: kept, link: null } },
  });
}

async function withdraw(server: Doorless): Promise<void> {
  const doors = withdrawing(server.ledger, withdrawal);
  const named = await doors.look();
  say({ kind: "asking", ...named });
  await trying("asking for a withdrawal", () => doors.request(named));
  const doomed = doors.doomed();
  say({ kind: "doomed", ...doomed, wrapped: doomed.keys.map(wrapped) });
  await trying("a withdrawal", () => doors.approve());
  say({ kind: "withdrawn" });
}

/** A key as it lies in the file of the vault, in hex. */
function wrapped(key: string): string {
  const vault = openSqlite({ file: vaultFile, readOnly: true });
  try {
    const row = vault.prepare<{ wrapped: Uint8Array }>("SELECT wrapped FROM keys WHERE id = ?").get(keyIdBytes(key));
    return Buffer.from(row?.wrapped ?? []).toString("hex");
  } finally {
    vault.close();
  }
}

/** Opened, it ends the process when its rows cannot be kept current any more, as a server does. */
async function open(): Promise<Doorless> {
  const opened = await openDoorless(config);
  opened.failed.catch((error: unknown) => {
    throw error;
  });
  return opened;
}

const server = await open();
say({ kind: "masterKey", key: readFileSync(masterFile(folder), "utf8").trim() });
for (const asked of opening) await ask(server, asked);
await server.signed();
const { file: kept } = await trying("keeping a file", () => keep(server, file));
say({ kind: "kept", file: kept.file, digest: kept.digest });
await bringWords(server);
await Promise.all(together.map((asked) => ask(server, asked)));
await backUp(server);
await withdraw(server);
await backUp(server);
await requestRotation(join(folder, "proof"));
await makeNextKey(folder);
await server.close();

removeDatabase(rowsFile(folder));
const again = await open();
for (const asked of afterwards) await ask(again, asked);
await again.rotated();
await again.signed();
await again.close();
say({ kind: "done" });
