import { graphql } from "../gql/index.ts";
import type { CorrectProgressMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const CorrectProgress = graphql(`
  mutation CorrectProgress($input: CorrectProgressInput!) {
    correctProgress(input: $input) {
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

type Content = Omit<CorrectProgressMutationVariables["input"], "commandId">;

export function useCorrectProgress() {
  const { send, sending } = useCommand(CorrectProgress);
  const correct = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.correctProgress);
  return { correct, sending };
}
