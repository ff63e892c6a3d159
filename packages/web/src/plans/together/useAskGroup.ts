import { graphql } from "../../gql/index.ts";
import type { AskGroupMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const AskGroup = graphql(`
  mutation AskGroup($input: AskGroupInput!) {
    askGroup(input: $input) {
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

type Content = Omit<AskGroupMutationVariables["input"], "commandId">;

export function useAskGroup() {
  const { send, sending } = useCommand(AskGroup);
  const ask = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.askGroup);
  return { ask, sending };
}
