// scripted.ts FOLDER SEED [weak]: runs the script of this seed on a folder, and says on its output what was acknowledged.
// Whoever starts it lets it fail: a command that fails is asked three times, as a person would, and anything else ends it.
// With "weak", nothing waits for the disk: what such a server acknowledges can be lost, and the checks must notice.
import { writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readConfig } from "@planledger/server/config.ts";
import { requestRotation } from "@planledger/server/proof/signingKeys.ts";
import { removeDatabase } from "@planledger/server/rows/buildRows.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { makeNextKey } from "@planledger/server/vault/masterKey.ts";
import { openDoorless } from "./doorless.ts";
import type { Asked, Said } from "./protocol.ts";
import { scriptOf } from "./script.ts";

const [folder = "", seed = "1", weak] = process.argv.slice(2);
const { opening, together, afterwards, file } = scriptOf(Number(seed));
const config = readConfig("/", { PLANLEDGER_DATA: folder });

if (weak === "weak") {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function weakened(sql: string) {
    return exec.call(this, sql.replace("synchronous = FULL", "synchronous = NORMAL"));
  };
}

const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);

const server = await openDoorless(config);

async function ask(asked: Asked, attempts = 3): Promise<void> {
  try {
    say(await server.answer(asked));
  } catch (error) {
    if (attempts === 1) throw error;
    await ask(asked, attempts - 1);
  }
}

for (const asked of opening) await ask(asked);
await server.signed();
const upload = await server.uploads.take(file.person, file.name, "text/plain", file.bytes);
const kept = await server.uploads.keep(upload, file.person);
if (kept !== null) say({ kind: "kept", file: kept.file.file, digest: kept.file.digest });
await Promise.all(together.map((asked) => ask(asked)));
await server.signed();
await requestRotation(join(folder, "proof"));
await makeNextKey(folder);
await server.close();

removeDatabase(rowsFile(folder));
const again = await openDoorless(config);
for (const asked of afterwards) say(await again.answer(asked));
await again.rotated();
await again.signed();
await again.close();
say({ kind: "done" });
