/** The largest append that either engine takes, in bytes of events: both refuse the same things. */
export const LARGEST_APPEND = 900 * 1024;

/** The expected revision of a stream that must not exist yet. */
export const NO_STREAM = -1;

/** A fact on its way into the log. `bytes` are stored, and given back, exactly as they are. */
export type NewEvent = Readonly<{
  /** A UUID in lower case, the same on every retry of the same command. */
  id: string;
  type: string;
  bytes: Uint8Array;
}>;

/** A fact as its stream knows it. */
export type StreamEvent = NewEvent & Readonly<{ stream: string; revision: number }>;

/** A fact as the whole log knows it: every field of its Merkle leaf. */
export type StoredEvent = StreamEvent &
  Readonly<{
    /** Dense number of our own facts, from 1. */
    position: number;
    /** The later of the previous fact's `recordedAt` and `stampedAt`; milliseconds since 1970 UTC. */
    recordedAt: number;
    /** The engine's own clock when it took the fact; milliseconds since 1970 UTC. */
    stampedAt: number;
  }>;

/** What following the log brings: facts in order, and a sign each time that there are no more of them for now. */
export type Followed =
  | Readonly<{ kind: "events"; events: readonly StoredEvent[] }>
  | Readonly<{ kind: "caughtUp"; position: number }>;

/**
 * The log of facts: the one truth, with two engines behind it. Nothing in it is ever changed or taken away.
 * `append` and `readStream` speak of a stream and its revisions, all else of positions in the whole log.
 */
export interface EventLog {
  /** The engine's name, for people: "sqlite" or "eventstore". */
  readonly engine: string;

  /**
   * Adds facts to the end of a stream, all or none, durably: once answered, a crash does not lose them.
   * The same ids at the same expected revision again are taken as the same append and answer its first result.
   * @param expectedRevision the revision of the stream's last fact, or NO_STREAM
   * @returns the revision of the last fact added
   * @throws ConcurrencyError when the stream's last revision is another one
   * @throws AppendTooLargeError over LARGEST_APPEND bytes
   * @throws LogUnavailableError when the engine did not answer; the append may or may not have happened: retry it
   */
  append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<number>;

  /** The facts of one stream, oldest first, after this revision (NO_STREAM for all). Empty when there is no such stream. */
  readStream(stream: string, afterRevision: number): AsyncIterable<StreamEvent>;

  /** All facts after this position (0 for all), in order, up to the newest at the moment of asking. */
  readAll(afterPosition: number): AsyncIterable<StoredEvent>;

  /** The facts at these positions, in the order asked; a position beyond the newest is left out. */
  at(positions: readonly number[]): Promise<readonly StoredEvent[]>;

  /** All facts after this position, and then every new one as it comes; survives lost connections; ends when aborted. */
  follow(afterPosition: number, signal: AbortSignal): AsyncIterable<Followed>;

  /** The newest position, or 0 when the log is empty. */
  newest(): Promise<number>;

  /** Resolves with why once another process writes these facts: this one may not go on. */
  readonly takenOver: Promise<LogUnavailableError>;

  close(): Promise<void>;
}

/** Someone else added to the stream first: decide again on what it holds now. */
export class ConcurrencyError extends Error {
  override readonly name = "ConcurrencyError";
  readonly stream: string;
  readonly expectedRevision: number;
  readonly actualRevision: number;
  constructor(stream: string, expectedRevision: number, actualRevision: number) {
    super(`Stream ${stream} is at revision ${actualRevision}, not ${expectedRevision}.`);
    this.stream = stream;
    this.expectedRevision = expectedRevision;
    this.actualRevision = actualRevision;
  }
}

/** The facts of one append are larger than LARGEST_APPEND. */
export class AppendTooLargeError extends Error {
  override readonly name = "AppendTooLargeError";
  constructor(bytes: number) {
    super(`An append of ${bytes} bytes is over the limit of ${LARGEST_APPEND} bytes.`);
  }
}

/** The engine did not answer, or cannot write now. What was asked may or may not have happened. */
export class LogUnavailableError extends Error {
  override readonly name = "LogUnavailableError";
}
