import { graphql } from "../gql/index.ts";
import type { AttachEvidenceMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const AttachEvidence = graphql(`
  mutation AttachEvidence($input: AttachEvidenceInput!) {
    attachEvidence(input: $input) {
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

type Content = Omit<AttachEvidenceMutationVariables["input"], "commandId">;

export function useAttachEvidence() {
  const { send, sending } = useCommand(AttachEvidence);
  const attach = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.attachEvidence);
  return { attach, sending };
}
