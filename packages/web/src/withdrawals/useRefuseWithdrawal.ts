import { graphql } from "../gql/index.ts";
import type { RefuseWithdrawalMutationVariables } from "../gql/graphql.ts";
import { useCommand } from "../layout/useCommand.ts";
import { type Withdrawing, withdrawingOf } from "./withdrawing.ts";

const RefuseWithdrawal = graphql(`
  mutation RefuseWithdrawal($input: RefuseWithdrawalInput!) {
    refuseWithdrawal(input: $input) {
      ... on WithdrawalSaved {
        id
      }
      ... on WithdrawalNotSaved {
        message
      }
    }
  }
`);

type Content = Omit<RefuseWithdrawalMutationVariables["input"], "commandId">;

export function useRefuseWithdrawal() {
  const { send, sending } = useCommand(RefuseWithdrawal);
  const refuse = async (content: Content): Promise<Withdrawing> =>
    withdrawingOf(await send(content), (data) => data.refuseWithdrawal);
  return { refuse, sending };
}
