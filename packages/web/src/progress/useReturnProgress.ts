import { graphql } from "../gql/index.ts";
import type { ReturnProgressMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const ReturnProgress = graphql(`
  mutation ReturnProgress($input: ReturnProgressInput!) {
    returnProgress(input: $input) {
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

type Content = Omit<ReturnProgressMutationVariables["input"], "commandId">;

export function useReturnProgress() {
  const { send, sending } = useCommand(ReturnProgress);
  const giveBack = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.returnProgress);
  return { giveBack, sending };
}
