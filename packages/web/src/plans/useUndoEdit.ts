import { graphql } from "../gql/index.ts";
import type { UndoEditMutationVariables } from "../gql/graphql.ts";
import { noteOf, type Saving } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const UndoEdit = graphql(`
  mutation UndoEdit($input: UndoEditInput!, $filter: ActionFilter) {
    undoEdit(input: $input) {
      ... on EditUndone {
        revision
        shown
        action {
          ...ActionDetails
          ...ActionRow
        }
        plan {
          id
          revision
          changedAt
          ...PlanCounts
          ...PlanTable
          ...UndoLast
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

type Content = Omit<UndoEditMutationVariables["input"], "commandId">;

export function useUndoEdit() {
  const { send, sending } = useCommand(UndoEdit);
  async function undo(content: Content): Promise<Saving> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const answer = sent.data.undoEdit;
    return answer.__typename === "EditUndone"
      ? { outcome: "saved", note: noteOf(answer.shown) }
      : { outcome: "refused", message: answer.message, refusal: answer.refusal };
  }
  return { undo, sending };
}
