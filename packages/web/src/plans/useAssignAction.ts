import { graphql } from "../gql/index.ts";
import type { AssignActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const AssignAction = graphql(`
  mutation AssignAction($input: AssignActionInput!) {
    assignAction(input: $input) {
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
        message
      }
    }
  }
`);

type Content = Omit<AssignActionMutationVariables["input"], "commandId">;

export function useAssignAction() {
  const { send, sending } = useCommand(AssignAction);
  const assign = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.assignAction);
  return { assign, sending };
}
