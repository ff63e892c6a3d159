import { graphql } from "../gql/index.ts";
import type { ReportProgressMutationVariables } from "../gql/graphql.ts";
import { type Saving, savingOf } from "../layout/saving.ts";
import { useCommand } from "../layout/useCommand.ts";

const ReportProgress = graphql(`
  mutation ReportProgress($input: ReportProgressInput!) {
    reportProgress(input: $input) {
      ... on ActionSaved {
        id
        shown
        action {
          ...ActionDetails
          plan {
            id
            revision
            changedAt
            ...PlanCounts
          }
        }
      }
      ... on PlanRefused {
        message
      }
    }
  }
`);

type Content = Omit<ReportProgressMutationVariables["input"], "commandId">;

export function useReportProgress() {
  const { send, sending } = useCommand(ReportProgress);
  const report = async (content: Content): Promise<Saving> =>
    savingOf(await send(content), (data) => data.reportProgress);
  return { report, sending };
}
