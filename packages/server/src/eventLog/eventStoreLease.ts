import { binaryEvent, type EventStoreDBClient } from "@eventstore/db-client";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { LogUnavailableError } from "./eventLog.ts";
import type { EventStoreConnection } from "./eventStoreConnection.ts";
import { isNoStream, isWrongRevision } from "./eventStoreErrors.ts";

/** The right of one process to write a partnership's facts. */
export type Lease = Readonly<{
  /** Whether this process may write now; when it may not, `renew` first. */
  holds: () => boolean;
  /**
   * Renews the lease now.
   * @throws LogUnavailableError when the store does not answer, or another process took the lease
   */
  renew: () => Promise<void>;
  /** Resolves with why once another process has the lease. */
  takenOver: Promise<LogUnavailableError>;
  release: () => Promise<void>;
}>;

export type LeaseOptions = Readonly<{
  connection: EventStoreConnection;
  partnership: string;
  /** Who asks: kept with the data folder, so that a process that was killed finds its own lease again at once. */
  holder: string;
  /** Milliseconds without a renewal after which others may take the lease. */
  lasts: number;
}>;

const OTHER_SERVER = "Another Planledger server is writing this partnership's facts";

/**
 * Takes the lease of a partnership, or says who has it.
 *
 * The lease is a stream beside the partnership's own, so that it is never counted, and keeps only its newest event. The
 * holder appends to it, each time at the revision that it knows; nobody else can then do so without having read that
 * very renewal. Whoever finds another's lease watches it for a whole term on its own clock (clocks of two machines are
 * never compared) and takes it only when no renewal came. A holder that could not renew for a term, by its own clock and
 * counted from before it asked, stops writing first. Facts would stay whole even then, as each append names its
 * revision; what the lease protects is what a server keeps beside them: keys, rows, sessions and signatures.
 * @throws when another process holds it
 */
export async function takeLease({ connection, partnership, holder, lasts }: LeaseOptions): Promise<Lease> {
  const stream = `_lease:${partnership}`;
  const found = await untilFree(connection, stream, holder, lasts);
  if (found.revision < 0) await keepOnlyNewest(connection, stream);

  let revision = found.revision;
  let renewedAt = performance.now();
  const takenOver = Promise.withResolvers<LogUnavailableError>();
  let lost: LogUnavailableError | undefined;
  const stop = new AbortController();

  async function say(word: "held" | "released"): Promise<void> {
    if (lost) throw lost;
    const asked = performance.now();
    const event = leaseEvent(word, holder);
    try {
      revision = await connection.call(async (client) => {
        const expectedRevision = revision < 0 ? "no_stream" : BigInt(revision);
        return Number(
          (await client.appendToStream(stream, event, { expectedRevision, requiresLeader: true })).nextExpectedRevision,
        );
      });
      renewedAt = asked;
    } catch (error) {
      if (!isWrongRevision(error)) throw error;
      // An earlier renewal of our own may have been taken without an answer.
      const now = await newest(connection, stream);
      if (now.holder !== holder) {
        lost = new LogUnavailableError(`${OTHER_SERVER}: this one may not go on.`);
        stop.abort();
        takenOver.resolve(lost);
      }
      revision = now.revision;
      await say(word);
    }
  }

  let renewing: Promise<void> | undefined;
  const renew = () => (renewing ??= say("held").finally(() => (renewing = undefined)));

  async function keepRenewing(): Promise<void> {
    while (!stop.signal.aborted) {
      await sleep(lasts / 4, undefined, { signal: stop.signal, ref: false }).catch(() => {});
      // A store that is away has not given the lease to another: the next turn, or the next append, tries again.
      if (!stop.signal.aborted) await renew().catch(() => {});
    }
  }

  async function release(): Promise<void> {
    await renewing?.catch(() => {});
    if (!lost) await say("released").catch(() => {});
  }

  await renew();
  void keepRenewing();

  return {
    holds: () => !lost && performance.now() - renewedAt < lasts,
    renew,
    takenOver: takenOver.promise,
    async release() {
      stop.abort();
      // Whoever comes next then need not wait for the term to end; a store that is away is not worth waiting for.
      await Promise.race([release(), sleep(MOST_FOR_RELEASE, undefined, { ref: false })]);
    },
  };
}

const MOST_FOR_RELEASE = 2_000;

type Found = Readonly<{ revision: number; holder: string | undefined }>;

async function untilFree(
  connection: EventStoreConnection,
  stream: string,
  holder: string,
  lasts: number,
): Promise<Found> {
  const first = await newest(connection, stream);
  if (first.holder === undefined || first.holder === holder) return first;
  // Somewhat longer than the holder's own term, which ran from before its request was sent.
  const until = performance.now() + lasts * 1.25;
  while (performance.now() < until) {
    await sleep(lasts / 20);
    const now = await newest(connection, stream);
    if (now.holder === undefined) return now;
    if (now.revision !== first.revision) throw new Error(`${OTHER_SERVER}: stop that one first.`);
  }
  return first;
}

async function newest(connection: EventStoreConnection, stream: string): Promise<Found> {
  return connection.call(async (client) => {
    let found: Found = { revision: -1, holder: undefined };
    try {
      // Read to its end: a read that is left early never ends inside the client.
      for await (const { event } of client.readStream(stream, NEWEST)) {
        if (event)
          found = {
            revision: Number(event.revision),
            holder: event.type === "LeaseHeld" ? textOf(event.data) : undefined,
          };
      }
    } catch (error) {
      if (!isNoStream(error)) throw error;
    }
    return found;
  });
}

const NEWEST = { direction: "backwards", fromRevision: "end", maxCount: 1, requiresLeader: true } as const;

const textOf = (data: unknown) => (data instanceof Uint8Array ? new TextDecoder().decode(data) : undefined);

async function keepOnlyNewest(connection: EventStoreConnection, stream: string): Promise<void> {
  const settings = { expectedRevision: "any", requiresLeader: true } as const;
  await connection.call((client: EventStoreDBClient) => client.setStreamMetadata(stream, { maxCount: 1 }, settings));
}

function leaseEvent(word: "held" | "released", holder: string) {
  const type = word === "held" ? "LeaseHeld" : "LeaseReleased";
  return binaryEvent({ id: randomUUID(), type, data: new TextEncoder().encode(holder) });
}
