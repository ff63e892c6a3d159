import type { Status } from "./events.ts";

/** What lateness is worked out from. Days are calendar days, YYYY-MM-DD. */
export type Standing = Readonly<{
  status: Status;
  /** The last day on which the action is not late; null when it never falls due. */
  dueOn: string | null;
  reviewOn: string | null;
  /** The day of the newest report, or of the newest assessment, whichever is later. */
  heardOn: string | null;
  evidence: number;
}>;

export type Lateness = Readonly<{
  overdue: boolean;
  daysLate: number;
  stale: boolean;
  noEvidence: boolean;
  reviewDue: boolean;
}>;

/** An action in progress of which nothing was heard for longer is stale. */
export const STALE_AFTER_DAYS = 90;

/** Whether an action can still be late: it is neither done nor replaced. */
export const isOpen = (status: Status) => status !== "completed" && status !== "superseded";

/** What follows from an action's dates and reports on a day. Nobody says it, so nobody can forget to. */
export function latenessOn(today: string, { status, dueOn, reviewOn, heardOn, evidence }: Standing): Lateness {
  const overdue = isOpen(status) && dueOn !== null && dueOn < today;
  return {
    overdue,
    daysLate: overdue ? daysBetween(dueOn, today) : 0,
    stale: status === "inProgress" && heardOn !== null && daysBetween(heardOn, today) > STALE_AFTER_DAYS,
    noEvidence: status === "completed" && evidence === 0,
    reviewDue: isOpen(status) && dueOn === null && reviewOn !== null && reviewOn < today,
  };
}

const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
