import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { GroupsPageQuery, GroupsPageQueryVariables } from "../../gql/graphql.ts";
import { EditorsOnly } from "../../layout/EditorsOnly.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { WayBack } from "../../layout/WayBack.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { groupsPath, planPath } from "../paths.ts";
import { PlanGroups } from "./PlanGroups.tsx";

const GroupsPageQuery = graphql(`
  query GroupsPage($planId: ID!, $asOf: AsOf) {
    plan(id: $planId, asOf: $asOf) {
      id
      title
      ...PlanGroups
    }
  }
`);

export async function openGroupsPage(at: At) {
  const variables = { planId: param(at, "planId"), ...at.moment };
  return <GroupsPage planRef={await at.preload(GroupsPageQuery, variables)} />;
}

function GroupsPage({ planRef }: { planRef: QueryRef<GroupsPageQuery, GroupsPageQueryVariables> }) {
  const { plan } = useReadQuery(planRef).data;
  if (!plan) return <NotFoundPage what="plan" />;
  return (
    <Page title="Groups" caption={plan.title} way={<WayBack href={planPath(plan.id)}>Back to the plan</WayBack>}>
      <PlanGroups plan={plan} />
      <EditorsOnly>
        <LinkButton href={`${groupsPath(plan.id)}/add`} className="app-no-print">
          Define a group
        </LinkButton>
      </EditorsOnly>
    </Page>
  );
}
