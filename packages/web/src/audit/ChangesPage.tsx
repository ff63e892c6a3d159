import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type {
  AsOf,
  ChangesFormQuery,
  ChangesFormQueryVariables,
  ChangesPageQuery,
  ChangesPageQueryVariables,
} from "../gql/graphql.ts";
import type { Mistake } from "../layout/mistakes.ts";
import { isDay, isMoment, momentOf } from "../layout/moment.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { type PlanChoice, readPlanChoices } from "../plans/planChoices.ts";
import { sayDay, sayMoment } from "../ui/sayDate.ts";
import { sayNumber } from "../ui/sayNumber.ts";
import { type Asked, ChangesForm } from "./ChangesForm.tsx";
import { ChangesFound } from "./ChangesFound.tsx";
import { ChangesPresets } from "./ChangesPresets.tsx";

const ChangesFormQuery = graphql(`
  query ChangesForm($planId: ID!, $ofOne: Boolean!) {
    plan(id: $planId) @include(if: $ofOne) {
      id
      title
      agreed {
        version
        meeting
        heldOn
        position
      }
    }
  }
`);

const ChangesPageQuery = graphql(`
  query ChangesPage($since: AsOf!, $until: AsOf, $planId: ID) {
    changes(since: $since, until: $until, planId: $planId) {
      since {
        position
        recordedAt
      }
      until {
        position
        recordedAt
        isNow
      }
      summary {
        added
        modified
        moved
        removed
        changedBack
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
          position
          recordedAt
          by {
            id
            name
          }
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export async function openChangesPage({ preload, search, client }: At) {
  const { since, until = search["asOf"], plan, page } = search;
  const asked = { ...(since && { since }), ...(until && { until }), ...(plan && { planId: plan }) };
  const form = Promise.all([
    preload(ChangesFormQuery, { planId: plan ?? "", ofOne: Boolean(plan) }),
    readPlanChoices(client),
  ]);
  if (!since || !isMoment(since) || (until && !isMoment(until))) {
    const [formRef, plans] = await form;
    return <ChangesPage formRef={formRef} plans={plans} asked={asked} />;
  }
  const changesRef = await preload(ChangesPageQuery, {
    since: asOfIn(since),
    ...(until && { until: asOfIn(until) }),
    ...(plan && { planId: plan }),
  });
  const shown = { asked: { ...asked, since }, changesRef, page: Math.max(1, Math.floor(Number(page)) || 1) };
  const [formRef, plans] = await form;
  return <ChangesPage formRef={formRef} plans={plans} asked={asked} shown={shown} />;
}

const asOfIn = (words: string): AsOf => momentOf(words).asOf ?? { day: words };

type Shown = {
  asked: Asked & { since: string };
  changesRef: QueryRef<ChangesPageQuery, ChangesPageQueryVariables>;
  page: number;
};

type Props = {
  formRef: QueryRef<ChangesFormQuery, ChangesFormQueryVariables>;
  plans: readonly PlanChoice[];
  asked: Asked;
  shown?: Shown;
};

function ChangesPage({ formRef, plans, asked, shown }: Props) {
  const { plan } = useReadQuery(formRef).data;
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  return (
    <Page title="What changed between two days" mistakes={mistakes} wide>
      <div className="app-changes__asked">
        <ChangesForm asked={asked} plans={plans} mistakes={mistakes} onMistakes={setMistakes} />
        <ChangesPresets key={asked.planId} plan={plan ?? undefined} />
      </div>
      {shown && (
        <section aria-labelledby="found">
          <Found {...shown} />
        </section>
      )}
    </Page>
  );
}

function Found({ asked, changesRef, page }: Shown) {
  const { changes } = useReadQuery(changesRef).data;
  const { since, until } = changes;
  const to = until.isNow
    ? "now"
    : asked.until && isDay(asked.until)
      ? `the end of ${sayDay(asked.until)}`
      : sayEntry(until);
  return (
    <>
      <h2 className="govuk-heading-m" id="found">
        After {isDay(asked.since) ? sayDay(asked.since) : sayEntry(since)}, up to {to}
      </h2>
      <ChangesFound found={changes} asked={asked} page={page} />
    </>
  );
}

/** A moment that is an entry of the history, with when that was. */
function sayEntry({ position, recordedAt }: { position: number; recordedAt?: string | null }): string {
  return `entry ${sayNumber(position)}${recordedAt ? ` (${sayMoment(recordedAt)})` : ""}`;
}
