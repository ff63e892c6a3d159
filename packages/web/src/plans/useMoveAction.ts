import { graphql } from "../gql/index.ts";
import type { MoveActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const MoveAction = graphql(`
  mutation MoveAction($input: MoveActionInput!, $filter: ActionFilter) {
    moveAction(input: $input) {
      ... on ActionSaved {
        id
        shown
        action {
          ...ActionDetails
          section {
            id
            number
            title
            statement
          }
          plan {
            id
            revision
            changedAt
            ...PlanCounts
            ...PlanTable
            ...UndoLast
          }
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Content = Omit<MoveActionMutationVariables["input"], "commandId">;

export function useMoveAction() {
  const { send, sending } = useCommand(MoveAction);
  const move = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.moveAction);
  return { move, sending };
}
