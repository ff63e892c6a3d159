import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isRestoreUnfinished, UNFINISHED_RESTORE } from "../backup/unfinishedRestore.ts";
import { type Config, readConfig } from "../config.ts";
import { openLogToRead } from "../eventLog/logSource.ts";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { openProofFolder, type ProofFolder } from "../proof/proofFolder.ts";
import { ProofError } from "../proof/proofError.ts";
import { CommandError } from "./command.ts";

/** A ledger that is read from the command line, whether a server runs or not. */
export type OpenedLedger = Readonly<{ config: Config; log: ReadableEventLog; proof: ProofFolder }>;

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The configuration that commands work with. */
export const configHere = (): Config => readConfig(root);

/**
 * Does something with a ledger that is opened for reading.
 * @throws CommandError when there is none, and for what the proofs refuse
 */
export async function withLedger<Result>(work: (opened: OpenedLedger) => Promise<Result>): Promise<Result> {
  const config = configHere();
  const { folder, source } = config;
  if (!existsSync(folder) || (source.engine === "sqlite" && !existsSync(source.file)))
    throw new CommandError(`There is no ledger in the folder ${folder}.`);
  if (isRestoreUnfinished(folder)) throw new CommandError(UNFINISHED_RESTORE);
  const log = await openedLog(config);
  try {
    return await work({ config, log, proof: openProofFolder(folder) });
  } catch (error) {
    throw error instanceof ProofError ? new CommandError(error.message) : error;
  } finally {
    await log.close();
  }
}

async function openedLog({ source }: Config): Promise<ReadableEventLog> {
  try {
    return await openLogToRead(source);
  } catch (error) {
    throw new CommandError(`The log cannot be opened: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
