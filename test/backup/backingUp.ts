// Makes a backup of the folder that is named first into the two that follow, and is killed, as a failing machine would,
// after so many milliseconds as are named last; "none" never.
import { join } from "node:path";
import { makeBackup } from "@planledger/server/backup/makeBackup.ts";
import { knownMasterKeys } from "@planledger/server/vault/masterKey.ts";

const [folder = "", to = "", keysTo = "", killAfter = "none"] = process.argv.slice(2);
if (killAfter !== "none") setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(killAfter));
await makeBackup(
  {
    folder,
    source: { engine: "sqlite", file: join(folder, "events.db") },
    to,
    keysTo,
    settings: {},
    known: knownMasterKeys({ masterKey: undefined, nextMasterKey: undefined }, folder),
    at: Date.now(),
  },
  () => {},
);
