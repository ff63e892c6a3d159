import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { PlanHistoryPageQuery, PlanHistoryPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { BroughtCopy } from "../documents/newerCopy/BroughtCopy.tsx";
import { planHistoryPath, planPath } from "../plans/paths.ts";
import { sayCount } from "../ui/sayNumber.ts";
import { EntryItem } from "./EntryItem.tsx";
import { EntriesPage } from "./EntriesPage.tsx";

const PlanHistoryPageQuery = graphql(`
  query PlanHistoryPage($planId: ID!, $after: Cursor, $asOf: AsOf) {
    plan(id: $planId, asOf: $asOf) {
      id
      title
      trail(first: 20, after: $after) {
        nodes {
          id
          kind
          ...EntryItem
          copy {
            id
            taken
            left
            ...BroughtCopy
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);

export async function openPlanHistoryPage(at: At) {
  const after = at.search["after"];
  const variables = { planId: param(at, "planId"), ...(after && { after }), ...at.moment };
  const historyRef = await at.preload(PlanHistoryPageQuery, variables);
  return <PlanHistoryPage historyRef={historyRef} further={Boolean(after)} />;
}

type Props = { historyRef: QueryRef<PlanHistoryPageQuery, PlanHistoryPageQueryVariables>; further: boolean };

function PlanHistoryPage({ historyRef, further }: Props) {
  const { plan } = useReadQuery(historyRef).data;
  if (!plan) return <NotFoundPage what="plan" />;
  const { nodes, pageInfo, totalCount } = plan.trail;
  return (
    <EntriesPage
      title="What happened to this plan"
      caption={plan.title}
      way={<WayBack href={planPath(plan.id)}>Back to the plan</WayBack>}
      path={planHistoryPath(plan.id)}
      total={totalCount}
      further={further}
      endCursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      empty={nodes.length === 0}
    >
      {nodes.map((entry) => (
        <EntryItem key={entry.id} entry={entry} headingLevel={2}>
          {entry.copy && (
            <p className="govuk-body">
              {entry.kind === "NewerCopyTaken" &&
                `${entry.copy.taken} of ${sayCount(entry.copy.taken + entry.copy.left, "difference")} taken from: `}
              <BroughtCopy copy={entry.copy} />
            </p>
          )}
        </EntryItem>
      ))}
    </EntriesPage>
  );
}
