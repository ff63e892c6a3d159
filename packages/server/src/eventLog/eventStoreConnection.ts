import { EventStoreDBClient } from "@eventstore/db-client";
import { setTimeout as sleep } from "node:timers/promises";
import { LogUnavailableError } from "./eventLog.ts";
import { DeadlinePassed, isPassing } from "./eventStoreErrors.ts";

/** How long the event store is waited for. */
export type Patience = Readonly<{
  /** Milliseconds that one call may take: the client itself would wait for ever on a server that froze. */
  deadline: number;
  /** Milliseconds that a call is repeated for before the log is said to be unavailable. */
  bound: number;
}>;

/**
 * One client of the event store, replaced when it hangs.
 *
 * All appends of a process share one table inside the client package, and any connection's error empties it: an append
 * may be told of an error that was not its own. So one connection at a time appends, and the old client is let go
 * entirely before the new one is made.
 */
export class EventStoreConnection {
  readonly #url: string;
  readonly patience: Patience;
  #client: EventStoreDBClient;
  #renewing: Promise<void> | undefined;
  readonly #letGo = new WeakSet<EventStoreDBClient>();
  #closed = false;

  constructor(url: string, patience: Patience) {
    this.#url = url;
    this.patience = patience;
    this.#client = EventStoreDBClient.connectionString(url);
  }

  /** The client to use for one call or one subscription. */
  async client(): Promise<EventStoreDBClient> {
    await this.#renewing;
    // A disposed client would silently connect again.
    if (this.#closed) throw new LogUnavailableError("The event log is closed.");
    return this.#client;
  }

  /** Replaces this client, unless it was replaced already. */
  async renew(worn: EventStoreDBClient): Promise<void> {
    if (worn !== this.#client || this.#closed) return;
    this.#letGo.add(worn);
    this.#renewing ??= disposed(worn).then(() => {
      this.#client = EventStoreDBClient.connectionString(this.#url);
      this.#renewing = undefined;
    });
    await this.#renewing;
  }

  /**
   * Makes a call, and repeats it while the store does not answer: only for calls that may be made twice.
   * @throws LogUnavailableError when it did not answer within the bound; any other refusal as the client gives it
   */
  async call<Result>(make: (client: EventStoreDBClient) => Promise<Result>): Promise<Result> {
    const giveUpAt = performance.now() + this.patience.bound;
    for (let failures = 0; ; failures++) {
      const client = await this.client();
      try {
        const result = await withinDeadline(make(client), this.patience.deadline);
        if (!this.#letGo.has(client)) return result;
        // A client that is let go ends the reads that are under way without a word, as if there were no more to read.
        if (this.#closed) throw new LogUnavailableError("The event log is closed.");
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (this.#closed || performance.now() > giveUpAt) throw unavailable(error);
        if (error instanceof DeadlinePassed || failures % 5 === 4) await this.renew(client);
        await sleep(pauseAfter(failures));
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#renewing;
    this.#letGo.add(this.#client);
    await disposed(this.#client);
  }
}

/** How long to wait after so many failures in a row: soon at first, then calmly. */
export function pauseAfter(failures: number): number {
  return Math.min(20 * 2 ** failures, 500);
}

/** What the log says when the event store does not answer. */
export function unavailable(cause: unknown): LogUnavailableError {
  return new LogUnavailableError("The event store does not answer.", { cause });
}

function withinDeadline<Result>(result: Promise<Result>, milliseconds: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeadlinePassed(`No answer within ${milliseconds} ms.`)), milliseconds);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function disposed(client: EventStoreDBClient): Promise<void> {
  await Promise.race([client.dispose(), sleep(1_000, undefined, { ref: false })]);
}
