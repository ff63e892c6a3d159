// restoring.ts FOLDER BACKUPS KEYS: restores the newest backup into a folder that holds its master key, and says when it
// begins and when it is done. It is there to be killed.
import { writeSync } from "node:fs";
import { restoreBackup } from "@planledger/server/backup/restoreBackup.ts";
import { readConfig } from "@planledger/server/config.ts";

const [folder = "", from = "", keysFrom = ""] = process.argv.slice(2);
writeSync(1, "begins\n");
await restoreBackup({
  config: readConfig("/", { PLANLEDGER_DATA: folder }),
  from,
  keysFrom,
  over: false,
  loseNewer: false,
  at: Date.now(),
  onProgress: () => {},
});
writeSync(1, "done\n");
