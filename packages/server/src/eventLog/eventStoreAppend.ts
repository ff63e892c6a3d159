import { binaryEvent } from "@eventstore/db-client";
import { checkAppend, sizeOf } from "./checkAppend.ts";
import {
  AppendTooLargeError,
  ConcurrencyError,
  type EventLog,
  LogUnavailableError,
  type NewEvent,
  NO_STREAM,
} from "./eventLog.ts";
import { isAccessDenied, isTooLarge, isWrongRevision } from "./eventStoreErrors.ts";
import type { Lease } from "./eventStoreLease.ts";
import type { EventStoreParts } from "./eventStoreReading.ts";

/** The adding side of the log in an event store: the revision is always named, and an append may be made twice. */
export function eventStoreAppend({ connection, streams, counter }: EventStoreParts, lease: Lease): EventLog["append"] {
  /** Whether these facts are in the stream right after this revision: the store then took an append of ours before. */
  async function holds(stream: string, afterRevision: number, events: readonly NewEvent[]): Promise<boolean> {
    const stored = await streams.page(stream, afterRevision, events.length);
    return events.every(({ id }, index) => stored[index]?.event.id === id);
  }

  async function refuseRepeated(
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<number | undefined> {
    const known = events.map(({ id }) => counter.revisionOf(stream, id));
    if (known.every((revision) => revision === undefined)) return undefined;
    if (known.every((revision, index) => revision === expectedRevision + 1 + index))
      return expectedRevision + events.length;
    // The store itself would write them once more.
    throw await conflict(stream, expectedRevision);
  }

  async function conflict(stream: string, expectedRevision: number): Promise<ConcurrencyError> {
    return new ConcurrencyError(stream, expectedRevision, (await streams.last(stream))?.event.revision ?? NO_STREAM);
  }

  return async function append(stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<number> {
    checkAppend(stream, expectedRevision, events);
    if (!lease.holds()) await lease.renew();
    await counter.settled(stream);
    const repeated = await refuseRepeated(stream, expectedRevision, events);
    if (repeated !== undefined) return repeated;

    const expected = expectedRevision === NO_STREAM ? "no_stream" : BigInt(expectedRevision);
    const binary = events.map(({ id, type, bytes }) => binaryEvent({ id, type, data: bytes }));
    try {
      const { nextExpectedRevision, position } = await connection.call((client) =>
        client.appendToStream(streams.nameOf(stream), binary, {
          expectedRevision: expected,
          requiresLeader: true,
          deadline: connection.patience.deadline,
        }),
      );
      counter.stored(stream, expectedRevision, events, position === undefined ? undefined : Number(position.commit));
      return Number(nextExpectedRevision);
    } catch (error) {
      if (isWrongRevision(error)) {
        if (!(await holds(stream, expectedRevision, events))) throw await conflict(stream, expectedRevision);
        counter.inDoubt(stream);
        return expectedRevision + events.length;
      }
      if (isTooLarge(error)) throw new AppendTooLargeError(sizeOf(events));
      if (isAccessDenied(error))
        throw new LogUnavailableError("The event store does not let this server in.", { cause: error });
      counter.inDoubt(stream);
      throw error;
    }
  };
}
