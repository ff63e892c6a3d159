type Lateness = { overdue: boolean; daysLate: number; stale: boolean; noEvidence: boolean; reviewDue: boolean };

/** What follows from an action's dates and reports, in words. */
export function latenessWords({ overdue, daysLate, stale, noEvidence, reviewDue }: Lateness): string[] {
  return [
    overdue ? `Overdue by ${span(daysLate)}` : "",
    reviewDue ? "Review due" : "",
    stale ? "No report for 90 days" : "",
    noEvidence ? "No evidence" : "",
  ].filter(Boolean);
}

/** Days as somebody would say them: nobody counts two years in days. */
function span(days: number): string {
  if (days < 60) return count(days, "day");
  return days < 730 ? count(Math.floor(days / 30.44), "month") : count(Math.floor(days / 365.25), "year");
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
