import { setTimeout as sleep } from "node:timers/promises";
import { recorded } from "../eventLog/codec.ts";
import type { EventLog, StoredEvent } from "../eventLog/eventLog.ts";
import { News } from "../eventLog/news.ts";
import type { Sqlite } from "../sqlite.ts";
import { isStorageFull } from "../storageFull.ts";
import { applying } from "./applyEvent.ts";
import { keptSink } from "./sinks.ts";

/** Keeps the rows current. */
export interface Projector {
  /** Whether the rows hold everything that the log held when the projector last looked. */
  readonly caughtUp: boolean;
  /** Waits until a stream's revision is in the rows. False when it is not after this many milliseconds. */
  shows(stream: string, revision: number, milliseconds: number): Promise<boolean>;
  /** Waits until a position is in the rows. False when it is not after this many milliseconds. */
  reaches(position: number, milliseconds: number): Promise<boolean>;
  /** Resolves when more is in the rows, or when the signal aborts. */
  news(signal: AbortSignal): Promise<void>;
  /** Rejects when a fact cannot be brought in: the rows then stand still, and nobody must take them for current. */
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

const LOOK_FOR_ROOM_MS = 500;

/** Follows the log from where the rows are, and brings every fact in; rows and position move in one transaction. */
export function startProjector(log: EventLog, database: Sqlite): Projector {
  const sink = keptSink(database);
  const apply = applying(sink);
  const news = new News();
  const stopping = new AbortController();
  const start = database.prepare<{ position: number }>("SELECT position FROM progress").get()?.position ?? 0;
  // What was in the rows before this process began is not asked for: only its own appends are waited for.
  const shown = new Map<string, number>();
  let position = start;
  let caughtUp = false;

  function bringIn(events: readonly StoredEvent[]): void {
    database.transaction(() => {
      for (const stored of events) apply(recorded(stored));
      const last = events.at(-1);
      if (last) sink.reached(last.position);
    });
    for (const { stream, revision } of events) shown.set(stream, revision);
    position = events.at(-1)?.position ?? position;
    news.tell();
  }

  /** A full disk only makes everybody wait: what is there is still shown, and the rows go on once there is room. */
  async function bringInOnceThereIsRoom(events: readonly StoredEvent[]): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        bringIn(events);
        return;
      } catch (error) {
        if (!isStorageFull(error)) throw error;
        await sleep(LOOK_FOR_ROOM_MS, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  async function run(): Promise<void> {
    for await (const followed of log.follow(start, stopping.signal)) {
      if (followed.kind === "events") await bringInOnceThereIsRoom(followed.events);
      else {
        caughtUp = true;
        news.tell();
      }
    }
  }

  async function until(isSo: () => boolean, milliseconds: number): Promise<boolean> {
    const ending = AbortSignal.any([AbortSignal.timeout(milliseconds), stopping.signal]);
    while (!isSo()) {
      if (ending.aborted) return false;
      await news.wait(ending);
    }
    return true;
  }

  const stopped = run();
  // Whoever cares awaits `stopped`; unawaited it must not end the process before it is told.
  stopped.catch(() => news.tell());

  return {
    get caughtUp() {
      return caughtUp;
    },
    shows: (stream, revision, milliseconds) => until(() => (shown.get(stream) ?? -1) >= revision, milliseconds),
    reaches: (wanted, milliseconds) => until(() => position >= wanted, milliseconds),
    news: (signal) => news.wait(signal),
    stopped,
    async stop() {
      stopping.abort();
      await stopped.catch(() => undefined);
    },
  };
}
