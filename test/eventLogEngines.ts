import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventLog } from "@planledger/server/eventLog/eventLog.ts";
import { openEventStoreLog } from "@planledger/server/eventLog/eventStoreLog.ts";
import { openSqliteEventLog } from "@planledger/server/eventLog/sqliteEventLog.ts";
import { startStandIn } from "./eventStoreStandIn/standIn.ts";
import { wireTo } from "./eventStoreStandIn/wire.ts";

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

/** The adapter to the event store, on a stand-in in this process that holds other people's events too. */
export const standInEngine: Engine = {
  name: "eventstore, on the stand-in",
  async place() {
    const standIn = await startStandIn();
    const place = eventStorePlace(standIn.url);
    for (const stream of [`${place.partnership}-too:plan-1`, place.partnership, "elsewhere:plan-1", "$system"]) {
      standIn.store.append(stream, "no_stream", [foreignEvent(), foreignEvent()]);
    }
    standIn.store.delete("elsewhere:plan-1");
    return {
      ...place,
      setClock: (now) => {
        standIn.store.clock = () => now;
      },
      loseConnections: standIn.wire.cut,
      remove: async () => {
        await place.remove();
        await standIn.stop();
      },
    };
  },
};

const foreignEvent = () => ({
  id: randomUUID(),
  type: "Something",
  contentType: "application/json",
  data: new TextEncoder().encode("{}"),
  metadata: new Uint8Array(),
});

const eventStoreUrl = process.env["EVENTSTORE_URL"];

/** The adapter to the event store, on a real one: a node reached over a wire that can be cut, or a cluster. */
const realServerEngine = (url: string): Engine => ({
  name: "eventstore, on a real server",
  async place() {
    const oneNode = /^esdb:\/\/127\.0\.0\.1:(\d+)\?/.exec(url)?.[1];
    if (oneNode === undefined) return eventStorePlace(url);
    const wire = await wireTo(Number(oneNode));
    const place = eventStorePlace(url.replace(`:${oneNode}?`, `:${wire.port}?`));
    return {
      ...place,
      loseConnections: wire.cut,
      remove: async () => {
        await place.remove();
        await wire.close();
      },
    };
  },
});

function eventStorePlace(url: string): Place & { partnership: string } {
  const folder = mkdtempSync(join(tmpdir(), "planledger-map-"));
  const partnership = `test-${randomUUID()}`;
  return {
    partnership,
    open: () => openEventStoreLog({ url, partnership, mapFile: join(folder, "positions.sqlite") }),
    setClock: undefined,
    loseConnections: undefined,
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

/** The engines that this run covers. */
export const engines: readonly Engine[] = [
  sqliteEngine,
  standInEngine,
  ...(eventStoreUrl ? [realServerEngine(eventStoreUrl)] : []),
];
