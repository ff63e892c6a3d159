import { graphql } from "../gql/index.ts";
import type { RenumberActionMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const RenumberAction = graphql(`
  mutation RenumberAction($input: RenumberActionInput!, $filter: ActionFilter) {
    renumberAction(input: $input) {
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

type Content = Omit<RenumberActionMutationVariables["input"], "commandId">;

export function useRenumberAction() {
  const { send, sending } = useCommand(RenumberAction);
  const renumber = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.renumberAction);
  return { renumber, sending };
}
