import { graphql } from "../gql/index.ts";
import type { HowItStandsFragment } from "../gql/graphql.ts";
import { sayDay } from "../ui/sayDate.ts";
import { latenessWords } from "./latenessWords.ts";
import { RatingMark } from "./RatingMark.tsx";
import { StatusTag } from "./StatusTag.tsx";

// Unmasked where it is spread: a row is read once, not once more for its last cell.
graphql(`
  fragment HowItStands on Action {
    id
    status
    rating
    lateness {
      overdue
      daysLate
      stale
      noEvidence
      reviewDue
    }
    timescale {
      dueOn
    }
    assigned {
      id
      name
    }
    latestReport {
      id
      occurredOn
      narrative
    }
  }
`);

type Standing = Omit<HowItStandsFragment, " $fragmentName">;

/** What people say of an action, what they judge of it, and what follows from its dates: three things, kept apart. */
export function HowItStands({
  action: { status, rating, lateness, timescale, assigned, latestReport },
  toMe,
}: {
  action: Standing;
  /** Who reads it as their own: that they were asked need not be said. */
  toMe?: string | undefined;
}) {
  const others = assigned.filter(({ id }) => id !== toMe);
  return (
    <ul className="app-standing">
      <li>
        <StatusTag status={status} />
      </li>
      {rating && (
        <li>
          <RatingMark rating={rating} />
        </li>
      )}
      {latenessWords(lateness).map((words) => (
        <li key={words} className="app-standing__late">
          {words}
        </li>
      ))}
      {timescale.dueOn && !lateness.overdue && status !== "COMPLETED" && status !== "SUPERSEDED" && (
        <li>Due by {sayDay(timescale.dueOn)}</li>
      )}
      {latestReport && (
        <li>
          Reported {sayDay(latestReport.occurredOn)}: {shortened(latestReport.narrative)}
        </li>
      )}
      {others.length > 0 && (
        <li>
          {others.length < assigned.length ? "Also assigned" : "Assigned"} to{" "}
          {others.map(({ name }) => name).join(", ")}
        </li>
      )}
    </ul>
  );
}

const AT_A_GLANCE = 90;

/** The first words of a report: the whole of it stands on the page of the action. */
function shortened(words: string): string {
  return words.length <= AT_A_GLANCE ? words : `${words.slice(0, AT_A_GLANCE).replace(/\s+\S*$/, "")} …`;
}
