import type { StoredEvent } from "../eventLog/eventLog.ts";
import { isCanonical } from "./canonicalBytes.ts";
import { ProofError } from "./proofError.ts";

/** Checks events one by one, in order, as far as they can be judged without a proof. */
export type EventChecks = Readonly<{
  /** @throws ProofError that names the event, and what is wrong with it */
  check: (event: StoredEvent) => void;
}>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function checkingEvents(): EventChecks {
  let position = 0;
  let recordedAt = 0;
  const revisions = new Map<string, number>();

  return {
    check(event) {
      const { stream } = event;
      const wrong = (what: string, at = event.position) => new ProofError(what, at);
      if (event.position !== position + 1) {
        throw wrong(
          `Event ${position + 1} is missing: the next one in the log is event ${event.position}.`,
          position + 1,
        );
      }
      position += 1;
      const revision = (revisions.get(stream) ?? -1) + 1;
      if (event.revision !== revision) {
        throw wrong(
          `${nameOf(event)} has the revision ${event.revision}, where revision ${revision} of its stream is to come.`,
        );
      }
      revisions.set(stream, revision);
      const earliest = Math.max(recordedAt, event.stampedAt);
      if (event.recordedAt !== earliest) {
        throw wrong(
          `${nameOf(event)} says that it was recorded at ${timeOf(event.recordedAt)}, where ${timeOf(earliest)} follows from the one before it and its stamp.`,
        );
      }
      recordedAt = event.recordedAt;
      if (typeof event.id !== "string" || !UUID.test(event.id)) throw wrong(`${nameOf(event)} has no UUID for an id.`);
      if (!(event.bytes instanceof Uint8Array)) throw wrong(`${nameOf(event)} has no bytes.`);
      const bytes = Buffer.from(event.bytes.buffer, event.bytes.byteOffset, event.bytes.byteLength);
      if (!isCanonical(bytes)) throw wrong(`The stored bytes of ${nameOf(event)} are not canonical JSON.`);
      if (!endsAsTold(bytes, event))
        throw wrong(`The stored bytes of ${nameOf(event)} are those of an event of another id or type.`);
    },
  };
}

/**
 * Whether canonical bytes name this id and type. The names of an envelope are in order, so these are its end: `…,"id":"…",
 * "schemaVersion":1,"type":"…"}`. Within the data they could not stand before the one last brace.
 */
function endsAsTold(bytes: Buffer, { id, type }: StoredEvent): boolean {
  const end = bytes.toString("latin1", Math.max(0, bytes.length - 2 * type.length - LONGEST_END));
  const tail = `,"type":${JSON.stringify(type)}}`;
  if (!end.endsWith(tail)) return false;
  const head = `,"id":"${id}","schemaVersion":`;
  const from = end.lastIndexOf(head);
  return from >= 0 && /^\d+$/.test(end.slice(from + head.length, end.length - tail.length));
}

const LONGEST_END = 120;

/** An event in words: where it stands, and what it is. */
export const nameOf = ({ position, stream, revision, type }: StoredEvent) =>
  `Event ${position} (${type}, revision ${revision} of ${stream})`;

const timeOf = (time: number) =>
  Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : String(time);
