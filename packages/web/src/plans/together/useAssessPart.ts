import { graphql } from "../../gql/index.ts";
import type { AssessPartMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const AssessPart = graphql(`
  mutation AssessPart($input: AssessPartInput!) {
    assessPart(input: $input) {
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

type Content = Omit<AssessPartMutationVariables["input"], "commandId">;

export function useAssessPart() {
  const { send, sending } = useCommand(AssessPart);
  const assess = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.assessPart);
  return { assess, sending };
}
