import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventLog } from "@planledger/server/eventLog/eventLog.ts";
import { openEventStoreLog } from "@planledger/server/eventLog/eventStoreLog.ts";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";

/** A place where one log lives: it can be opened, and opened again after it was closed. */
export type Place = Readonly<{
  open: () => Promise<EventLog>;
  /** Sets the clock that the engine stamps with; undefined where nobody can set it. */
  setClock: ((now: number) => void) | undefined;
  /** Cuts every connection to the engine; undefined where there is none. */
  loseConnections: (() => void) | undefined;
  remove: () => Promise<void>;
}>;

/** One engine under the contract. */
export type Engine = Readonly<{ name: string; place: () => Promise<Place> }>;

export const sqliteEngine: Engine = {
  name: "sqlite",
  async place() {
    const folder = mkdtempSync(join(tmpdir(), "planledger-log-"));
    let now: number | undefined;
    return {
      open: async () => openSqliteEventLog({ file: join(folder, "events.sqlite"), clock: () => now ?? Date.now() }),
      setClock: (time) => {
        now = time;
      },
      loseConnections: undefined,
      remove: async () => rmSync(folder, { recursive: true }),
    };
  },
};

const eventStoreUrl = process.env["EVENTSTORE_URL"];

/** A real server, where one is named. */
const realServerEngine = (url: string): Engine => ({
  name: "eventstore, on a real server",
  place: () => eventStorePlace(url, {}),
});

async function eventStorePlace(url: string, more: Partial<Pick<Place, "setClock" | "loseConnections">>): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "planledger-map-"));
  const partnership = `test-${randomUUID()}`;
  return {
    open: () => openEventStoreLog({ url, partnership, mapFile: join(folder, "positions.sqlite") }),
    setClock: undefined,
    loseConnections: undefined,
    ...more,
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

/** The engines that this run covers. */
export const engines: readonly Engine[] = [
  sqliteEngine,
  ...(eventStoreUrl ? [realServerEngine(eventStoreUrl)] : []),
];
