import { useLazyQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import { sayProblem } from "../layout/sayProblem.ts";
import { Details } from "../ui/Details.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Timeline } from "../ui/Timeline.tsx";
import { EntryItem } from "./EntryItem.tsx";

const ChangeStepsQuery = graphql(`
  query ChangeSteps($positions: [Int!]!) {
    entries(positions: $positions) {
      id
      ...EntryItem
    }
  }
`);

const MOST = 100;

/** Every step of a change, oldest first; read when somebody wants to see them. */
export function ChangeSteps({ positions }: { positions: readonly number[] }) {
  const [read, { data, error }] = useLazyQuery(ChangeStepsQuery);
  const asked = positions.slice(-MOST);
  return (
    <Details
      summary={positions.length === 1 ? "1 step" : `${positions.length} steps`}
      className="app-changes__steps"
      onToggle={(event) => {
        if (event.currentTarget.open) void read({ variables: { positions: [...asked] } });
      }}
    >
      {error && <p role="alert">{sayProblem(error)}</p>}
      {!data && !error && <Loading />}
      {data && (
        <>
          {asked.length < positions.length && <p className="govuk-body">The last {MOST} of them:</p>}
          <Timeline>
            {data.entries.map((entry) => (
              <EntryItem key={entry.id} entry={entry} headingLevel={4} />
            ))}
          </Timeline>
        </>
      )}
    </Details>
  );
}
