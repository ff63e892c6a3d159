import { graphql } from "../../gql/index.ts";
import type { DefineGroupMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const DefineGroup = graphql(`
  mutation DefineGroup($input: DefineGroupInput!) {
    defineGroup(input: $input) {
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

type Content = Omit<DefineGroupMutationVariables["input"], "commandId">;

export function useDefineGroup() {
  const { send, sending } = useCommand(DefineGroup);
  const define = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.defineGroup);
  return { define, sending };
}
