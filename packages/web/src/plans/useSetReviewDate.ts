import { graphql } from "../gql/index.ts";
import type { SetReviewDateMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const SetReviewDate = graphql(`
  mutation SetReviewDate($input: SetReviewDateInput!) {
    setReviewDate(input: $input) {
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

type Content = Omit<SetReviewDateMutationVariables["input"], "commandId">;

export function useSetReviewDate() {
  const { send, sending } = useCommand(SetReviewDate);
  const setReviewDate = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.setReviewDate);
  return { setReviewDate, sending };
}
