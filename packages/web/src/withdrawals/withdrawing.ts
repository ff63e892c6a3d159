import type { Sent } from "../layout/useCommand.ts";

/** What came of asking for a withdrawal, or of deciding it. */
export type Withdrawing = { outcome: "saved"; id: string } | { outcome: "refused"; message: string };

type Answer = { __typename: "WithdrawalSaved"; id: string } | { __typename: "WithdrawalNotSaved"; message: string };

export function withdrawingOf<Data>(
  sent: Sent<Data>,
  result: (data: Extract<Sent<Data>, { outcome: "answered" }>["data"]) => Answer,
): Withdrawing {
  if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
  const answer = result(sent.data);
  return answer.__typename === "WithdrawalSaved"
    ? { outcome: "saved", id: answer.id }
    : { outcome: "refused", message: answer.message };
}
