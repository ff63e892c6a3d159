import { graphql } from "../gql/index.ts";
import type { RateActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const RateAction = graphql(`
  mutation RateAction($input: RateActionInput!) {
    rateAction(input: $input) {
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

type Content = Omit<RateActionMutationVariables["input"], "commandId">;

export function useRateAction() {
  const { send, sending } = useCommand(RateAction);
  const rate = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.rateAction);
  return { rate, sending };
}
