import { graphql } from "../gql/index.ts";
import type { EditCellMutation, EditCellMutationVariables, PlanRefusal } from "../gql/graphql.ts";
import { noteOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const EditCell = graphql(`
  mutation EditCell($input: EditCellInput!) {
    editCell(input: $input) {
      ... on ActionSaved {
        id
        shown
        revision
        action {
          ...ActionDetails
          ...ActionRow
          timescale {
            kind
            meaning
          }
          plan {
            id
            revision
            changedAt
            ...PlanCounts
            ...UndoLast
          }
        }
      }
      ... on CellConflict {
        message
        revision
        yours {
          id
          kind
          text
        }
        theirs {
          id
          kind
          text
          withdrawn {
            id
          }
        }
        changedBy {
          id
          name
          organisation {
            id
            name
          }
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

type Answer = EditCellMutation["editCell"];
export type Conflict = Extract<Answer, { __typename: "CellConflict" }>;
/** What was saved, and what the timescale of the action is understood as from now on. */
export type CellSaved = {
  outcome: "saved";
  /** False when it is recorded, and what is read does not show it yet. */
  shown: boolean;
  note: string;
  revision: number;
  timescale: NonNullable<Extract<Answer, { __typename: "ActionSaved" }>["action"]>["timescale"] | undefined;
};
/** What is to be put right, and in which field. */
export type Refused = { message: string; at: "text" | "reason" | "timescale" };
type Edited = CellSaved | ({ outcome: "refused" } & Refused) | { outcome: "conflict"; conflict: Conflict };
type Content = Omit<EditCellMutationVariables["input"], "commandId">;

const FIELDS: Partial<Record<PlanRefusal, Refused["at"]>> = {
  REASON_MISSING: "reason",
  TIMESCALE_INCOMPLETE: "timescale",
  ENDS_BEFORE_IT_BEGINS: "timescale",
};

export function useEditCell() {
  const { send, sending } = useCommand(EditCell);
  async function edit(content: Content): Promise<Edited> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message, at: "text" };
    const result = sent.data.editCell;
    switch (result.__typename) {
      case "ActionSaved":
        return {
          outcome: "saved",
          shown: result.shown,
          note: noteOf(result.shown),
          revision: result.revision,
          timescale: result.action?.timescale,
        };
      case "CellConflict":
        return { outcome: "conflict", conflict: result };
      case "PlanRefused":
        return { outcome: "refused", message: result.message, at: FIELDS[result.refusal] ?? "text" };
    }
  }
  return { edit, sending };
}
