import { graphql } from "../../gql/index.ts";
import type { DraftPlanMutationVariables } from "../../gql/graphql.ts";
import { noteOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const DraftPlan = graphql(`
  mutation DraftPlan($input: DraftPlanInput!) {
    draftPlan(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          id
          title
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

export type PlanToDraft = Omit<DraftPlanMutationVariables["input"], "commandId">;
type Drafted =
  | { outcome: "drafted"; id: string; shown: boolean; note: string }
  | { outcome: "refused"; message: string };

export function useDraftPlan() {
  const { send, sending } = useCommand(DraftPlan);
  async function draft(content: PlanToDraft): Promise<Drafted> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.draftPlan;
    if (result.__typename === "PlanRefused") return { outcome: "refused", message: result.message };
    return { outcome: "drafted", id: result.id, shown: result.shown, note: noteOf(result.shown) };
  }
  return { draft, sending };
}
