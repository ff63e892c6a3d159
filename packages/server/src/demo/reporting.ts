import type { progress } from "@planledger/projections";
import type { Desk } from "./desk.ts";
import type { FileName } from "./evidence.ts";
import type { Deed } from "./telling.ts";

// What people say of an action: each function is one command, in the words of the story.

const asked =
  (command: (desk: Desk) => progress.ProgressCommand): Deed =>
  (desk) => ({ of: "progress", command: command(desk) });

/** A file by its name in the story, or a link with what it is called. */
export type Shown = FileName | Readonly<{ called: string; link: string }>;

type Further = Readonly<{
  /** What the story calls the report, to correct it later. */
  as?: string;
  status?: progress.Status;
  shown?: readonly Shown[];
}>;

/** What was done; `ago`: how many days before it was recorded it happened. */
export const reported = (action: string, ago: number, narrative: string, { as, status, shown = [] }: Further = {}) =>
  asked((desk) => ({
    type: "ReportProgress",
    report: submitted(desk.add("report", as ?? narrative), desk),
    action: desk.the("action", action),
    narrative,
    occurredOn: desk.daysAgo(ago),
    today: desk.seat.today,
    organisation: desk.seat.organisation,
    status: status ?? null,
    evidence: shown.map((item) => evidence(item, desk)),
  }));

export const corrected = (report: string, ago: number, narrative: string, reason: string) =>
  asked((desk) => ({
    type: "CorrectProgress",
    report: submitted(desk.the("report", report), desk),
    narrative,
    occurredOn: desk.daysAgo(ago),
    today: desk.seat.today,
    reason,
  }));

function submitted(report: string, desk: Desk): string {
  desk.waiting.add(report);
  return report;
}

export const returned = (report: string, note: string) =>
  asked((desk) => {
    const id = desk.the("report", report);
    desk.waiting.delete(id);
    return { type: "ReturnProgress", report: id, note };
  });

/** Everything that waits was read, and is accepted. */
export const acceptedWaiting: Deed = (desk) => {
  const reports = [...desk.waiting];
  desk.waiting.clear();
  return reports.map((report) => ({ of: "progress", command: { type: "AcceptProgress", report } }) as const);
};

export const attached = (action: string, shown: Shown) =>
  asked((desk) => ({ type: "AttachEvidence", action: desk.the("action", action), evidence: evidence(shown, desk) }));

export const assessed = (action: string, status: progress.Status, reason: string | null = null) =>
  asked((desk) => ({ type: "AssessStatus", action: desk.the("action", action), status, reason }));

/** How the part of whoever says it stands, of what a group was asked for. */
export const assessedPart = (action: string, status: progress.Status) =>
  asked((desk) => ({
    type: "AssessPart",
    action: desk.the("action", action),
    organisation: desk.seat.organisation,
    status,
    today: desk.seat.today,
  }));

export const rated = (action: string, rating: progress.Rating | null, reason: string | null = null) =>
  asked((desk) => ({ type: "RateAction", action: desk.the("action", action), rating, reason }));

function evidence(shown: Shown, desk: Desk): progress.WrittenEvidence {
  if (typeof shown === "string") {
    const { name, file } = desk.file(shown);
    return { evidence: desk.add("evidence", shown), name, file, link: null };
  }
  return { evidence: desk.add("evidence", shown.called), name: shown.called, file: null, link: shown.link };
}
