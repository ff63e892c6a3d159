import { progress } from "@planledger/projections";

const STATUSES = ["notStarted", "inProgress", "completed", "blocked", "superseded"] as const;

/** A plan's counts: its sections' added up, and who is overdue on this day. */
export function addedUp(sections: readonly unknown[], today: string) {
  const sum = { notStarted: 0, inProgress: 0, completed: 0, blocked: 0, superseded: 0 };
  let overdue = 0;
  for (const section of sections) {
    // Written by the view of counts; a section in which nothing ever stood has none.
    const counts = section as progress.SectionCounts | undefined;
    if (counts === undefined) continue;
    for (const status of STATUSES) sum[status] += counts.status[status] ?? 0;
    overdue += progress.overdueOn(today, counts);
  }
  return { ...sum, actions: STATUSES.reduce((all, status) => all + sum[status], 0), overdue };
}
