import { graphql } from "../../gql/index.ts";
import type { LinkActionMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const LinkAction = graphql(`
  mutation LinkAction($input: LinkActionInput!) {
    linkAction(input: $input) {
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

type Content = Omit<LinkActionMutationVariables["input"], "commandId">;

export function useLinkAction() {
  const { send, sending } = useCommand(LinkAction);
  const link = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.linkAction);
  return { link, sending };
}
