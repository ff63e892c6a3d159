import { EventStoreDBClient } from "@eventstore/db-client";
import {
  ConcurrencyError,
  LogUnavailableError,
  type NewEvent,
  NO_STREAM,
} from "@planledger/server/eventLog/eventLog.ts";
import {
  type EventStoreLogOptions,
  openEventStoreLog,
  openEventStoreLogToRead,
} from "@planledger/server/eventLog/eventStoreLog.ts";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type StandIn, startStandIn } from "./standIn.ts";

const facts = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    type: "ActionReworded",
    bytes: new Uint8Array([index]),
  }));

const foreign = {
  id: randomUUID(),
  type: "Other",
  contentType: "application/json",
  data: new Uint8Array(),
  metadata: new Uint8Array(),
};

describe("the event log in an event store", () => {
  let standIn: StandIn;
  let folder: string;
  let options: EventStoreLogOptions;
  beforeEach(async () => {
    standIn = await startStandIn();
    folder = mkdtempSync(join(tmpdir(), "planledger-map-"));
    const patience = { deadline: 300, bound: 1_500 };
    options = {
      url: standIn.url,
      partnership: "harbour",
      mapFile: join(folder, "positions.sqlite"),
      patience,
      leaseLasts: 2_000,
    };
  });
  afterEach(async () => {
    await standIn.stop();
    rmSync(folder, { recursive: true });
  });

  const stored = (stream: string) => standIn.store.all.filter((event) => event.stream === `harbour:${stream}`);

  it("writes once what was stored but not answered", async () => {
    const log = await openEventStoreLog(options);
    standIn.loseAnswers(3);
    const revisions = await Promise.all(
      ["plan-1", "plan-2", "plan-3", "plan-4"].map((stream) => log.append(stream, NO_STREAM, facts(2))),
    );
    expect(revisions).toEqual([1, 1, 1, 1]);
    expect(await log.newest()).toBe(8);
    expect(stored("plan-1")).toHaveLength(2);
    await log.close();
  });

  it("waits for a server that is starting, and for one that is away for a while", async () => {
    const log = await openEventStoreLog(options);
    standIn.beNotReady(3);
    expect(await log.append("plan-1", NO_STREAM, facts(1))).toBe(0);

    standIn.wire.refuse(true);
    setTimeout(() => standIn.wire.refuse(false), 400);
    expect(await log.append("plan-1", 0, facts(1))).toBe(1);
    await log.close();
  });

  it("says that it is unavailable when the server stays away, and goes on when it is back", async () => {
    const log = await openEventStoreLog(options);
    standIn.wire.refuse(true);
    const events = facts(1);
    await expect(log.append("plan-1", NO_STREAM, events)).rejects.toThrow(LogUnavailableError);
    await expect(Array.fromAsync(log.readStream("plan-1", NO_STREAM))).rejects.toThrow(LogUnavailableError);

    standIn.wire.refuse(false);
    await expect.poll(() => log.append("plan-1", NO_STREAM, events).catch(() => "not yet"), { timeout: 5_000 }).toBe(0);
    expect(stored("plan-1")).toHaveLength(1);
    await log.close();
  });

  it("does not wait for ever on a server that froze", async () => {
    const log = await openEventStoreLog(options);
    standIn.wire.freeze(true);
    const late = facts(1);
    await expect(log.append("plan-1", NO_STREAM, late)).rejects.toThrow("The event store does not answer.");
    standIn.wire.freeze(false);
    expect(await log.append("plan-1", NO_STREAM, late)).toBe(0);
    expect(stored("plan-1")).toHaveLength(1);
    await log.close();
  });

  it("survives an answer that comes after another connection's error ended the wait for it", async () => {
    const other = await startStandIn();
    const log = await openEventStoreLog(options);
    const beside = await openEventStoreLog({
      ...options,
      url: other.url,
      mapFile: join(folder, "beside.sqlite"),
      patience: { deadline: 3_000, bound: 6_000 },
    });
    other.wire.freeze(true);
    const late = beside.append("plan-1", NO_STREAM, facts(1));
    await sleep(100);
    // The client package keeps one list of what it waits for, and this error empties it.
    standIn.loseAnswers(1);
    expect(await log.append("plan-1", NO_STREAM, facts(1))).toBe(0);
    other.wire.freeze(false);
    expect(await late).toBe(0);
    expect(other.store.all.filter(({ stream }) => stream === "harbour:plan-1")).toHaveLength(1);
    await beside.close();
    await log.close();
    await other.stop();
  });

  it("refuses facts at another revision that were stored without its hearing of it", async () => {
    const log = await openEventStoreLog(options);
    const events = facts(1);
    standIn.loseAnswers(100);
    const answer = log.append("plan-1", NO_STREAM, events).catch((error: unknown) => error);
    await expect.poll(() => stored("plan-1").length, { interval: 1 }).toBe(1);
    standIn.wire.refuse(true);
    expect(await answer).toBeInstanceOf(LogUnavailableError);
    standIn.loseAnswers(0);
    standIn.wire.refuse(false);
    await expect(log.append("plan-1", 0, events)).rejects.toThrow(ConcurrencyError);
    expect(await log.append("plan-1", NO_STREAM, events)).toBe(0);
    expect(stored("plan-1")).toHaveLength(1);
    await log.close();
  });

  it("follows on through cuts, refusals and silence, without loss and in order", async () => {
    const log = await openEventStoreLog(options);
    const stop = new AbortController();
    const positions: number[] = [];
    const following = (async () => {
      for await (const sign of log.follow(0, stop.signal)) {
        if (sign.kind === "events") positions.push(...sign.events.map(({ position }) => position));
        if (positions.length >= 40) stop.abort();
      }
    })();
    let revision = NO_STREAM;
    for (let append = 0; append < 40; append++) {
      if (append % 8 === 3) standIn.wire.cut();
      if (append % 16 === 9) {
        standIn.wire.refuse(true);
        setTimeout(() => standIn.wire.refuse(false), 100);
      }
      revision = await log.append("plan-1", revision, facts(1));
    }
    await following;
    expect(positions).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    await log.close();
  });

  it("counts neither other people's events, nor the server's, nor deletions", async () => {
    const log = await openEventStoreLog(options);
    await log.append("plan-1", NO_STREAM, facts(1));
    standIn.store.append("harbour", "no_stream", [foreign]);
    standIn.store.append("harbour-master:plan-1", "no_stream", [foreign]);
    standIn.store.append("$harbour:plan-1", "no_stream", [foreign]);
    standIn.store.append("harbour:gone", "no_stream", [{ ...foreign, type: "$metadata" }]);
    standIn.store.tombstone("harbour:gone");
    await log.append("plan-1", 0, facts(1));
    expect((await Array.fromAsync(log.readAll(0))).map(({ position, stream }) => [position, stream])).toEqual([
      [1, "plan-1"],
      [2, "plan-1"],
    ]);
    await log.close();
  });

  it("counts the same positions and times again when the mapping was thrown away", async () => {
    let log = await openEventStoreLog(options);
    for (const [index, time] of [5_000, 4_000, 6_000].entries()) {
      standIn.store.clock = () => time;
      await log.append(`plan-${index}`, NO_STREAM, facts(2));
    }
    const before = await Array.fromAsync(log.readAll(0));
    expect(before.map(({ recordedAt }) => recordedAt)).toEqual([5_000, 5_000, 5_000, 5_000, 6_000, 6_000]);
    await log.close();

    rmSync(options.mapFile);
    log = await openEventStoreLog(options);
    expect(await Array.fromAsync(log.readAll(0))).toEqual(before);
    expect(await log.at([4, 6])).toEqual([before[3], before[5]]);
    await log.close();
  });

  it("counts anew when the mapping is of another store", async () => {
    const first = await openEventStoreLog(options);
    await first.append("plan-1", NO_STREAM, facts(3));
    await first.close();

    const other = await startStandIn();
    const log = await openEventStoreLog({ ...options, url: other.url });
    expect(await log.newest()).toBe(0);
    await log.append("plan-1", NO_STREAM, facts(1));
    expect(await log.newest()).toBe(1);
    await log.close();
    await other.stop();
  });

  it("can be read beside the process that writes it", async () => {
    const log = await openEventStoreLog(options);
    await log.append("plan-1", NO_STREAM, facts(2));
    const reader = await openEventStoreLogToRead(options);
    expect(await reader.newest()).toBe(2);
    await log.append("plan-1", 1, facts(2));
    expect((await Array.fromAsync(reader.readAll(1))).map(({ position }) => position)).toEqual([2, 3, 4]);
    expect((await reader.at([4]))[0]?.revision).toBe(3);
    await reader.close();
    await log.close();
  });

  it("refuses a name that could not be told from another's streams", async () => {
    await expect(openEventStoreLog({ ...options, partnership: "a:b" })).rejects.toThrow(TypeError);
  });

  describe("belongs to one process", () => {
    const elsewhere = () => ({ ...options, mapFile: join(folder, "elsewhere.sqlite") });

    it("and a second one is refused while the first is alive", async () => {
      const log = await openEventStoreLog(options);
      await expect(openEventStoreLog(elsewhere())).rejects.toThrow(
        "Another Planledger server is writing this partnership's facts",
      );
      expect(await log.append("plan-1", NO_STREAM, facts(1))).toBe(0);
      await log.close();
    });

    it("and is free at once when that process closed it", async () => {
      await (await openEventStoreLog(options)).close();
      const log = await openEventStoreLog(elsewhere());
      await log.close();
    });

    it("and is free after a while when that process fell silent, which may then no longer write", async () => {
      const silent = await openEventStoreLog({ ...options, leaseLasts: 60_000 });
      const log = await openEventStoreLog({ ...elsewhere(), leaseLasts: 400 });
      await log.append("plan-1", NO_STREAM, facts(1));
      await silent.close();
      await sleep(300);
      // Closing the silent one did not take the lease from the one that has it.
      expect(await log.append("plan-1", 0, facts(1))).toBe(1);
      await log.close();
    });

    it("and tells the process that fell silent, which may not go on", async () => {
      // It renews after a fourth of that.
      const silent = await openEventStoreLog({ ...options, leaseLasts: 12_000 });
      const log = await openEventStoreLog({ ...elsewhere(), leaseLasts: 400 });
      const why = await silent.takenOver;
      expect(why).toBeInstanceOf(LogUnavailableError);
      expect(why.message).toMatch(/^Another Planledger server is writing .*: this one may not go on\.$/);
      await expect(silent.append("plan-1", NO_STREAM, facts(1))).rejects.toThrow(why.message);
      await silent.close();
      expect(await log.append("plan-1", NO_STREAM, facts(1))).toBe(0);
      await log.close();
    });

    it("and is found again at once by a process of the same folder that was killed", async () => {
      const killed = await openEventStoreLog({ ...options, leaseLasts: 60_000 });
      const again = await openEventStoreLog({ ...options, leaseLasts: 60_000 });
      await again.append("plan-1", NO_STREAM, facts(1));
      await again.close();
      await killed.close();
    });

    it("and keeps only its newest renewal", async () => {
      const log = await openEventStoreLog({ ...options, leaseLasts: 200 });
      await sleep(300);
      const client = EventStoreDBClient.connectionString(standIn.url);
      expect(await Array.fromAsync(client.readStream("_lease:harbour"))).toHaveLength(1);
      await client.dispose();
      await log.close();
    });
  });
});
