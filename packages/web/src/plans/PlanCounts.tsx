import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { PlanCountsFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";

const PlanCountsFragment = graphql(`
  fragment PlanCounts on Plan {
    id
    counts {
      actions
      notStarted
      inProgress
      completed
      blocked
      superseded
      overdue
    }
  }
`);

/** How many actions a plan has, and how they stand. */
export function PlanCounts({ plan }: { plan: FragmentType<PlanCountsFragment> }) {
  const { counts } = useData(PlanCountsFragment, plan);
  const shown = [
    { words: counts.actions === 1 ? "action" : "actions", count: counts.actions, always: true },
    { words: "completed", count: counts.completed, always: true },
    { words: "in progress", count: counts.inProgress, always: true },
    { words: "not started", count: counts.notStarted, always: true },
    { words: "blocked", count: counts.blocked, always: false },
    { words: "superseded", count: counts.superseded, always: false },
    { words: "overdue", count: counts.overdue, always: true },
  ];
  return (
    <ul className="app-counts" aria-label="How the actions stand">
      {shown
        .filter(({ always, count }) => always || count > 0)
        .map(({ words, count }) => (
          <li key={words} className="app-counts__item">
            <span className="app-counts__number">{count}</span> {words}
          </li>
        ))}
    </ul>
  );
}
