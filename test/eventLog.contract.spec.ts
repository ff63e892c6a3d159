import { randomUUID } from "node:crypto";
import {
  AppendTooLargeError,
  ConcurrencyError,
  type EventLog,
  type Followed,
  LARGEST_APPEND,
  type NewEvent,
  NO_STREAM,
  type StoredEvent,
} from "@planledger/server/eventLog/eventLog.ts";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Engine, engines, type Place } from "./eventLogEngines.ts";

const text = (words: string) => new TextEncoder().encode(words);

const fact = (words: string, id: string = randomUUID()): NewEvent => ({
  id,
  type: "ActionReworded",
  bytes: text(words),
});

const facts = (count: number) => Array.from({ length: count }, (_, index) => fact(`fact ${index}`));

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const words = (events: readonly NewEvent[]) => events.map(({ bytes }) => new TextDecoder().decode(bytes));

/** Follows until this many facts came and the log said that it was caught up. */
async function followed(log: EventLog, after: number, count: number, onSign: (sign: Followed) => void = () => {}) {
  const enough = new AbortController();
  const events: StoredEvent[] = [];
  for await (const sign of log.follow(after, enough.signal)) {
    if (sign.kind === "events") events.push(...sign.events);
    onSign(sign);
    if (sign.kind === "caughtUp" && events.length >= count) enough.abort();
  }
  return events;
}

for (const engine of engines) {
  describe(`the event log on ${engine.name}`, () => contract(engine));
}

afterAll(() => {
  console.log(`The contract of the event log ran on: ${engines.map(({ name }) => name).join(", ")}.`);
});

function contract(engine: Engine) {
  let place: Place;
  let log: EventLog;

  beforeEach(async () => {
    place = await engine.place();
    log = await place.open();
  });
  afterEach(async () => {
    await log.close();
    await place.remove();
  });

  async function reopen() {
    await log.close();
    log = await place.open();
  }

  it("is empty at first", async () => {
    expect(await log.newest()).toBe(0);
    expect(await collected(log.readAll(0))).toEqual([]);
    expect(await collected(log.readStream("plan-1", NO_STREAM))).toEqual([]);
    expect(await log.at([1])).toEqual([]);
  });

  it("numbers facts by stream from 0 and in the whole log from 1, without gaps", async () => {
    expect(await log.append("plan-1", NO_STREAM, [fact("a"), fact("b")])).toBe(1);
    expect(await log.append("plan-2", NO_STREAM, [fact("c")])).toBe(0);
    expect(await log.append("plan-1", 1, [fact("d")])).toBe(2);

    const all = await collected(log.readAll(0));
    expect(words(all)).toEqual(["a", "b", "c", "d"]);
    expect(all.map(({ position, stream, revision }) => [position, stream, revision])).toEqual([
      [1, "plan-1", 0],
      [2, "plan-1", 1],
      [3, "plan-2", 0],
      [4, "plan-1", 2],
    ]);
    expect(await log.newest()).toBe(4);
  });

  it("gives every field of a fact back, from every reading", async () => {
    const given = { id: randomUUID(), type: "PlanDrafted", bytes: text("a") };
    await log.append("plan-1", NO_STREAM, [given]);
    const [stored] = await collected(log.readAll(0));
    expect(stored).toMatchObject({ id: given.id, type: "PlanDrafted", stream: "plan-1", revision: 0, position: 1 });
    expect(stored?.recordedAt).toBe(stored?.stampedAt);
    expect(Number.isSafeInteger(stored?.stampedAt)).toBe(true);
    expect(await log.at([1])).toEqual([stored]);
    expect(await followed(log, 0, 1)).toEqual([stored]);
    expect(await collected(log.readStream("plan-1", NO_STREAM))).toMatchObject([
      { id: given.id, type: "PlanDrafted", stream: "plan-1", revision: 0 },
    ]);
  });

  it.each([
    ["JSON", text('{"a":1}')],
    ["a JSON number", text("12")],
    ["words in many scripts", text("Cŵn 🐾 عربى 漢字")],
    ["no UTF-8", new Uint8Array([0, 255, 254, 128, 13, 10])],
    ["nothing at all", new Uint8Array()],
    ["a view on a larger buffer", new Uint8Array([9, 1, 2, 9]).subarray(1, 3)],
  ])("gives bytes back exactly: %s", async (_what, bytes) => {
    await log.append("plan-1", NO_STREAM, [{ id: randomUUID(), type: "PlanDrafted", bytes }]);
    const [fromAll] = await collected(log.readAll(0));
    const [fromStream] = await collected(log.readStream("plan-1", NO_STREAM));
    expect([...(fromAll?.bytes ?? [99])]).toEqual([...bytes]);
    expect([...(fromStream?.bytes ?? [99])]).toEqual([...bytes]);
  });

  it.each(["a b", "plan/ä/漢字", "Plan-1'--", "%s", "plan-$1", "a:b:c", "🐾", "x".repeat(500)])(
    "takes a stream named %j",
    async (stream) => {
      await log.append(stream, NO_STREAM, [fact("a")]);
      expect(words(await collected(log.readStream(stream, NO_STREAM)))).toEqual(["a"]);
      expect((await collected(log.readAll(0)))[0]?.stream).toBe(stream);
    },
  );

  it.each(["", "$plan", "a\0b", "\ud800", "x".repeat(501)])("refuses a stream named %j", async (stream) => {
    await expect(log.append(stream, NO_STREAM, [fact("a")])).rejects.toThrow(TypeError);
    expect(await log.newest()).toBe(0);
  });

  it("keeps streams apart whose names begin alike", async () => {
    await log.append("plan-1", NO_STREAM, [fact("a")]);
    await log.append("plan-10", NO_STREAM, [fact("b")]);
    expect(words(await collected(log.readStream("plan-1", NO_STREAM)))).toEqual(["a"]);
  });

  it("reads a stream after a revision, and the log after a position", async () => {
    await log.append("plan-1", NO_STREAM, facts(5));
    expect((await collected(log.readStream("plan-1", 2))).map(({ revision }) => revision)).toEqual([3, 4]);
    expect(await collected(log.readStream("plan-1", 4))).toEqual([]);
    expect((await collected(log.readAll(3))).map(({ position }) => position)).toEqual([4, 5]);
    expect(await collected(log.readAll(5))).toEqual([]);
    expect(await collected(log.readAll(50))).toEqual([]);
  });

  it("reads thousands of facts in order", async () => {
    let revision = NO_STREAM;
    for (let append = 0; append < 3; append++) revision = await log.append("plan-1", revision, facts(1_000));
    expect((await collected(log.readAll(0))).map(({ position }) => position)).toEqual(
      Array.from({ length: 3_000 }, (_, i) => i + 1),
    );
    expect((await collected(log.readStream("plan-1", NO_STREAM))).map(({ revision: r }) => r)).toEqual(
      Array.from({ length: 3_000 }, (_, i) => i),
    );
  });

  it("finds facts by position, in the order asked", async () => {
    await log.append("plan-1", NO_STREAM, facts(3));
    await log.append("plan-2", NO_STREAM, [fact("other")]);
    expect((await log.at([4, 1, 99, 3])).map(({ position }) => position)).toEqual([4, 1, 3]);
  });

  it("stops a read at what was newest when it was asked for", async () => {
    await log.append("plan-1", NO_STREAM, facts(3));
    const reading = log.readAll(0)[Symbol.asyncIterator]();
    expect((await reading.next()).value?.position).toBe(1);
    await log.append("plan-1", 2, facts(3));
    expect((await reading.next()).value?.position).toBe(2);
    expect((await reading.next()).value?.position).toBe(3);
    expect((await reading.next()).done).toBe(true);
  });

  it("refuses an append that expects another revision, and says which one it is", async () => {
    await log.append("plan-1", NO_STREAM, facts(2));
    const late = log.append("plan-1", 0, [fact("late")]);
    await expect(late).rejects.toThrow(ConcurrencyError);
    await expect(late).rejects.toMatchObject({ stream: "plan-1", expectedRevision: 0, actualRevision: 1 });
    await expect(log.append("plan-1", 5, [fact("early")])).rejects.toMatchObject({ actualRevision: 1 });
    await expect(log.append("plan-2", 0, [fact("none")])).rejects.toMatchObject({ actualRevision: NO_STREAM });
    expect(await log.newest()).toBe(2);
  });

  it("lets exactly one of twenty win a race", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        log.append("plan-1", NO_STREAM, [fact(`racer ${index}`), fact(`second ${index}`)]),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(ConcurrencyError);
    expect(await log.newest()).toBe(2);
  });

  it("takes appends to many streams at once, and refuses one among them alone", async () => {
    const wanted = Array.from({ length: 30 }, (_, index) =>
      log.append(`plan-${index}`, index === 7 ? 3 : NO_STREAM, facts(2)),
    );
    const results = await Promise.allSettled(wanted);
    expect(results.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([7]);
    expect(await log.newest()).toBe(58);
  });

  it("answers a repeated append with its first result, also after reopening and after later facts", async () => {
    const events = facts(3);
    expect(await log.append("plan-1", NO_STREAM, events)).toBe(2);
    expect(await log.append("plan-1", NO_STREAM, events)).toBe(2);
    await log.append("plan-1", 2, [fact("later")]);
    expect(await log.append("plan-1", NO_STREAM, events)).toBe(2);
    await reopen();
    expect(await log.append("plan-1", NO_STREAM, events)).toBe(2);
    expect(await log.newest()).toBe(4);
  });

  it("answers the same append, sent twice at once, twice the same", async () => {
    const events = facts(2);
    const both = [log.append("plan-1", NO_STREAM, events), log.append("plan-1", NO_STREAM, events)];
    expect(await Promise.all(both)).toEqual([1, 1]);
    expect(await log.newest()).toBe(2);
  });

  it("refuses to add facts again at another revision", async () => {
    const events = facts(2);
    await log.append("plan-1", NO_STREAM, events);
    await expect(log.append("plan-1", 1, events)).rejects.toThrow(ConcurrencyError);
    await expect(log.append("plan-1", 1, [fact("new"), ...events.slice(1)])).rejects.toThrow(ConcurrencyError);
    await reopen();
    await expect(log.append("plan-1", 1, events)).rejects.toThrow(ConcurrencyError);
    expect(await log.newest()).toBe(2);
  });

  it("refuses an append that repeats some facts and brings others", async () => {
    const first = facts(2);
    await log.append("plan-1", NO_STREAM, first);
    await expect(log.append("plan-1", NO_STREAM, [...first, fact("more")])).rejects.toThrow(ConcurrencyError);
    expect(await log.newest()).toBe(2);
  });

  it("takes an append up to the limit, and refuses one over it", async () => {
    const type = "FileKept";
    const largest = { id: randomUUID(), type, bytes: new Uint8Array(LARGEST_APPEND - 2 * type.length).fill(7) };
    await log.append("plan-1", NO_STREAM, [largest]);
    const larger = { id: randomUUID(), type, bytes: new Uint8Array(LARGEST_APPEND - 2 * type.length + 1) };
    await expect(log.append("plan-2", NO_STREAM, [larger])).rejects.toThrow(AppendTooLargeError);
    const many = Array.from({ length: 10 }, () => ({ ...fact(""), bytes: new Uint8Array(100 * 1024) }));
    await expect(log.append("plan-2", NO_STREAM, many)).rejects.toThrow(AppendTooLargeError);
    expect(await log.newest()).toBe(1);
    expect((await log.at([1]))[0]?.bytes).toHaveLength(largest.bytes.length);
  });

  it("takes many small facts that together are near the limit", async () => {
    const small = Array.from({ length: 3_000 }, () => ({ ...fact(""), bytes: new Uint8Array(270).fill(1) }));
    expect(await log.append("plan-1", NO_STREAM, small)).toBe(2_999);
  });

  it("refuses what can only be a mistake before the engine sees it", async () => {
    await expect(log.append("plan-1", NO_STREAM, [])).rejects.toThrow(TypeError);
    await expect(log.append("plan-1", NO_STREAM, [fact("a", "not-a-uuid")])).rejects.toThrow(TypeError);
    await expect(log.append("plan-1", NO_STREAM, [fact("a", randomUUID().toUpperCase())])).rejects.toThrow(TypeError);
    const twice = randomUUID();
    await expect(log.append("plan-1", NO_STREAM, [fact("a", twice), fact("b", twice)])).rejects.toThrow(TypeError);
    await expect(log.append("plan-1", NO_STREAM, [{ ...fact("a"), type: "" }])).rejects.toThrow(TypeError);
    await expect(log.append("plan-1", NO_STREAM, [{ ...fact("a"), type: "$ours" }])).rejects.toThrow(TypeError);
    await expect(log.append("plan-1", -2, [fact("a")])).rejects.toThrow(TypeError);
    await expect(log.append("plan-1", 0.5, [fact("a")])).rejects.toThrow(TypeError);
    expect(await log.newest()).toBe(0);
  });

  it("follows what is there, says when there is no more, and brings what comes then", async () => {
    await log.append("plan-1", NO_STREAM, facts(3));
    const stop = new AbortController();
    // Which facts come together is the engine's affair.
    const signs: (number | string)[] = [];
    let revision = 2;
    for await (const sign of log.follow(1, stop.signal)) {
      if (sign.kind === "events") {
        signs.push(...sign.events.map(({ position }) => position));
        continue;
      }
      signs.push(`caught up at ${sign.position}`);
      if (sign.position >= 5) stop.abort();
      else revision = await log.append("plan-1", revision, facts(1));
    }
    expect(signs).toEqual([2, 3, "caught up at 3", 4, "caught up at 4", 5, "caught up at 5"]);
  });

  it("says at once that an empty log has no more", async () => {
    expect(await followed(log, 0, 0)).toEqual([]);
  });

  it("follows thousands of facts without loss while more are added, and signs only when caught up", async () => {
    let revision = await log.append("plan-1", NO_STREAM, facts(1_000));
    const positions: number[] = [];
    const following = followed(log, 0, 2_000, (sign) => {
      if (sign.kind === "events") positions.push(...sign.events.map(({ position }) => position));
      else expect(sign.position).toBe(positions.at(-1) ?? 0);
    });
    for (let append = 0; append < 100; append++) revision = await log.append("plan-1", revision, facts(10));
    await following;
    expect(positions).toEqual(Array.from({ length: 2_000 }, (_, index) => index + 1));
  });

  it("lets a slow follower fall behind without losing anything", async () => {
    const stop = new AbortController();
    const positions: number[] = [];
    const following = (async () => {
      for await (const sign of log.follow(0, stop.signal)) {
        if (sign.kind === "caughtUp" && sign.position === 3_000) stop.abort();
        if (sign.kind !== "events") continue;
        positions.push(...sign.events.map(({ position }) => position));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    let revision = NO_STREAM;
    for (let append = 0; append < 30; append++) revision = await log.append("plan-1", revision, facts(100));
    await following;
    expect(positions).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 1));
  });

  it("ends a follower that waits when it is told to stop, and when the log is closed", async () => {
    const stop = new AbortController();
    const stopped = (async () => {
      for await (const sign of log.follow(0, stop.signal))
        if (sign.kind === "caughtUp") setTimeout(() => stop.abort(), 10);
    })();
    await stopped;
    const caughtUp = Promise.withResolvers<void>();
    const closed = (async () => {
      for await (const sign of log.follow(0, new AbortController().signal))
        if (sign.kind === "caughtUp") caughtUp.resolve();
    })();
    await caughtUp.promise;
    await reopen();
    await closed;
  });

  it("resumes from a position after a restart, with the same facts at the same positions", async () => {
    await log.append("plan-1", NO_STREAM, facts(4));
    const before = await followed(log, 0, 4);
    await reopen();
    await log.append("plan-2", NO_STREAM, facts(2));
    expect((await followed(log, 4, 2)).map(({ position }) => position)).toEqual([5, 6]);
    expect((await collected(log.readAll(0))).slice(0, 4)).toEqual(before);
  });

  it("stamps facts with the engine's clock, and never records one before the fact that precedes it", async ({
    skip,
  }) => {
    if (place.setClock === undefined) return skip("nobody can set the clock of this engine");
    const times = [1_000_000, 900_000, 1_000_001, 5];
    for (const [index, time] of times.entries()) {
      place.setClock(time);
      await log.append(`plan-${index}`, NO_STREAM, [fact("a")]);
      if (index === 1) await reopen();
    }
    const all = await collected(log.readAll(0));
    expect(all.map(({ stampedAt }) => stampedAt)).toEqual(times);
    expect(all.map(({ recordedAt }) => recordedAt)).toEqual([1_000_000, 1_000_000, 1_000_001, 1_000_001]);
    expect(await collected(log.readAll(1))).toEqual(all.slice(1));
    expect(await log.at([2, 4])).toEqual([all[1], all[3]]);
  });

  it("survives lost connections: a follower goes on, and what is added is added once", async ({ skip }) => {
    if (place.loseConnections === undefined) return skip("this engine has no connections to lose");
    const lose = place.loseConnections;
    const stop = new AbortController();
    const positions: number[] = [];
    const following = (async () => {
      for await (const sign of log.follow(0, stop.signal)) {
        if (sign.kind === "events") positions.push(...sign.events.map(({ position }) => position));
        if (positions.length >= 60) stop.abort();
      }
    })();
    let revision = NO_STREAM;
    for (let append = 0; append < 60; append++) {
      if (append % 20 === 10) lose();
      revision = await log.append("plan-1", revision, facts(1));
    }
    await following;
    expect(positions).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(await log.newest()).toBe(60);
  });

  it("leads to the same streams and positions as a list in memory, whatever is appended", async () => {
    const streams = ["plan-1", "plan-2", "referral-1"] as const;
    const step = fc.record({
      stream: fc.constantFrom(...streams),
      count: fc.integer({ min: 1, max: 4 }),
      off: fc.constantFrom(0, 0, 0, -1, 1),
      again: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const base = await log.newest();
        const run = randomUUID();
        const model: { stream: string; revision: number; id: string }[] = [];
        for (const { stream, count, off, again } of steps) {
          const name = `${stream}-${run}`;
          const actual = model.findLast((event) => event.stream === name)?.revision ?? NO_STREAM;
          const expected = Math.max(NO_STREAM, actual + off);
          const events = facts(count);
          const outcome = await log.append(name, expected, events).catch((error: unknown) => error);
          if (expected !== actual) {
            expect(outcome).toMatchObject({ name: "ConcurrencyError", actualRevision: actual });
            continue;
          }
          expect(outcome).toBe(actual + count);
          if (again) expect(await log.append(name, expected, events)).toBe(actual + count);
          model.push(...events.map(({ id }, index) => ({ stream: name, revision: actual + 1 + index, id })));
        }
        const all = await collected(log.readAll(base));
        expect(all.map(({ stream, revision, id, position }) => ({ stream, revision, id, position }))).toEqual(
          model.map((event, index) => ({ ...event, position: base + 1 + index })),
        );
        for (const stream of streams) {
          const name = `${stream}-${run}`;
          const read = await collected(log.readStream(name, NO_STREAM));
          expect(read.map(({ id }) => id)).toEqual(model.flatMap((event) => (event.stream === name ? [event.id] : [])));
        }
      }),
      { numRuns: 25 },
    );
  });
}
