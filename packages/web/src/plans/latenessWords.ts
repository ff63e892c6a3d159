type Lateness = { overdue: boolean; daysLate: number; stale: boolean; noEvidence: boolean; reviewDue: boolean };

/** What follows from an action's dates and reports, in words. */
export function latenessWords({ overdue, daysLate, stale, noEvidence, reviewDue }: Lateness): string[] {
  return [
    overdue ? `Overdue by ${daysLate === 1 ? "1 day" : `${daysLate} days`}` : "",
    reviewDue ? "Review due" : "",
    stale ? "No report for 90 days" : "",
    noEvidence ? "No evidence" : "",
  ].filter(Boolean);
}
