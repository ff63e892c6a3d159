import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { PlansPageQuery, PlansPageQueryVariables } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Pagination } from "../ui/Pagination.tsx";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { StackedBody, StackedTable } from "../ui/StackedTable.tsx";
import { type Filter, PlanFilterForm } from "./PlanFilterForm.tsx";
import { NoPlans } from "./NoPlans.tsx";
import { PlanLine } from "./PlanLine.tsx";
import { chosenOf } from "../ui/choices.ts";
import { levelWords } from "./words.ts";

const PlansPageQuery = graphql(`
  query PlansPage($filter: PlanFilter, $after: Cursor, $asOf: AsOf) {
    plans(filter: $filter, first: 50, after: $after, asOf: $asOf) {
      nodes {
        id
        ...PlanLine
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
    partnership(asOf: $asOf) {
      organisations {
        id
        name
      }
    }
  }
`);

export async function openPlansPage({ preload, moment, search }: At) {
  const level = chosenOf(levelWords, search["level"]);
  const filter = { ...(search["organisation"] && { organisationId: search["organisation"] }), ...(level && { level }) };
  const after = search["after"];
  const variables = { filter, ...(after && { after }), ...moment };
  const plansRef = await preload(PlansPageQuery, variables);
  return <PlansPage plansRef={plansRef} filter={filter} further={Boolean(after)} />;
}

type Props = { plansRef: QueryRef<PlansPageQuery, PlansPageQueryVariables>; filter: Filter; further: boolean };

function PlansPage({ plansRef, filter, further }: Props) {
  const { plans, partnership } = useReadQuery(plansRef).data;
  const filtered = Boolean(filter.level ?? filter.organisationId);
  return (
    <Page title="Plans" wide>
      <EditorsOnly>
        <div className="govuk-button-group app-no-print">
          <LinkButton href="/import">Import a plan</LinkButton>
          <LinkButton href="/plans/start" secondary>
            Start a plan
          </LinkButton>
        </div>
      </EditorsOnly>
      <p className="govuk-body app-no-print">
        <Anchor className="govuk-link" href="/compare">
          Compare two copies of a plan
        </Anchor>{" "}
        that came by email, without keeping either.
      </p>
      {(plans.totalCount > 0 || filtered) && (
        <PlanFilterForm filter={filter} organisations={partnership?.organisations ?? []} />
      )}
      {plans.nodes.length === 0 ? (
        <NoPlans filtered={filtered} />
      ) : (
        <>
          <p className="govuk-body">{plans.totalCount === 1 ? "1 plan" : `${plans.totalCount} plans`}</p>
          <ScrollRegion label="Plans">
            <StackedTable caption="Plans, by title" head={head}>
              <StackedBody>
                {plans.nodes.map((plan) => (
                  <PlanLine key={plan.id} plan={plan} />
                ))}
              </StackedBody>
            </StackedTable>
          </ScrollRegion>
          <FurtherPlans
            filter={filter}
            further={further}
            endCursor={plans.pageInfo.hasNextPage ? plans.pageInfo.endCursor : null}
          />
        </>
      )}
    </Page>
  );
}

const head = [
  ...["Plan", "Level", "Organisations"].map((label) => ({ key: label, label })),
  ...["Actions", "Completed", "Overdue"].map((label) => ({ key: label, label, numeric: true })),
  { key: "Last change", label: "Last change" },
];

function FurtherPlans({
  filter,
  further,
  endCursor,
}: {
  filter: Filter;
  further: boolean;
  endCursor: string | null | undefined;
}) {
  if (!further && !endCursor) return null;
  const first = `/?${new URLSearchParams({ organisation: filter.organisationId ?? "", level: filter.level ?? "" })}`;
  return (
    <Pagination
      {...(further && { previous: { href: first, text: "First page" } })}
      {...(endCursor && { next: { href: `${first}&after=${encodeURIComponent(endCursor)}` } })}
    />
  );
}
