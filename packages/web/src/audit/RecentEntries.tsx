import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { RecentEntriesFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { actionHistoryPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { Timeline } from "../ui/Timeline.tsx";
import { EntryItem } from "./EntryItem.tsx";

const RecentEntriesFragment = graphql(`
  fragment RecentEntries on Action {
    id
    trail(first: 10) {
      nodes {
        id
        ...EntryItem
      }
      pageInfo {
        hasNextPage
      }
      totalCount
    }
  }
`);

/** The newest part of what happened to an action, and the way to the rest. */
export function RecentEntries({ action }: { action: FragmentType<RecentEntriesFragment> }) {
  const { id, trail } = useData(RecentEntriesFragment, action);
  return (
    <>
      <Timeline>
        {trail.nodes.map((entry) => (
          <EntryItem key={entry.id} entry={entry} />
        ))}
      </Timeline>
      {trail.pageInfo.hasNextPage && (
        <p className="govuk-body">
          <Anchor className="govuk-link" href={actionHistoryPath(id)}>
            All {trail.totalCount} entries
          </Anchor>
        </p>
      )}
    </>
  );
}
