import { graphql } from "../../gql/index.ts";
import type { RequireApprovalMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const RequireApproval = graphql(`
  mutation RequireApproval($input: RequireApprovalInput!) {
    requireApproval(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          id
          revision
          changedAt
          approvalRequired
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Content = Omit<RequireApprovalMutationVariables["input"], "commandId">;

export function useRequireApproval() {
  const { send, sending } = useCommand(RequireApproval);
  const require = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.requireApproval);
  return { require, sending };
}
