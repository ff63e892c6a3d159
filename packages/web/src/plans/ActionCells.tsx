import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ActionCellsFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { useMayEdit } from "../layout/session.ts";
import { SummaryList } from "../ui/SummaryList.tsx";
import { Blocks } from "./Blocks.tsx";
import { cellHistoryPath, cellPath } from "./paths.ts";
import { columnRoleWords } from "./words.ts";

const ActionCellsFragment = graphql(`
  fragment ActionCells on Action {
    id
    removed
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
`);

/** What the cells of an action say, under their council's own labels. */
export function ActionCells({ action }: { action: FragmentType<ActionCellsFragment> }) {
  const { id, removed, cells } = useData(ActionCellsFragment, action);
  const mayEdit = useMayEdit() && !removed;
  return (
    <SummaryList
      rows={cells.map(({ column, blocks }) => {
        const label = column.label || columnRoleWords[column.role];
        return {
          name: label,
          value: blocks.length > 0 ? <Blocks blocks={blocks} /> : <span className="govuk-hint app-line">Blank</span>,
          actions: [
            ...(mayEdit ? [{ href: cellPath(id, column.id), text: "Change", hidden: label }] : []),
            { href: cellHistoryPath(id, column.id), text: "History", hidden: `of ${label}` },
          ],
        };
      })}
    />
  );
}
