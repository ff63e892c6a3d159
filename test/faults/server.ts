// The parts of a real server without its doors: it does the commands that come in on its input, many at a time, and says
// on its output which are done. It is there to be killed.
import { mkdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { people, plans, progress } from "@planledger/projections";
import { readConfig } from "@planledger/server/config.ts";
import { openLog } from "@planledger/server/eventLog/logSource.ts";
import { openUploads } from "@planledger/server/files/uploads.ts";
import { eventId } from "@planledger/server/ids.ts";
import { openLedger } from "@planledger/server/ledger.ts";
import { claimFolder } from "@planledger/server/oneProcess.ts";
import { openRows } from "@planledger/server/rows/openRows.ts";
import { startProjector } from "@planledger/server/rows/projector.ts";
import { masterKey } from "@planledger/server/vault/masterKey.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import type { Asked, Said } from "./protocol.ts";

// Written at once: what was said must not be lost in this process when it is killed.
const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`);
const now = () => Date.now();

const config = readConfig("/");
const { folder, source } = config;
mkdirSync(folder, { recursive: true });
claimFolder(folder);
const vault = openVault({ file: join(folder, "vault.db"), master: masterKey(config, folder).key });
const log = await openLog(source, now);
const rowsDatabase = await openRows(folder, source, await log.newest(), () => {});
const projector = startProjector(log, rowsDatabase);
projector.stopped.catch((error: unknown) => {
  throw error;
});
await projector.reaches(await log.newest(), 2 ** 31 - 1);
const ledger = openLedger({ log, vault, rowsDatabase, projector, uploads: await openUploads(folder, vault, now), now });

function record(asked: Asked) {
  const { record: run } = ledger.contextFor(asked.by.person);
  const { commandId, stream, by, command } = asked;
  const asking = { commandId, asked: command, by };
  switch (asked.rules) {
    case "people":
      return run(people.decider, stream, asked.command, asking);
    case "plans":
      return run(plans.decider, stream, asked.command, asking);
    case "progress":
      return run(progress.decider, stream, asked.command, asking);
  }
}

async function answer(asked: Asked): Promise<void> {
  const { commandId, stream, by } = asked;
  const outcome = await record(asked);
  if (outcome.outcome === "refused") say({ kind: "refused", commandId, refusal: outcome.refusal });
  else
    say({
      kind: "acknowledged",
      commandId,
      stream,
      revision: outcome.revision,
      event: eventId(by.person, stream, commandId, 0),
    });
}

say({ kind: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  // Only the harness writes to this input.
  void answer(JSON.parse(line) as Asked);
}
process.exit(0);
