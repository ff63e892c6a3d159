import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AgreedPageQuery, AgreedPageQueryVariables } from "../../gql/graphql.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { useMaySteer } from "../../layout/session.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { Anchor } from "../../ui/Anchor.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { agreedPath, approvalPath, planPath } from "../paths.ts";
import { AgreedVersions } from "./AgreedVersions.tsx";

const AgreedPageQuery = graphql(`
  query AgreedPage($planId: ID!, $asOf: AsOf) {
    plan(id: $planId, asOf: $asOf) {
      id
      title
      approvalRequired
      ...AgreedVersions
    }
  }
`);

export async function openAgreedPage(at: At) {
  const variables = { planId: param(at, "planId"), ...at.moment };
  return <AgreedPage planRef={await at.preload(AgreedPageQuery, variables)} />;
}

function AgreedPage({ planRef }: { planRef: QueryRef<AgreedPageQuery, AgreedPageQueryVariables> }) {
  const { plan } = useReadQuery(planRef).data;
  const maySteer = useMaySteer();
  if (!plan) return <NotFoundPage what="plan" />;
  const { id, title, approvalRequired } = plan;
  return (
    <Page title="Agreed versions" caption={title} way={<WayBack href={planPath(id)}>Back to the plan</WayBack>} wide>
      <AgreedVersions plan={plan} />
      {maySteer && (
        <LinkButton href={`${agreedPath(id)}/add`} className="app-no-print">
          Record that a meeting agreed this plan
        </LinkButton>
      )}
      <h2 className="govuk-heading-m">Approval of reports</h2>
      <p className="govuk-body">
        {approvalRequired
          ? "A report on this plan counts only once a Prevent lead has accepted it."
          : "A report on this plan counts as soon as it is made."}{" "}
        {maySteer && (
          <Anchor className="govuk-link app-no-print" href={approvalPath(id)}>
            Change<span className="govuk-visually-hidden"> whether reports need approval</span>
          </Anchor>
        )}
      </p>
    </Page>
  );
}
