import type { StoredEvent } from "../eventLog/eventLog.ts";
import { isCanonical } from "./canonicalBytes.ts";
import { ProofError } from "./proofError.ts";

/** What has been seen of the order of events. */
export type OrderChecks = Readonly<{
  /** @throws ProofError that names the event, and what is wrong with it */
  check: (event: StoredEvent) => void;
  /** The last revision of each stream so far. */
  lasts: () => Iterable<readonly [stream: string, revision: number]>;
}>;

/**
 * Checks that events follow one another: no position left out, each revision of a stream the next one, no time going back.
 */
export function checkingOrder(): OrderChecks {
  let last = 0;
  let lastRecordedAt = 0;
  const streams = new Map<string, { next: number }>();

  function check(event: StoredEvent): void {
    const { position, stream, revision, recordedAt, stampedAt } = event;
    if (position !== last + 1) {
      throw new ProofError(`Event ${last + 1} is missing: the next one in the log is event ${position}.`, last + 1);
    }
    last = position;
    const known = streams.get(stream);
    const due = known === undefined ? 0 : known.next;
    if (revision !== due) {
      throw wrong(event, `has the revision ${revision}, where revision ${due} of its stream is to come`);
    }
    if (known === undefined) streams.set(stream, { next: 1 });
    else known.next += 1;
    const earliest = Math.max(lastRecordedAt, stampedAt);
    if (recordedAt !== earliest) {
      throw wrong(
        event,
        `says that it was recorded at ${timeOf(recordedAt)}, where ${timeOf(earliest)} follows from the one before it and its stamp`,
      );
    }
    lastRecordedAt = recordedAt;
  }

  return { check, lasts: () => streams.entries().map(([stream, { next }]) => [stream, next - 1] as const) };
}

/**
 * Checks an event by itself: that its bytes are canonical, and those of an event of its id and type.
 * @throws ProofError that names the event, and what is wrong with it
 */
export function checkForm(event: StoredEvent): void {
  const problem = problemOfForm(event);
  if (problem !== null) throw wrong(event, problem);
}

/** What is wrong with an event by itself; null when nothing is. */
export function problemOfForm({ id, type, bytes }: StoredEvent): string | null {
  if (!(bytes instanceof Uint8Array)) return "has no bytes";
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!isCanonical(bytes, text)) return "is stored in bytes that are not canonical JSON";
  return endsAsTold(text, id, type) ? null : "is stored in the bytes of an event of another id or type";
}

/**
 * Whether canonical bytes name this id and type. The names of an envelope are in order, so these are its end: `…,"id":"…",
 * "schemaVersion":1,"type":"…"}`. Within the data they could not stand before the one last brace.
 */
function endsAsTold(text: string, id: string, type: string): boolean {
  const end = `,"type":${JSON.stringify(type)}}`;
  const version = text.length - end.length;
  const colon = text.lastIndexOf(":", version);
  return (
    text.endsWith(end) &&
    /^\d+$/.test(text.slice(colon + 1, version)) &&
    text.endsWith(`,"id":"${id}","schemaVersion":`, colon + 1)
  );
}

const wrong = (event: StoredEvent, what: string) => new ProofError(`${nameOf(event)} ${what}.`, event.position);

/** An event in words: where it stands, and what it is. */
export const nameOf = ({ position, stream, revision, type }: StoredEvent) =>
  `Event ${position} (${type}, revision ${revision} of ${stream})`;

const timeOf = (time: number) =>
  Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : String(time);
