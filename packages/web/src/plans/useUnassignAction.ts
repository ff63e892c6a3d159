import { graphql } from "../gql/index.ts";
import type { UnassignActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const UnassignAction = graphql(`
  mutation UnassignAction($input: AssignActionInput!) {
    unassignAction(input: $input) {
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

type Content = Omit<UnassignActionMutationVariables["input"], "commandId">;

export function useUnassignAction() {
  const { send, sending } = useCommand(UnassignAction);
  const unassign = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.unassignAction);
  return { unassign, sending };
}
