import { graphql } from "../gql/index.ts";
import type { AcceptProgressMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const AcceptProgress = graphql(`
  mutation AcceptProgress($input: AcceptProgressInput!) {
    acceptProgress(input: $input) {
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

type Content = Omit<AcceptProgressMutationVariables["input"], "commandId">;

export function useAcceptProgress() {
  const { send, sending } = useCommand(AcceptProgress);
  const accept = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.acceptProgress);
  return { accept, sending };
}
