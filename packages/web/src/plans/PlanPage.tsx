import { startTransition, useRef } from "react";
import type { ApolloClient } from "@apollo/client";
import { type QueryRef, useQueryRefHandlers, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { ActionFilter, PlanPageQuery, PlanPageQueryVariables } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { filterIn } from "./actionFilter.ts";
import { DownloadAsWord } from "./DownloadAsWord.tsx";
import { FindRows } from "./FindRows.tsx";
import { FoundRows } from "./FoundRows.tsx";
import { type Changed, LiveChanges } from "./LiveChanges.tsx";
import { PlanFacts } from "./PlanFacts.tsx";
import { PlanNarrative } from "./PlanNarrative.tsx";
import { layoutPath, newerCopyPath, planHistoryPath, planYearPath, removedPath } from "./paths.ts";
import { type Rows, readRows, useRows } from "./planRows.ts";
import { PlanTable } from "./PlanTable.tsx";
import { RowsToCome } from "./RowsToCome.tsx";
import { UndoLast } from "./UndoLast.tsx";
import { PlanTogether } from "./together/PlanTogether.tsx";

const PlanPageQuery = graphql(`
  query PlanPage($planId: ID!, $filter: ActionFilter, $asOf: AsOf) {
    plan(id: $planId, asOf: $asOf) {
      id
      title
      trail(first: 1) {
        nodes {
          id
          cursor
        }
      }
      counts {
        actions
      }
      sections(filter: $filter) {
        id
        actions {
          id
        }
      }
      ...PlanFacts
      ...PlanTogether
      ...PlanNarrative
      ...UndoLast
      ...FindRows
      ...PlanTable
    }
  }
`);

export async function openPlanPage(at: At) {
  const filter = filterIn(at.search);
  const variables = { planId: param(at, "planId"), ...(filter && { filter }), ...at.moment };
  const planRef = await at.preload(PlanPageQuery, variables);
  const { data } = await at.client.query({ query: PlanPageQuery, variables, fetchPolicy: "cache-first" });
  const rows = await readRows(at.client, idsIn(data?.plan), at.moment);
  return <PlanPage planRef={planRef} client={at.client} moment={at.moment} first={rows} filter={filter} />;
}

type Props = {
  planRef: QueryRef<PlanPageQuery, PlanPageQueryVariables>;
  client: ApolloClient;
  moment: At["moment"];
  /** The first rows, which are here when the page is drawn. */
  first: Rows;
  filter: ActionFilter | undefined;
};

function PlanPage({ planRef, client, moment, first, filter }: Props) {
  const found = useRef<HTMLHeadingElement>(null);
  const { plan } = useReadQuery(planRef).data;
  const { refetch } = useQueryRefHandlers(planRef);
  const { rows, missing, isCutOff, goOn, readAgain } = useRows(client, idsIn(plan), moment, first);

  async function catchUp({ actions, more }: Changed) {
    // As a transition: what somebody is typing meanwhile must stay where it is.
    startTransition(() => void refetch());
    await readAgain(more ? undefined : [...actions]);
  }

  if (!plan) return <NotFoundPage what="plan" />;
  const way = (
    <Breadcrumbs
      items={[{ text: "Plans", href: "/" }, { text: plan.title }]}
      collapseOnMobile
      className="app-no-print"
    />
  );
  return (
    <Page title={plan.title} way={way} landing={filter && found} undo={<UndoLast plan={plan} />} wide>
      <LiveChanges planId={plan.id} after={plan.trail.nodes[0]?.cursor} onChange={(changed) => void catchUp(changed)} />
      <PlanFacts plan={plan} />
      <PlanTogether plan={plan} />
      <p className="govuk-body app-no-print">
        <Anchor className="govuk-link app-in-row" href={planHistoryPath(plan.id)}>
          History of this plan
        </Anchor>{" "}
        <Anchor className="govuk-link app-in-row" href={planYearPath(plan.id)}>
          Play it through its year
        </Anchor>{" "}
        <Anchor className="govuk-link app-in-row" href={`/changes?plan=${plan.id}`}>
          Compare two days
        </Anchor>{" "}
        <DownloadAsWord planId={plan.id} />{" "}
        <EditorsOnly>
          <Anchor className="govuk-link app-in-row" href={layoutPath(plan.id)}>
            Change the plan’s layout
          </Anchor>{" "}
          <Anchor className="govuk-link app-in-row" href={removedPath(plan.id)}>
            What was taken out
          </Anchor>{" "}
          <Anchor className="govuk-link app-in-row" href={newerCopyPath(plan.id)}>
            Bring in a newer copy
          </Anchor>
        </EditorsOnly>
      </p>
      <PlanNarrative plan={plan} place="BEFORE" />
      <FindRows plan={plan} filter={filter} />
      {filter && (
        <FoundRows
          planId={plan.id}
          found={idsIn(plan).length}
          all={plan.counts.actions}
          folded={plan.sections.filter(({ actions }) => actions.length === 0).length}
          heading={found}
        />
      )}
      {plan.counts.actions > 0 && (
        <EditorsOnly>
          <p className="govuk-hint app-no-print">
            Every cell can be changed where it stands: point at it, or come to it with the Tab key, and choose Edit.
          </p>
        </EditorsOnly>
      )}
      <PlanTable plan={plan} rows={rows} filter={filter} />
      <RowsToCome missing={missing} isCutOff={isCutOff} onGoOn={goOn} />
      <PlanNarrative plan={plan} place="AFTER" />
      <PlanNarrative plan={plan} place="FOOTNOTE" />
    </Page>
  );
}

/** The actions of a plan, in the order of its table. */
function idsIn(plan: { sections: readonly { actions: readonly { id: string }[] }[] } | null | undefined): string[] {
  return plan?.sections.flatMap(({ actions }) => actions.map(({ id }) => id)) ?? [];
}
