import { graphql } from "../gql/index.ts";
import type { AddSectionMutationVariables } from "../gql/graphql.ts";
import { useCommand } from "../layout/useCommand.ts";

const AddSection = graphql(`
  mutation AddSection($input: AddSectionInput!) {
    addSection(input: $input) {
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

type Content = Omit<AddSectionMutationVariables["input"], "commandId">;
type Added = { outcome: "added"; id: string } | { outcome: "refused"; message: string };

/** Adds a section, for rows that are to stand in it. */
export function useAddSection() {
  const { send, sending } = useCommand(AddSection);
  async function addSection(content: Content): Promise<Added> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.addSection;
    if (result.__typename === "PlanRefused") return { outcome: "refused", message: result.message };
    return { outcome: "added", id: result.id };
  }
  return { addSection, sending };
}
