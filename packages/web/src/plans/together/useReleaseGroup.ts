import { graphql } from "../../gql/index.ts";
import type { ReleaseGroupMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const ReleaseGroup = graphql(`
  mutation ReleaseGroup($input: AskGroupInput!) {
    releaseGroup(input: $input) {
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

type Content = Omit<ReleaseGroupMutationVariables["input"], "commandId">;

export function useReleaseGroup() {
  const { send, sending } = useCommand(ReleaseGroup);
  const release = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.releaseGroup);
  return { release, sending };
}
