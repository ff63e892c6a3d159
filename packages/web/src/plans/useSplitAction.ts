import { graphql } from "../gql/index.ts";
import type { SplitActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const SplitAction = graphql(`
  mutation SplitAction($input: SplitActionInput!, $filter: ActionFilter) {
    splitAction(input: $input) {
      ... on ActionSaved {
        id
        shown
        action {
          id
          splitFrom {
            ...ActionRow
            ...ActionDetails
          }
          plan {
            id
            revision
            changedAt
            ...PlanCounts
            ...PlanTable
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

type Content = Omit<SplitActionMutationVariables["input"], "commandId">;

export function useSplitAction() {
  const { send, sending } = useCommand(SplitAction);
  const split = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.splitAction);
  return { split, sending };
}
