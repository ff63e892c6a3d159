import { statusWords } from "../../plans/words.ts";
import type { Status } from "../../gql/graphql.ts";
import type { YearDay } from "./year.ts";

type Counts = YearDay["counts"];

const parts: readonly { status: Status; of: (counts: Counts) => number }[] = [
  { status: "COMPLETED", of: ({ completed }) => completed },
  { status: "IN_PROGRESS", of: ({ inProgress }) => inProgress },
  { status: "BLOCKED", of: ({ blocked }) => blocked },
  { status: "NOT_STARTED", of: ({ notStarted }) => notStarted },
  { status: "SUPERSEDED", of: ({ superseded }) => superseded },
];

/** How the actions stood: a bar of all of them, and the same in figures. */
export function YearCounts({ counts }: { counts: Counts }) {
  return (
    <div className="app-year__counts">
      <div className="app-year__bar" aria-hidden="true">
        {parts.map(({ status, of }) => (
          <span
            key={status}
            className={`app-year__part app-year__part--${status.toLowerCase()}`}
            style={{ flexGrow: of(counts) }}
          />
        ))}
      </div>
      <ul className="app-year__figures" aria-label="How the actions stood">
        <li>
          <strong>{counts.actions}</strong> {counts.actions === 1 ? "action" : "actions"}
        </li>
        {parts.map(({ status, of }) => (
          <li key={status} className={`app-year__figure app-year__figure--${status.toLowerCase()}`}>
            <strong>{of(counts)}</strong> {statusWords[status].toLowerCase()}
          </li>
        ))}
        <li>
          <strong>{counts.overdue}</strong> overdue
        </li>
      </ul>
    </div>
  );
}
