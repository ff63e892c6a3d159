import { graphql } from "../gql/index.ts";
import type { RemoveActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const RemoveAction = graphql(`
  mutation RemoveAction($input: RemoveActionInput!) {
    removeAction(input: $input) {
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
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

type Content = Omit<RemoveActionMutationVariables["input"], "commandId">;

export function useRemoveAction() {
  const { send, sending } = useCommand(RemoveAction);
  const remove = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.removeAction);
  return { remove, sending };
}
