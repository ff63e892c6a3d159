import { sayMoment } from "../ui/sayDate.ts";
import { SummaryList } from "../ui/SummaryList.tsx";
import type { Withdrawal } from "./withdrawal.ts";
import { WithdrawalState } from "./WithdrawalState.tsx";

/** Who asked and why, and what became of it. */
export function AboutWithdrawal({ withdrawal }: { withdrawal: Withdrawal }) {
  const { state, requestedBy, requestedAt, reason, rewrite, decidedBy, decidedAt, note, withdrawnAt } = withdrawal;
  return (
    <SummaryList
      rows={[
        { name: "How far it is", value: <WithdrawalState state={state} /> },
        { name: "Asked for", value: `${sayMoment(requestedAt)} by ${requestedBy.name}` },
        { name: "Why", value: reason },
        ...(rewrite
          ? [{ name: "What else they say", value: "Is written again without the words, before they go" }]
          : []),
        ...(decidedBy && decidedAt
          ? [
              {
                name: state === "REFUSED" ? "Refused" : "Approved",
                value: `${sayMoment(decidedAt)} by ${decidedBy.name}`,
              },
            ]
          : []),
        ...(note ? [{ name: "Why it was refused", value: note }] : []),
        ...(withdrawnAt ? [{ name: "Keys destroyed", value: sayMoment(withdrawnAt) }] : []),
      ]}
    />
  );
}
