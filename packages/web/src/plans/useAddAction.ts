import { graphql } from "../gql/index.ts";
import type { AddActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const AddAction = graphql(`
  mutation AddAction($input: AddActionInput!, $filter: ActionFilter) {
    addAction(input: $input) {
      ... on ActionSaved {
        id
        shown
        action {
          ...ActionDetails
          section {
            id
            number
            title
            statement
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
        message
      }
    }
  }
`);

type Content = Omit<AddActionMutationVariables["input"], "commandId">;

export function useAddAction() {
  const { send, sending } = useCommand(AddAction);
  const add = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.addAction);
  return { add, sending };
}
