import { graphql } from "../gql/index.ts";
import type { AddOrganisationMutationVariables } from "../gql/graphql.ts";
import type { Saving } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const AddOrganisation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      ... on PeopleSaved {
        id
        partnership {
          organisations {
            id
            name
          }
          people {
            id
            name
            role
            organisation {
              id
              name
            }
          }
        }
      }
      ... on PeopleRefused {
        message
      }
    }
  }
`);

type Content = Omit<AddOrganisationMutationVariables["input"], "commandId">;

export function useAddOrganisation() {
  const { send, sending } = useCommand(AddOrganisation);
  async function add(content: Content): Promise<Saving> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.addOrganisation;
    return result.__typename === "PeopleRefused"
      ? { outcome: "refused", message: result.message }
      : { outcome: "saved", note: "" };
  }
  return { add, sending };
}
