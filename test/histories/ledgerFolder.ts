import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogSource } from "@planledger/server/eventLog/logSource.ts";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { openRows, rowsFile } from "@planledger/server/rows/openRows.ts";
import { startProjector } from "@planledger/server/rows/projector.ts";
import { openVault } from "@planledger/server/vault/vault.ts";
import { type HistoryShape, recordHistory, type RecordedHistory } from "./recordHistory.ts";

/** A data folder with log, vault and rows, as a server leaves it. */
export type LedgerFolder = Readonly<{
  folder: string;
  source: LogSource;
  rows: string;
  history: RecordedHistory;
  remove: () => void;
}>;

export const TEST_MASTER = Buffer.alloc(32, 7);

/** Records a history into a new folder while a projector keeps its rows. */
export async function ledgerFolder(shape: HistoryShape): Promise<LedgerFolder> {
  const folder = mkdtempSync(join(tmpdir(), "planledger-history-"));
  const source = { engine: "sqlite", file: join(folder, "events.db") } as const;
  const vault = openVault({ file: join(folder, "vault.db"), master: TEST_MASTER });
  const log = openSqliteEventLog({ file: source.file, clock: () => Date.now() });
  const database = await openRows(folder, source, 0, () => {});
  const projector = startProjector(log, database);
  const history = await recordHistory(log, vault, shape);
  await projector.reaches(history.events, 60_000);
  await projector.stop();
  await log.close();
  database.close();
  vault.close();
  return {
    folder,
    source,
    rows: rowsFile(folder),
    history,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
