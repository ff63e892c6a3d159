// Changes the master key of the folder that is named first, and is killed, as a failing machine would, when so many
// commits are done as are named second: 0 right after the new key was made, "none" never.
import { join } from "node:path";
import { makeNextKey, masterKey } from "@planledger/server/vault/masterKey.ts";
import { rotateMaster } from "@planledger/server/vault/rotation.ts";
import { openVault } from "@planledger/server/vault/vault.ts";

const [folder = "", killAt = "none"] = process.argv.slice(2);
const given = { masterKey: undefined, nextMasterKey: undefined };

let commits = 0;
function maybeDie(): void {
  if (String(commits) === killAt) process.kill(process.pid, "SIGKILL");
  commits += 1;
}

await makeNextKey(folder);
maybeDie();
const { key, next } = masterKey(given, folder);
if (next === undefined) throw new Error("The new key was not made.");
const vault = openVault({ file: join(folder, "vault.db"), master: key, next });
await rotateMaster(vault, folder, { next, isGiven: false, onProgress: maybeDie });
vault.close();
