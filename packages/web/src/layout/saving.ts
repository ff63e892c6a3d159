import type { PlanRefusal } from "../gql/graphql.ts";
import type { Mistake } from "./mistakes.ts";
import type { Sent } from "./useCommand.ts";

/** What came of a command that either saves or says why not. */
export type Saving =
  | { outcome: "saved"; note: string }
  | { outcome: "refused"; message: string; refusal?: PlanRefusal | undefined };

type Saved = { __typename: "ActionSaved" | "PlanSaved"; shown: boolean };
type Refused = { __typename: "PlanRefused"; message: string; refusal?: PlanRefusal };

export function savingOf<Data>(
  sent: Sent<Data>,
  result: (data: Extract<Sent<Data>, { outcome: "answered" }>["data"]) => Saved | Refused,
): Saving {
  if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
  const answer = result(sent.data);
  if (answer.__typename === "PlanRefused")
    return { outcome: "refused", message: answer.message, refusal: answer.refusal };
  return { outcome: "saved", note: noteOf(answer.shown) };
}

/** Said behind what was saved when the views had not caught up. */
export function noteOf(shown: boolean): string {
  return shown ? "" : " It is recorded, and will be shown here in a moment.";
}

/** What is wrong with a form whose reason turned out to be needed; nothing when that is not why it was refused. */
export function reasonMissing(result: Saving): Mistake[] {
  return result.outcome === "refused" && result.refusal === "REASON_MISSING"
    ? [{ field: "reason", message: result.message }]
    : [];
}
