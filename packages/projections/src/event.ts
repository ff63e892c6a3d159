/** A fact: what happened, in the past tense, and what is needed to know about it. */
export type DomainEvent<Type extends string, Data> = Readonly<{ type: Type; data: Readonly<Data> }>;

/** Who recorded a fact: opaque ids, and the role that the person held at that moment. */
export type By = Readonly<{ person: string; organisation: string; role: string }>;

/** Milliseconds since 1970-01-01T00:00Z, as the log stamped them. */
export type Instant = number;

/** What the log says of every fact, beside its data. */
export type Envelope = Readonly<{
  /** UUIDv5 of person, stream, command and index: a retried command gives the same ids. */
  id: string;
  schemaVersion: number;
  stream: string;
  /** The number of the fact in its stream, from 0. */
  revision: number;
  /** The number of the fact in the whole log, from 1, without gaps: as-of position, cursor and leaf alike. */
  position: number;
  /** When it was recorded; never earlier than the fact before it. When it *happened* is data. */
  recordedAt: Instant;
  by: By;
  commandId: string;
  correlationId: string;
}>;

/** A fact in the log. */
export type Recorded<Event> = Event & Envelope;
