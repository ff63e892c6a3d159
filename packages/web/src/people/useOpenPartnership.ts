import { graphql } from "../gql/index.ts";
import type { OpenPartnershipMutationVariables } from "../gql/graphql.ts";
import { useCommand } from "../layout/useCommand.ts";

const OpenPartnership = graphql(`
  mutation OpenPartnership($input: OpenPartnershipInput!) {
    openPartnership(input: $input) {
      ... on PartnershipOpened {
        partnership {
          name
        }
        person {
          id
        }
      }
      ... on PeopleRefused {
        message
      }
    }
  }
`);

type Content = Omit<OpenPartnershipMutationVariables["input"], "commandId">;
type Opening = { outcome: "opened"; personId: string } | { outcome: "refused"; message: string };

export function useOpenPartnership() {
  const { send, sending } = useCommand(OpenPartnership);
  async function open(content: Content): Promise<Opening> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.openPartnership;
    if (result.__typename === "PeopleRefused") return { outcome: "refused", message: result.message };
    return { outcome: "opened", personId: result.person.id };
  }
  return { open, sending };
}
