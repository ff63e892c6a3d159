import { graphql } from "../../gql/index.ts";
import type { AdoptPlanMutationVariables } from "../../gql/graphql.ts";
import { type Saving, savingOf } from "../../layout/saving.ts";
import { useCommand } from "../../layout/useCommand.ts";

const AdoptPlan = graphql(`
  mutation AdoptPlan($input: AdoptPlanInput!) {
    adoptPlan(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          id
          revision
          changedAt
          ...AgreedVersions
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Content = Omit<AdoptPlanMutationVariables["input"], "commandId">;

export function useAdoptPlan() {
  const { send, sending } = useCommand(AdoptPlan);
  const adopt = async (content: Content): Promise<Saving> => savingOf(await send(content), (data) => data.adoptPlan);
  return { adopt, sending };
}
