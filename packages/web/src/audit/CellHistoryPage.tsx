import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { CellHistoryPageQuery, CellHistoryPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { actionPath, cellHistoryPath } from "../plans/paths.ts";
import { ChangedField } from "./ChangedField.tsx";
import { EntriesPage } from "./EntriesPage.tsx";
import { EntryFrame } from "./EntryFrame.tsx";

const CellHistoryPageQuery = graphql(`
  query CellHistoryPage($actionId: ID!, $columnId: ID!, $after: Cursor, $asOf: AsOf) {
    action(id: $actionId, asOf: $asOf) {
      id
      number
      summary
      cellHistory(columnId: $columnId, first: 20, after: $after) {
        what
        versions {
          before
          after
          entry {
            id
            ...EntryFrame
          }
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

export async function openCellHistoryPage(at: At) {
  const after = at.search["after"];
  const columnId = param(at, "columnId");
  const variables = { actionId: param(at, "actionId"), columnId, ...(after && { after }), ...at.moment };
  const historyRef = await at.preload(CellHistoryPageQuery, variables);
  return <CellHistoryPage historyRef={historyRef} columnId={columnId} further={Boolean(after)} />;
}

type Props = {
  historyRef: QueryRef<CellHistoryPageQuery, CellHistoryPageQueryVariables>;
  columnId: string;
  further: boolean;
};

/** What one cell of the table said over time, each time with who wrote it, for whom, when and why. */
function CellHistoryPage({ historyRef, columnId, further }: Props) {
  const { action } = useReadQuery(historyRef).data;
  if (!action?.cellHistory) return <NotFoundPage what="cell" />;
  const { what, versions, pageInfo, totalCount } = action.cellHistory;
  return (
    <EntriesPage
      title={`What happened to “${what}”`}
      caption={`${action.number ? `Action ${action.number}: ` : ""}${action.summary}`}
      way={<WayBack href={actionPath(action.id)}>Back to the action</WayBack>}
      path={cellHistoryPath(action.id, columnId)}
      total={totalCount}
      further={further}
      endCursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      nothing="Nobody has written anything in this cell yet."
      empty={versions.length === 0}
    >
      {versions.map(({ entry, before, after }) => (
        <EntryFrame key={entry.id} entry={entry} headingLevel={2}>
          <ChangedField what={what} before={before} after={after} />
        </EntryFrame>
      ))}
    </EntriesPage>
  );
}
