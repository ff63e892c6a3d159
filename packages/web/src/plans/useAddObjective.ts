import { graphql } from "../gql/index.ts";
import type { AddObjectiveMutationVariables } from "../gql/graphql.ts";
import { useCommand } from "../layout/useCommand.ts";

const AddObjective = graphql(`
  mutation AddObjective($input: AddObjectiveInput!) {
    addObjective(input: $input) {
      ... on PlanSaved {
        id
        shown
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Content = Omit<AddObjectiveMutationVariables["input"], "commandId">;
type Added = { outcome: "added"; id: string } | { outcome: "refused"; message: string };

/** Adds an objective, for a row that is to stand under it. */
export function useAddObjective() {
  const { send, sending } = useCommand(AddObjective);
  async function addObjective(content: Content): Promise<Added> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.addObjective;
    if (result.__typename === "PlanRefused") return { outcome: "refused", message: result.message };
    return { outcome: "added", id: result.id };
  }
  return { addObjective, sending };
}
