import { graphql } from "../gql/index.ts";
import type { AssessStatusMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const AssessStatus = graphql(`
  mutation AssessStatus($input: AssessStatusInput!) {
    assessStatus(input: $input) {
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

type Content = Omit<AssessStatusMutationVariables["input"], "commandId">;

export function useAssessStatus() {
  const { send, sending } = useCommand(AssessStatus);
  const assess = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.assessStatus);
  return { assess, sending };
}
