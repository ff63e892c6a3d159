import { graphql } from "../gql/index.ts";
import type { EditCellMutation, EditCellMutationVariables } from "../gql/graphql.ts";
import { noteOf, type Saving } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const EditCell = graphql(`
  mutation EditCell($input: EditCellInput!) {
    editCell(input: $input) {
      ... on ActionSaved {
        id
        shown
        action {
          ...ActionDetails
          plan {
            id
            revision
            changedAt
            ...PlanCounts
          }
        }
      }
      ... on CellConflict {
        message
        revision
        yours {
          id
          kind
          text
        }
        theirs {
          id
          kind
          text
        }
        changedBy {
          id
          name
          organisation {
            id
            name
          }
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

export type Conflict = Extract<EditCellMutation["editCell"], { __typename: "CellConflict" }>;
type Content = Omit<EditCellMutationVariables["input"], "commandId">;

export function useEditCell() {
  const { send, sending } = useCommand(EditCell);
  async function edit(content: Content): Promise<Saving | { outcome: "conflict"; conflict: Conflict }> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.editCell;
    switch (result.__typename) {
      case "ActionSaved":
        return { outcome: "saved", note: noteOf(result.shown) };
      case "CellConflict":
        return { outcome: "conflict", conflict: result };
      case "PlanRefused":
        return { outcome: "refused", message: result.message };
    }
  }
  return { edit, sending };
}
