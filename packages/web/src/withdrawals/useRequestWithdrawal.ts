import { graphql } from "../gql/index.ts";
import type { RequestWithdrawalMutationVariables } from "../gql/graphql.ts";
import { useCommand } from "../layout/useCommand.ts";
import { type Withdrawing, withdrawingOf } from "./withdrawing.ts";

const RequestWithdrawal = graphql(`
  mutation RequestWithdrawal($input: RequestWithdrawalInput!) {
    requestWithdrawal(input: $input) {
      ... on WithdrawalSaved {
        id
      }
      ... on WithdrawalNotSaved {
        message
      }
    }
  }
`);

type Content = Omit<RequestWithdrawalMutationVariables["input"], "commandId">;

export function useRequestWithdrawal() {
  const { send, sending } = useCommand(RequestWithdrawal);
  const request = async (content: Content): Promise<Withdrawing> =>
    withdrawingOf(await send(content), (data) => data.requestWithdrawal);
  return { request, sending };
}
