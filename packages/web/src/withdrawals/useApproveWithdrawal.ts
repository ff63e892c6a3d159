import { graphql } from "../gql/index.ts";
import type { ApproveWithdrawalMutationVariables } from "../gql/graphql.ts";
import { useCommand } from "../layout/useCommand.ts";
import { type Withdrawing, withdrawingOf } from "./withdrawing.ts";

const ApproveWithdrawal = graphql(`
  mutation ApproveWithdrawal($input: ApproveWithdrawalInput!) {
    approveWithdrawal(input: $input) {
      ... on WithdrawalSaved {
        id
      }
      ... on WithdrawalNotSaved {
        message
      }
    }
  }
`);

type Content = Omit<ApproveWithdrawalMutationVariables["input"], "commandId">;

export function useApproveWithdrawal() {
  const { send, sending } = useCommand(ApproveWithdrawal);
  const approve = async (content: Content): Promise<Withdrawing> =>
    withdrawingOf(await send(content), (data) => data.approveWithdrawal);
  return { approve, sending };
}
