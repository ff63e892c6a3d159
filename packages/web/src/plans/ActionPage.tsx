import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { RecentEntries } from "../audit/RecentEntries.tsx";
import { graphql } from "../gql/index.ts";
import type { ActionPageQuery, ActionPageQueryVariables } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { ActionDetails } from "./ActionDetails.tsx";
import { actionPath, planPath } from "./paths.ts";
import { UndoLast } from "./UndoLast.tsx";
import { RemovedAction } from "./RemovedAction.tsx";

const ActionPageQuery = graphql(`
  query ActionPage($actionId: ID!, $asOf: AsOf) {
    action(id: $actionId, asOf: $asOf) {
      id
      number
      summary
      removed
      plan {
        id
        title
        ...UndoLast
      }
      section {
        id
        number
        title
      }
      objective {
        id
        text
      }
      splitFrom {
        id
        number
        summary
      }
      ...ActionDetails
      ...RemovedAction
      ...RecentEntries
    }
  }
`);

export async function openActionPage(at: At) {
  const variables = { actionId: param(at, "actionId"), ...at.moment };
  const actionRef = await at.preload(ActionPageQuery, variables);
  return <ActionPage actionRef={actionRef} />;
}

function ActionPage({ actionRef }: { actionRef: QueryRef<ActionPageQuery, ActionPageQueryVariables> }) {
  const { action } = useReadQuery(actionRef).data;
  if (!action) return <NotFoundPage what="action" />;
  const { id, number, summary, removed, plan, section, objective, splitFrom } = action;
  const name = number ? `Action ${number}` : "Action";
  const crumbs = [
    { text: "Plans", href: "/" },
    { text: plan.title, href: planPath(plan.id) },
  ];
  const place = [section.number, section.title].filter(Boolean).join(" ");
  return (
    <Page
      title={summary || name}
      caption={place ? `${name}, ${place}` : name}
      way={<Breadcrumbs items={crumbs} collapseOnMobile className="app-no-print" />}
      undo={<UndoLast plan={plan} />}
    >
      {removed && <RemovedAction action={action} />}
      {splitFrom && (
        <p className="govuk-body">
          Split off from{" "}
          <Anchor className="govuk-link" href={actionPath(splitFrom.id)}>
            {splitFrom.number ? `action ${splitFrom.number}` : splitFrom.summary || "another action"}
          </Anchor>
        </p>
      )}
      {objective && <p className="govuk-body-l">{objective.text}</p>}
      {!removed && (
        <EditorsOnly>
          <div className="govuk-button-group app-no-print">
            <LinkButton href={`${actionPath(id)}/progress`}>Report progress</LinkButton>
            <LinkButton href={`${actionPath(id)}/evidence`} secondary>
              Add evidence
            </LinkButton>
          </div>
        </EditorsOnly>
      )}
      <ActionDetails action={action} />
      {!removed && (
        <EditorsOnly>
          <p className="govuk-body app-no-print">
            <Anchor className="govuk-link" href={`${actionPath(id)}/remove`}>
              Take this action out of the plan
            </Anchor>
          </p>
        </EditorsOnly>
      )}
      <h2 className="govuk-heading-m">What happened to it</h2>
      <RecentEntries action={action} />
    </Page>
  );
}
