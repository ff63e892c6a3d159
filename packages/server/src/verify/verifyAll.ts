import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Config } from "../config.ts";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { createEventTable } from "../eventLog/sqliteEventTable.ts";
import { ProofError } from "../proof/proofError.ts";
import type { ProofFolder } from "../proof/proofFolder.ts";
import { type Verified, verifyLedger, type Wrong } from "../proof/verifyLedger.ts";
import { rowsFile } from "../rows/openRows.ts";
import { NoLiveRowsError, replay } from "../rows/replay.ts";
import { INDEXES, TABLES } from "../rows/schema.ts";
import { openSqlite, type Sqlite } from "../sqlite.ts";
import { fenceIn } from "../vault/fence.ts";
import { knownMasterKeys } from "../vault/masterKey.ts";
import { openMasters } from "../vault/masters.ts";
import { isOlderVault, OLDER_VAULT } from "../vault/olderVault.ts";
import { openVaultToRead, type VaultReader } from "../vault/vaultReader.ts";
import { checkingSealed, type SealedChecks, type SealedFound } from "./checkSealed.ts";
import { checkSchema } from "./checkSchema.ts";
import { checkStorage } from "./checkStorage.ts";

/** What became of the views: the same as events give, none there to compare, or not looked at. */
export type RowsFound = "equal" | "different" | "none" | "not checked";

/** Everything that was found about a ledger. */
export type VerifiedAll = Verified &
  Readonly<{
    /** What events are sealed under; null when it was not looked at. */
    sealed: SealedFound | null;
    /** How many keys of the vault were opened; null when the master key is not at hand. */
    keysOpened: number | null;
    rows: RowsFound;
  }>;

export type VerifyingAll = Readonly<{
  config: Config;
  log: ReadableEventLog;
  proof: ProofFolder;
  kept?: string | undefined;
  withRows: boolean;
  onProgress: (done: number) => void;
}>;

const FROM_A_BACKUP = "Put it back from a backup.";
const FROM_THE_COPY = "Put the keys back from their copy.";
const BUILT_ANEW = "Remove it while no server runs: it is built anew from the events.";

/**
 * Checks how the file of the views is built; what it holds is compared by a replay.
 * @throws ProofError that says what is wrong with it
 */
export function checkRowsFile(folder: string): void {
  checkStorage(rowsFile(folder), BUILT_ANEW);
  checkSchema(rowsFile(folder), makeRows, BUILT_ANEW);
  checkRowsEnd(rowsFile(folder));
}

/** Rows and position move together: what stands after it was put there, and would be shown one day. */
function checkRowsEnd(file: string): void {
  if (!existsSync(file)) return;
  const database = openSqlite({ file, readOnly: true });
  try {
    const end = database
      .prepare<{ last: number; position: number }>(
        `SELECT position, max(
           (SELECT coalesce(max(position), 0) FROM versions), (SELECT coalesce(max(position), 0) FROM entries),
           (SELECT coalesce(max(born), 0) FROM listings), (SELECT coalesce(max(gone), 0) FROM listings)
         ) AS last FROM progress`,
      )
      .get();
    if (end !== undefined && end.last > end.position)
      throw new ProofError(
        `The file ${basename(file)} was changed: it is built of ${end.position} events, and says what event ${end.last} did. ${BUILT_ANEW}`,
      );
  } finally {
    database.close();
  }
}

function makeRows(database: Sqlite): void {
  database.exec(TABLES);
  database.exec(INDEXES);
}

function makeVault(database: Sqlite): void {
  openMasters(database, [Buffer.alloc(32)]);
  fenceIn(database);
}

/**
 * Checks everything: signed checkpoints, tiles and every event; the files that SQLite keeps; that each key and file that
 * an event needs is there, or was withdrawn; that every key opens; and the views. Stops at the first thing that is wrong.
 */
export async function verifyAll(asked: VerifyingAll): Promise<VerifiedAll> {
  const { log, proof, kept, onProgress, config } = asked;
  const file = join(config.folder, "vault.db");
  const vault = existsSync(file) ? vaultIn(file) : null;
  try {
    const sealed = checkingSealed(vault);
    const verified = await verifyLedger({ log, folder: proof, kept, onProgress, onEvent: sealed.add });
    const nothing = { sealed: null, keysOpened: null, rows: "not checked" } as const;
    return verified.ok
      ? await verifyRest({ ...verified, ...nothing }, asked, { file, vault, sealed })
      : { ...verified, ...nothing };
  } finally {
    vault?.close();
  }
}

type Parts = Readonly<{ file: string; vault: VaultReader | null; sealed: SealedChecks }>;

async function verifyRest(verified: VerifiedAll, asked: VerifyingAll, parts: Parts): Promise<VerifiedAll> {
  const { config, withRows } = asked;
  const { folder, source } = config;
  const found = { ...verified };
  let part: Wrong["part"] = "storage";
  try {
    if (source.engine === "sqlite") {
      checkStorage(source.file, FROM_A_BACKUP);
      checkSchema(source.file, createEventTable, FROM_A_BACKUP);
    } else checkStorage(source.mapFile, "Remove it while no server runs: it is counted anew.");
    checkStorage(parts.file, FROM_THE_COPY);
    if (isOlderVault(parts.file)) throw new ProofError(OLDER_VAULT);
    checkSchema(parts.file, makeVault, FROM_THE_COPY);
    part = "vault";
    const keys = keysOf(parts);
    found.keysOpened = keysOpened(config, parts.vault);
    part = "files";
    found.sealed = { ...keys, files: parts.sealed.checkFiles(join(folder, "files")) };
    part = "rows";
    if (withRows) {
      checkRowsFile(folder);
      found.rows = await rowsOf(config);
    }
    return found;
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    const rows = part === "rows" ? "different" : "not checked";
    return { ...found, ok: false, rows, wrong: { part, position: error.position, sentence: error.message } };
  }
}

function keysOf({ vault, sealed }: Parts) {
  if (vault === null && sealed.checkKeys().keys > 0)
    throw new ProofError(
      "The vault is missing, and with it the keys of all texts. Put it back from the copy of the keys.",
    );
  return sealed.checkKeys();
}

function keysOpened(config: Config, vault: VaultReader | null): number | null {
  const known = knownMasterKeys(config, config.folder);
  if (vault === null || known.length === 0) return null;
  try {
    return vault.openAll(known);
  } catch (error) {
    throw new ProofError(error instanceof Error ? error.message : String(error));
  }
}

async function rowsOf({ source, folder }: Config): Promise<RowsFound> {
  try {
    const { divergence } = await replay({ source, folder });
    if (divergence === null) return "equal";
    throw new ProofError(`The views are not what the events say: ${divergence}`);
  } catch (error) {
    if (error instanceof NoLiveRowsError) return "none";
    throw error;
  }
}

/** A vault that cannot even be opened is told by `checkStorage`. */
function vaultIn(file: string): VaultReader | null {
  try {
    return openVaultToRead(file);
  } catch {
    return null;
  }
}
