import { join } from "node:path";
import { buildInWorker } from "@planledger/server/rows/buildInWorker.ts";
import { openSqlite } from "@planledger/server/sqlite.ts";
import { inTurns, type Line, spreadOf } from "./measure.ts";
import type { Place } from "./place.ts";

/** Building all views into a fresh file, beside reading the same events and parsing their JSON. */
export async function rebuildLine({ folder, source, history }: Place): Promise<Line> {
  const file = join(folder, "rebuilt.db");
  const build = () => buildInWorker({ source, file, upTo: history.events }, () => {});
  const times = await inTurns(3, { scan: () => scan(source.file), build });
  const rows = openSqlite({ file, readOnly: true });
  const versions = rows.prepare<{ count: number }>("SELECT count(*) AS count FROM versions").get()?.count ?? 0;
  rows.close();
  const rate = (took: readonly number[]) => `${Math.round((history.events / spreadOf(took).median) * 1000)} events/s`;
  return {
    what: `rebuild of all views from ${history.events} events, to a scan with JSON.parse`,
    unit: "×",
    measured: spreadOf(times.map(({ scan, build }) => scan / build)),
    target: { atLeast: 0.25 },
    detail: `${rate(times.map(({ build }) => build))}, ${(versions / history.events).toFixed(1)} versions an event; scan ${rate(times.map(({ scan }) => scan))}`,
  };
}

function scan(file: string): void {
  const database = openSqlite({ file, readOnly: true });
  for (const { bytes } of database
    .prepare<{ bytes: Uint8Array }>("SELECT bytes FROM events ORDER BY position")
    .iterate()) {
    JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
  }
  database.close();
}
