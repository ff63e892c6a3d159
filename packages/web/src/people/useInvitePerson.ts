import { graphql } from "../gql/index.ts";
import type { InvitePersonMutationVariables } from "../gql/graphql.ts";
import type { Saving } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const InvitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
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

type Content = Omit<InvitePersonMutationVariables["input"], "commandId">;

export function useInvitePerson() {
  const { send, sending } = useCommand(InvitePerson);
  async function invite(content: Content): Promise<Saving> {
    const sent = await send(content);
    if (sent.outcome === "lost") return { outcome: "refused", message: sent.message };
    const result = sent.data.invitePerson;
    return result.__typename === "PeopleRefused"
      ? { outcome: "refused", message: result.message }
      : { outcome: "saved", note: "" };
  }
  return { invite, sending };
}
