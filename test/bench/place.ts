import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { buildInWorker } from "@planledger/server/rows/buildInWorker.ts";
import { rowsFile } from "@planledger/server/rows/openRows.ts";
import { openVault, type Vault } from "@planledger/server/vault/vault.ts";
import { type HistoryShape, recordHistory, type RecordedHistory } from "../histories/recordHistory.ts";

/** A data folder with a history in it, and rows built from it. */
export type Place = Readonly<{
  folder: string;
  source: Readonly<{ engine: "sqlite"; file: string }>;
  history: RecordedHistory;
  rows: string;
  /** Opens the vault once more: each contender has keys in a cache of its own. */
  openVault: () => Vault;
  remove: () => void;
}>;

export const MASTER = Buffer.alloc(32, 7);

export async function makePlace(shape: HistoryShape, onProgress: (events: number) => void = () => {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "planledger-bench-"));
  const source = { engine: "sqlite", file: join(folder, "events.db") } as const;
  const openedVault = () => openVault({ file: join(folder, "vault.db"), master: MASTER });
  const vault = openedVault();
  const log = openSqliteEventLog({ file: source.file, clock: () => Date.now() });
  const history = await recordHistory(log, vault, shape, onProgress);
  await log.close();
  vault.close();
  const rows = rowsFile(folder);
  await buildInWorker({ source, file: rows, upTo: history.events }, () => {});
  return {
    folder,
    source,
    history,
    rows,
    openVault: openedVault,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
