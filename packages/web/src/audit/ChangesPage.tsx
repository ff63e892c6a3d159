import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type {
  ChangesFormQuery,
  ChangesFormQueryVariables,
  ChangesPageQuery,
  ChangesPageQueryVariables,
} from "../gql/graphql.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { sayDay, today } from "../ui/sayDate.ts";
import { type Asked, ChangesForm } from "./ChangesForm.tsx";
import { ChangesFound } from "./ChangesFound.tsx";
import { useState } from "react";
import type { Mistake } from "../layout/mistakes.ts";

const ChangesFormQuery = graphql(`
  query ChangesForm {
    plans(first: 100) {
      nodes {
        id
        title
      }
    }
  }
`);

const ChangesPageQuery = graphql(`
  query ChangesPage($since: AsOf!, $until: AsOf, $planId: ID) {
    changes(since: $since, until: $until, planId: $planId) {
      summary {
        added
        modified
        moved
        removed
        entries
      }
      changes {
        kind
        planId
        planTitle
        actionId
        actionNumber
        actionSummary
        what
        before
        after
        changedBack
        steps {
          id
          recordedAt
          by {
            id
            name
          }
          organisation {
            id
            name
          }
          ...EntryItem
        }
      }
    }
  }
`);

export async function openChangesPage({ preload, search }: At) {
  const { since, until = search["asOf"], plan } = search;
  const asked = { ...(since && { since }), ...(until && { until }), ...(plan && { planId: plan }) };
  const formRef = preload(ChangesFormQuery, {});
  if (!since || !isDay(since) || (until && !isDay(until))) return <ChangesPage formRef={await formRef} asked={asked} />;
  const variables = { since: { day: since }, ...(until && { until: { day: until } }), ...(plan && { planId: plan }) };
  const changesRef = await preload(ChangesPageQuery, variables, "fresh");
  return <ChangesPage formRef={await formRef} asked={asked} changesRef={changesRef} />;
}

function isDay(words: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(words);
}

type Props = {
  formRef: QueryRef<ChangesFormQuery, ChangesFormQueryVariables>;
  asked: Asked;
  changesRef?: QueryRef<ChangesPageQuery, ChangesPageQueryVariables>;
};

function ChangesPage({ formRef, asked, changesRef }: Props) {
  const { plans } = useReadQuery(formRef).data;
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  return (
    <Page title="What changed between two days" mistakes={mistakes} wide>
      <ChangesForm asked={asked} plans={plans.nodes} mistakes={mistakes} onMistakes={setMistakes} />
      {changesRef && asked.since && (
        <section aria-labelledby="found">
          <h2 className="govuk-heading-m" id="found">
            After {sayDay(asked.since)}, up to{" "}
            {asked.until && asked.until !== today() ? `the end of ${sayDay(asked.until)}` : "now"}
          </h2>
          <Found changesRef={changesRef} />
        </section>
      )}
    </Page>
  );
}

function Found({ changesRef }: { changesRef: QueryRef<ChangesPageQuery, ChangesPageQueryVariables> }) {
  return <ChangesFound changes={useReadQuery(changesRef).data.changes} />;
}
