import type { DomainEvent } from "../event.ts";
import type { Text } from "../text.ts";

/** What people say of an action. */
export type Status = "notStarted" | "inProgress" | "completed" | "blocked" | "superseded";

/** What people judge of an action. */
export type Rating = "red" | "amber" | "green";

/** A file kept sealed: `file` is its id and the id of its key, `digest` the SHA-256 of the sealed bytes in hex. */
export type KeptFile = Readonly<{ file: string; digest: string; bytes: number; mediaType: string; plainDigest: Text }>;

export type StatusAssessed = DomainEvent<"StatusAssessed", { action: string; status: Status; reason: Text | null }>;
export type ActionRated = DomainEvent<"ActionRated", { action: string; rating: Rating | null; reason: Text | null }>;

export type ProgressReported = DomainEvent<
  "ProgressReported",
  { report: string; action: string; narrative: Text; occurredOn: string; organisation: string }
>;
/** A report said something that was not so. The first words stay in the history. */
export type ProgressCorrected = DomainEvent<
  "ProgressCorrected",
  { report: string; action: string; narrative: Text; occurredOn: string; reason: Text }
>;
/** Somebody asks for more before a report counts. Correcting the report submits it again. */
export type ProgressReturned = DomainEvent<"ProgressReturned", { report: string; action: string; note: Text }>;
export type ProgressAccepted = DomainEvent<"ProgressAccepted", { report: string; action: string }>;
/** What one organisation of a group says of its own part of an action. */
export type PartAssessed = DomainEvent<"PartAssessed", { action: string; organisation: string; status: Status }>;
export type EvidenceAttached = DomainEvent<
  "EvidenceAttached",
  {
    evidence: string;
    action: string;
    /** The report that it belongs to, when it belongs to one. */
    report: string | null;
    /** The file's name, or what a link is called. */
    name: Text;
    file: KeptFile | null;
    link: Text | null;
  }
>;

export type ProgressEvent =
  | StatusAssessed
  | ActionRated
  | ProgressReported
  | ProgressCorrected
  | ProgressReturned
  | ProgressAccepted
  | PartAssessed
  | EvidenceAttached;
