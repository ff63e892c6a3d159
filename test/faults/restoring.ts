// restoring.ts FOLDER BACKUPS KEYS [FILE]: restores the newest backup into a folder that holds its master key, and says when
// it begins and when it is done. It is there to be killed; with FILE, it kills itself right before it puts that one in its place.
import { writeSync } from "node:fs";
import files from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";
import { restoreBackup } from "@planledger/server/backup/restoreBackup.ts";
import { readConfig } from "@planledger/server/config.ts";

const [folder = "", from = "", keysFrom = "", last] = process.argv.slice(2);

if (last !== undefined) {
  const { rename } = files;
  files.rename = async (path, to) => {
    if (basename(String(to)) === last) process.kill(process.pid, "SIGKILL");
    await rename(path, to);
  };
  syncBuiltinESMExports();
}

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
