import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { ActionHistoryPageQuery, ActionHistoryPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { actionHistoryPath, actionPath } from "../plans/paths.ts";
import { EntryItem } from "./EntryItem.tsx";
import { EntriesPage } from "./EntriesPage.tsx";

const ActionHistoryPageQuery = graphql(`
  query ActionHistoryPage($actionId: ID!, $after: Cursor, $asOf: AsOf) {
    action(id: $actionId, asOf: $asOf) {
      id
      number
      summary
      trail(first: 20, after: $after) {
        nodes {
          id
          ...EntryItem
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);

export async function openActionHistoryPage(at: At) {
  const after = at.search["after"];
  const variables = { actionId: param(at, "actionId"), ...(after && { after }), ...at.moment };
  const historyRef = await at.preload(ActionHistoryPageQuery, variables);
  return <ActionHistoryPage historyRef={historyRef} further={Boolean(after)} />;
}

type Props = { historyRef: QueryRef<ActionHistoryPageQuery, ActionHistoryPageQueryVariables>; further: boolean };

function ActionHistoryPage({ historyRef, further }: Props) {
  const { action } = useReadQuery(historyRef).data;
  if (!action) return <NotFoundPage what="action" />;
  const { nodes, pageInfo, totalCount } = action.trail;
  return (
    <EntriesPage
      title="What happened to this action"
      caption={`${action.number ? `Action ${action.number}: ` : ""}${action.summary}`}
      way={<WayBack href={actionPath(action.id)}>Back to the action</WayBack>}
      path={actionHistoryPath(action.id)}
      total={totalCount}
      further={further}
      endCursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      empty={nodes.length === 0}
    >
      {nodes.map((entry) => (
        <EntryItem key={entry.id} entry={entry} headingLevel={2} />
      ))}
    </EntriesPage>
  );
}
