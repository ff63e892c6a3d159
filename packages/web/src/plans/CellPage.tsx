import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { CellPageQuery, CellPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { CellForm } from "./CellForm.tsx";

const CellPageQuery = graphql(`
  query CellPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
      }
      cells {
        column {
          id
          label
          role
        }
        changedAt
        blocks {
          id
          kind
          text
          withdrawn {
            id
          }
        }
      }
    }
  }
`);

export async function openCellPage(at: At) {
  const variables = { actionId: param(at, "actionId") };
  const actionRef = await at.preload(CellPageQuery, variables, "fresh");
  return <CellPage actionRef={actionRef} columnId={param(at, "columnId")} />;
}

type Props = { actionRef: QueryRef<CellPageQuery, CellPageQueryVariables>; columnId: string };

function CellPage({ actionRef, columnId }: Props) {
  const { action } = useReadQuery(actionRef).data;
  const cell = action?.cells.find(({ column }) => column.id === columnId);
  if (!action || !cell) return <NotFoundPage what="cell" />;
  return <CellForm action={action} cell={cell} />;
}
