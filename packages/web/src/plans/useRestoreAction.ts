import { graphql } from "../gql/index.ts";
import type { RestoreActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const RestoreAction = graphql(`
  mutation RestoreAction($input: RestoreActionInput!) {
    restoreAction(input: $input) {
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

type Content = Omit<RestoreActionMutationVariables["input"], "commandId">;

export function useRestoreAction() {
  const { send, sending } = useCommand(RestoreAction);
  const restore = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.restoreAction);
  return { restore, sending };
}
