import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ActionDetailsFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Reports } from "../progress/Reports.tsx";
import { ActionCells } from "./ActionCells.tsx";
import { ActionStanding } from "./ActionStanding.tsx";
import { GroupReturns } from "./together/GroupReturns.tsx";
import { LinkedActions } from "./together/LinkedActions.tsx";

// Every change of an action answers with this, so that its page is right at once.
const ActionDetailsFragment = graphql(`
  fragment ActionDetails on Action {
    id
    removed
    ...ActionStanding
    ...GroupReturns
    ...LinkedActions
    ...ActionCells
    ...Reports
  }
`);

/** How an action stands, what the plan says of it, and what was reported. */
export function ActionDetails({ action }: { action: FragmentType<ActionDetailsFragment> }) {
  const data = useData(ActionDetailsFragment, action);
  return (
    <>
      <h2 className="govuk-heading-m">How it stands</h2>
      <ActionStanding action={data} />
      <LinkedActions action={data} />
      <h2 className="govuk-heading-m">What the plan says</h2>
      <ActionCells action={data} />
      <GroupReturns action={data} />
      <h2 className="govuk-heading-m">Progress reported</h2>
      <Reports action={data} />
    </>
  );
}
