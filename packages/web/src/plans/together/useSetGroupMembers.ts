import { graphql } from "../../gql/index.ts";
import type { SetGroupMembersMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const SetGroupMembers = graphql(`
  mutation SetGroupMembers($input: SetGroupMembersInput!) {
    setGroupMembers(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          id
          revision
          changedAt
          ...PlanGroups
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Content = Omit<SetGroupMembersMutationVariables["input"], "commandId">;

export function useSetGroupMembers() {
  const { send, sending } = useCommand(SetGroupMembers);
  const setMembers = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.setGroupMembers);
  return { setMembers, sending };
}
