import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { viewVersions } from "@planledger/projections";
import type { LogSource } from "../eventLog/logSource.ts";
import { openSqlite, type Sqlite } from "../sqlite.ts";
import { buildInWorker } from "./buildInWorker.ts";
import { type Progress, removeDatabase } from "./buildRows.ts";
import { INDEXES, TABLES } from "./schema.ts";

// The tables' own shape counts like a view's version.
const SHAPE = createHash("sha256").update(`${viewVersions}\n${TABLES}\n${INDEXES}`).digest("hex").slice(0, 12);

/** The file of this release's rows: another release, with other views, has another one. */
export const rowsFile = (folder: string) => join(folder, `rows-${SHAPE}.db`);

/** Opens this release's rows, building them first where there are none. Other releases' rows are removed. */
export async function openRows(
  folder: string,
  source: LogSource,
  newest: number,
  onProgress: (progress: Progress) => void,
): Promise<Sqlite> {
  const file = rowsFile(folder);
  if (!existsSync(file)) await buildInWorker({ source, file, upTo: newest }, onProgress);
  for (const name of readdirSync(folder)) {
    const other = /^rows-[0-9a-f]{12}\.db$/.test(name) && join(folder, name);
    if (other && other !== file) removeDatabase(other);
  }
  return openSqlite({ file, durability: "normal" });
}

/** Opens rows that are gone when closed, empty. */
export function openRowsInMemory(): Sqlite {
  const database = openSqlite({ file: ":memory:", durability: "normal" });
  database.exec(TABLES);
  database.exec(INDEXES);
  return database;
}
