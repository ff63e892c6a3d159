import { type By, checkKnown, type Fact, type Recorded, schemaVersions } from "@planledger/projections";
import canonicalize from "canonicalize";
import type { StoredEvent, StreamEvent } from "./eventLog.ts";

/** What is stored of an event, beside what the log itself says of it. Its texts are sealed. */
export type Envelope = Readonly<{
  id: string;
  type: string;
  schemaVersion: number;
  by: By;
  commandId: string;
  /** On a command's first event: the id of its key, and HMAC-SHA-256 of the command under it, to know a retry by. */
  commandMac?: string;
  correlationId: string;
  data: object;
}>;

/** An event as it is folded: its data with every text sealed. */
export type SealedFact = Envelope & Readonly<{ type: Fact["type"] }>;

/** The bytes that are stored: canonical JSON (RFC 8785), so that equal events are equal bytes. */
export function encode(envelope: Omit<Envelope, "schemaVersion"> & Readonly<{ type: Fact["type"] }>): Buffer {
  const text = canonicalize({ ...envelope, schemaVersion: schemaVersions[envelope.type] });
  if (text === undefined) throw new TypeError(`The event ${envelope.type} cannot be written as JSON.`);
  return Buffer.from(text, "utf8");
}

/**
 * What stored bytes say.
 * @throws NewerFactError when a newer release wrote them
 */
export function decode({ bytes }: Pick<StreamEvent, "bytes">): SealedFact {
  // What was stored was encoded above; a changed byte is the business of the proofs.
  const envelope = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"),
  ) as Envelope;
  const { type, schemaVersion } = envelope;
  checkKnown(type, schemaVersion);
  return { ...envelope, type };
}

/** A stored event as views read it. */
export function recorded(stored: StoredEvent): Recorded<Fact> {
  const { stream, revision, position, recordedAt } = stored;
  const { id, type, schemaVersion, by, commandId, correlationId, data } = decode(stored);
  // Type and data were recorded together by a decider.
  return {
    id,
    type,
    schemaVersion,
    by,
    commandId,
    correlationId,
    data,
    stream,
    revision,
    position,
    recordedAt,
  } as Recorded<Fact>;
}
