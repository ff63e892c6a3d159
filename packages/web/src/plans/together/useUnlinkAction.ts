import { graphql } from "../../gql/index.ts";
import type { UnlinkActionMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const UnlinkAction = graphql(`
  mutation UnlinkAction($input: LinkActionInput!) {
    unlinkAction(input: $input) {
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

type Content = Omit<UnlinkActionMutationVariables["input"], "commandId">;

export function useUnlinkAction() {
  const { send, sending } = useCommand(UnlinkAction);
  const unlink = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.unlinkAction);
  return { unlink, sending };
}
