import { graphql } from "../gql/index.ts";

/** What every change of an action answers with, so that the screens behind it are right at once. */
export const ActionNow = graphql(`
  fragment ActionNow on Action {
    id
    removed
    ...ActionRow
    ...ActionStanding
    ...ActionCells
    ...Reports
    plan {
      id
      revision
      changedAt
      ...PlanCounts
    }
  }
`);
