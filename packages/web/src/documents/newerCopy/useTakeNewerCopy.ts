import { graphql } from "../../gql/index.ts";
import type { TakeNewerCopyMutation, TakeNewerCopyMutationVariables } from "../../gql/graphql.ts";
import { useCommand } from "../../layout/useCommand.ts";

const TakeNewerCopy = graphql(`
  mutation TakeNewerCopy($input: TakeNewerCopyInput!, $readingId: ID) {
    takeNewerCopy(input: $input, readingId: $readingId) {
      ... on NewerCopyTaken {
        id
        taken
        left
        shown
      }
      ... on DocumentRefused {
        message
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Taken = Extract<TakeNewerCopyMutation["takeNewerCopy"], { __typename: "NewerCopyTaken" }>;
type Content = Omit<TakeNewerCopyMutationVariables["input"], "commandId">;
type Taking = { outcome: "taken"; taken: Taken } | { outcome: "refused"; message: string };

export function useTakeNewerCopy() {
  const { send, sending, client } = useCommand(TakeNewerCopy);
  async function takeNewerCopy(content: Content, readingId: string): Promise<Taking> {
    const sent = await send(content, { readingId });
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.takeNewerCopy;
    if (result.__typename !== "NewerCopyTaken") return { outcome: "refused", message: result.message };
    // Any part of the plan may be another one now.
    await client.clearStore();
    return { outcome: "taken", taken: result };
  }
  return { takeNewerCopy, sending };
}
