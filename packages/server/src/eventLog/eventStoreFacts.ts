import { type AllStreamResolvedEvent, type EventStoreDBClient, streamNameFilter } from "@eventstore/db-client";
import { setTimeout as sleep } from "node:timers/promises";
import type { StoredEvent } from "./eventLog.ts";
import { type EventStoreConnection, pauseAfter, unavailable } from "./eventStoreConnection.ts";
import { isPassing } from "./eventStoreErrors.ts";
import type { Bookmark } from "./positionMap.ts";

/** Facts counted over `$all`, with the place of each, or the sign that there are no more of them for now. */
export type Counted =
  | Readonly<{ kind: "events"; events: readonly StoredEvent[]; commits: readonly number[] }>
  | Readonly<{ kind: "caughtUp"; position: number }>;

/** What is counted, and how long. */
export type Counting = Readonly<{
  connection: EventStoreConnection;
  /** What the names of our own streams begin with in the event store. */
  prefix: string;
  from: Bookmark;
  signal: AbortSignal;
  /** The place of the newest fact that this process knows to be stored: nothing is caught up before it. */
  known: () => number;
  /** Milliseconds without an answer after which the log is said to be unavailable; Infinity to go on for ever. */
  bound: number;
}>;

// A reader that stops half way holds at most this much, and what gRPC's own flow control lets through.
const MOST_EVENTS = 512;
const MOST_BYTES = 1024 * 1024;

/** Our own facts after a place, in order, and then every new one; goes on after a lost connection where it stopped. */
export async function* countedFacts(counting: Counting): AsyncGenerator<Counted> {
  const { connection, signal, bound } = counting;
  let place = counting.from;
  let failures = 0;
  let answeredAt = performance.now();
  while (!signal.aborted) {
    let client: EventStoreDBClient | undefined;
    try {
      client = await connection.client();
      for await (const counted of subscription(client, { ...counting, from: place })) {
        failures = 0;
        answeredAt = performance.now();
        place = placeAfter(counted, place);
        yield counted;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isPassing(error) && !(error instanceof SubscriptionEnded)) throw error;
      if (performance.now() - answeredAt > bound) throw unavailable(error);
      if (client && failures % 5 === 4) await connection.renew(client);
      // When told to stop meanwhile, the loop ends by itself.
      await sleep(pauseAfter(failures++), undefined, { signal }).catch(() => {});
    }
  }
}

function placeAfter(counted: Counted, place: Bookmark): Bookmark {
  if (counted.kind === "caughtUp") return place;
  const newest = counted.events.at(-1);
  const commit = counted.commits.at(-1);
  return newest && commit !== undefined ? { position: newest.position, commit, recordedAt: newest.recordedAt } : place;
}

class SubscriptionEnded extends Error {
  override readonly name = "SubscriptionEnded";
}

/** One subscription, until it breaks. The client's streams are spoken to by events: only so is "caught up" exact. */
async function* subscription(
  client: EventStoreDBClient,
  { connection, prefix, from, signal, known }: Counting,
): AsyncGenerator<Counted> {
  const source = client.subscribeToAll({
    fromPosition: from.commit < 0 ? "start" : { commit: BigInt(from.commit), prepare: BigInt(from.commit) },
    filter: streamNameFilter({ prefixes: [prefix] }),
    requiresLeader: true,
  });

  let { position, recordedAt, commit } = from;
  let events: StoredEvent[] = [];
  let commits: number[] = [];
  let bytes = 0;
  let failure: unknown;
  // How many events were still on their way to us when the server said that it had caught up.
  let untilLive: number | undefined;
  let live = false;
  let wake = () => {};

  function take(resolved: AllStreamResolvedEvent): void {
    if (untilLive !== undefined) untilLive--;
    live ||= untilLive !== undefined && untilLive <= 0;
    const { event } = resolved;
    // "$" marks what the server itself writes, deletions in our own streams among it.
    if (event && !event.type.startsWith("$") && event.streamId.startsWith(prefix)) {
      const { data } = event;
      if (!(data instanceof Uint8Array)) return fail(new Error(`Event ${event.id} was not written by this program.`));
      const stampedAt = event.created.getTime();
      recordedAt = Math.max(recordedAt, stampedAt);
      commit = Number(event.position.commit);
      events.push({
        id: event.id,
        type: event.type,
        bytes: data,
        stream: event.streamId.slice(prefix.length),
        revision: Number(event.revision),
        position: ++position,
        recordedAt,
        stampedAt,
      });
      commits.push(commit);
      bytes += data.byteLength;
      if (events.length >= MOST_EVENTS || bytes >= MOST_BYTES) source.pause();
    }
    wake();
  }
  function caughtUp(): void {
    untilLive = source.readableLength;
    live ||= untilLive === 0;
    wake();
  }
  function fail(error: unknown): void {
    failure ??= error;
    wake();
  }
  const heard = () => clearTimeout(silence);
  const ended = () => fail(new SubscriptionEnded("The event store ended a subscription."));
  const stop = () => wake();
  const silence = setTimeout(ended, connection.patience.deadline);

  source
    .on("confirmation", heard)
    .on("data", take)
    .on("caughtUp", caughtUp)
    .on("error", fail)
    .on("end", ended)
    .on("close", ended);
  signal.addEventListener("abort", stop);
  try {
    let signed = false;
    while (!signal.aborted) {
      if (events.length > 0) {
        const counted: Counted = { kind: "events", events, commits };
        [events, commits, bytes] = [[], [], 0];
        signed = false;
        yield counted;
        if (source.isPaused()) source.resume();
        // Facts that came together are brought together.
        if (events.length === 0) await new Promise(setImmediate);
      } else if (failure !== undefined) {
        throw failure;
      } else if (live && !signed && commit >= known()) {
        signed = true;
        yield { kind: "caughtUp", position };
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", stop);
    source.off("confirmation", heard).off("data", take).off("caughtUp", caughtUp).off("end", ended).off("close", ended);
    // The client reports the end that we ask for as an error; there is nobody left to hear it.
    source.off("error", fail).on("error", () => {});
    source.unsubscribe().catch(() => {});
    // What is left unread would keep the call from ending.
    source.resume();
  }
}
