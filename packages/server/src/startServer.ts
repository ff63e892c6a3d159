import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { type BackupSchedule, scheduledBackups } from "./backup/scheduledBackups.ts";
import { isRestoreUnfinished, UNFINISHED_RESTORE } from "./backup/unfinishedRestore.ts";
import type { Config } from "./config.ts";
import { resumeImports } from "./documents/importing.ts";
import { resumeCopies } from "./documents/newerCopy/bringing.ts";
import { openLog } from "./eventLog/logSource.ts";
import { openUploads } from "./files/uploads.ts";
import type { Health } from "./http/health.ts";
import { openLedger } from "./ledger.ts";
import { claimFolder } from "./oneProcess.ts";
import { openProofFolder } from "./proof/proofFolder.ts";
import { proofsIn } from "./proof/proofs.ts";
import { startSigner } from "./proof/signer.ts";
import { openRows } from "./rows/openRows.ts";
import { rowsIn } from "./rows/rows.ts";
import { startProjector } from "./rows/projector.ts";
import { openReplays } from "./rows/replays.ts";
import { startSearch } from "./search/search.ts";
import { masterKey } from "./vault/masterKey.ts";
import { startMasterRotation } from "./vault/rotation.ts";
import { openVault } from "./vault/vault.ts";
import { startFinishing } from "./withdrawals/finishing.ts";
import { recordDemo } from "./demo/recordDemo.ts";

// The longest that a timer can wait: whoever starts a server waits as long as its views take.
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** A server that runs. */
export type RunningServer = Readonly<{
  url: string;
  /** Rejects when the views cannot be kept current any more, or when another server writes the events. */
  failed: Promise<void>;
  stop: () => Promise<void>;
}>;

/**
 * Opens everything in the data folder and serves it.
 * @param say tells whoever started it what is going on
 * @throws when the folder is in use, or the master key is another one
 */
export async function startServer(config: Config, logger: Logger, say: (text: string) => void): Promise<RunningServer> {
  const claim = claimFolder(config.folder);
  try {
    if (isRestoreUnfinished(config.folder)) throw new Error(UNFINISHED_RESTORE);
    const server = await startIn(config, logger, say);
    return { ...server, stop: () => server.stop().finally(claim.release) };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Starts in a folder that is this process's own. */
async function startIn(config: Config, logger: Logger, say: (text: string) => void): Promise<RunningServer> {
  const { folder, source } = config;
  const now = () => Date.now();
  const master = masterKey(config, folder);
  if (master.madeNow) {
    say(
      `A new master key lies in ${master.from}. Without it no text of this ledger can be read: keep a copy apart from the data.`,
    );
  }
  const isNew = !existsSync(join(folder, "vault.db"));
  const vault = openVault({ file: join(folder, "vault.db"), master: master.key, next: master.next });
  let backups: BackupSchedule | null = null;
  const onChanged = () => backups?.masterChanged();
  const rotation = startMasterRotation({ vault, folder, master, logger, say, onChanged });
  if (config.demo && source.engine === "sqlite") await recordDemo({ source, vault, folder, now, say });

  const log = await openLog(source, now);
  let health: Health = { ready: false, done: 0, of: await log.newest() };
  const proof = openProofFolder(folder);
  const signer = startSigner({ log, folder: proof, signAfter: config.signAfter, logger, say, isNew });
  const app = await createApp({
    port: config.port,
    logger,
    health: () => ({
      ...health,
      proof: signer.standing(),
      master: rotation.standing(),
      backup: backups?.standing() ?? null,
    }),
    proof,
  });
  const rowsDatabase = await openRows(folder, source, await log.newest(), ({ done, of }) => {
    health = { ready: false, done, of };
    if (of === 0) return;
    say(`Building views: ${done} of ${of} events`);
  });
  const projector = startProjector(log, rowsDatabase);
  await Promise.race([projector.reaches(await log.newest(), LONGEST_WAIT_MS), projector.stopped]);
  const uploads = await openUploads(folder, vault, now);
  const search = startSearch({ rows: rowsIn(rowsDatabase), vault, projector, logger });
  vault.whenDestroyed((keyIds) => search.forget(keyIds));
  vault.whenDestroyed(() => app.forget());
  const replays = openReplays({ source, folder, now });
  const ledger = openLedger({
    log,
    vault,
    rowsDatabase,
    projector,
    uploads,
    now,
    proofs: proofsIn(proof),
    search,
    signing: signer.standing,
    replays,
  });
  app.ready(ledger);
  const newest = await log.newest();
  health = { ready: true, done: newest, of: newest };
  const finishing = await startFinishing(ledger.withdrawals.carryOut, logger);
  await resumeImports(ledger, logger);
  await resumeCopies(ledger, logger);
  if (config.backups !== null) backups = scheduledBackups({ config, backups: config.backups, logger, say, now });
  say(`Planledger is ready: ${app.url}`);

  return {
    url: app.url,
    failed: Promise.race([projector.stopped, log.takenOver.then((why) => Promise.reject(why))]),
    async stop() {
      await app.close();
      await finishing.stop();
      await search.stop();
      await replays.cancel();
      await backups?.stop();
      await projector.stop();
      await signer.stop();
      await log.close();
      await rotation.stop();
      rowsDatabase.close();
      vault.close();
    },
  };
}
