import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { LayoutPageQuery, LayoutPageQueryVariables } from "../../gql/graphql.ts";
import { WhoMayEdit } from "../../layout/EditorsOnly.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { useMayEdit } from "../../layout/session.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { NewsContext } from "../news.ts";
import { planPath } from "../paths.ts";
import { Columns } from "./Columns.tsx";
import { Sections } from "./Sections.tsx";
import { Texts } from "./Texts.tsx";
import { TitleAndPeriod } from "./TitleAndPeriod.tsx";

const LayoutPageQuery = graphql(`
  query LayoutPage($planId: ID!) {
    plan(id: $planId) {
      id
      ...PlanShape @unmask
    }
  }
`);

export async function openLayoutPage(at: At) {
  const planRef = await at.preload(LayoutPageQuery, { planId: param(at, "planId") }, "fresh");
  return <LayoutPage planRef={planRef} />;
}

function LayoutPage({ planRef }: { planRef: QueryRef<LayoutPageQuery, LayoutPageQueryVariables> }) {
  const { plan } = useReadQuery(planRef).data;
  const mayEdit = useMayEdit();
  const [news, setNews] = useState("");
  if (!plan) return <NotFoundPage what="plan" />;
  return (
    <Page
      title="Change the plan’s layout"
      caption={plan.title}
      way={<WayBack href={planPath(plan.id)}>Back to the plan</WayBack>}
    >
      {mayEdit ? (
        <NewsContext value={setNews}>
          <output className="govuk-visually-hidden">{news}</output>
          <p className="govuk-body">
            What stands around the rows is changed here. Each change is saved on its own, and stays in the history.
          </p>
          <TitleAndPeriod plan={plan} />
          <Columns plan={plan} />
          <Sections plan={plan} />
          <Texts plan={plan} />
        </NewsContext>
      ) : (
        <WhoMayEdit />
      )}
    </Page>
  );
}
