import { graphql } from "../../gql/index.ts";
import type { YearDayQuery, YearPlanQuery } from "../../gql/graphql.ts";
import { type At, param } from "../../layout/opening.tsx";
import { stepOf } from "./days.ts";

const YearPlanQuery = graphql(`
  query YearPlan($planId: ID!, $asOf: AsOf) {
    basis(asOf: $asOf) {
      today
    }
    plan(id: $planId) {
      id
      title
      recordedDays {
        day
        entries
      }
      agreed {
        version
        meeting
        heldOn
        recordedAt
      }
    }
  }
`);

const YearDayQuery = graphql(`
  query YearDay($planId: ID!, $day: AsOf!, $before: AsOf!, $isStep: Boolean!) {
    plan(id: $planId, asOf: $day) {
      id
      title
      counts {
        actions
        notStarted
        inProgress
        completed
        blocked
        superseded
        overdue
      }
      columns {
        id
        label
        role
      }
      sections {
        id
        number
        title
        actions {
          id
          number
          summary
          status
          rating
          objective {
            id
            text
          }
          cells {
            column {
              id
            }
            blocks {
              id
              kind
              text
            }
          }
          lateness {
            overdue
            daysLate
            stale
            noEvidence
            reviewDue
          }
        }
      }
    }
    changes(since: $before, until: $day, planId: $planId) @include(if: $isStep) {
      summary {
        added
        modified
        moved
        removed
        entries
      }
      changes {
        kind
        thing
        whole
        actionId
        actionNumber
        actionSummary
        columnId
        what
        before
        after
        changedBack
      }
    }
  }
`);

/** The plan of the page with its life, and the plan as it was on one day of it. */
export type YearPlan = NonNullable<YearPlanQuery["plan"]>;
export type YearDay = NonNullable<YearDayQuery["plan"]>;
export type StepChange = NonNullable<YearDayQuery["changes"]>["changes"][number];

/** Whether the table shows a change: it is of a row that is still there. */
export const isInTable = ({ actionId, thing, whole, kind }: StepChange): boolean =>
  Boolean(actionId) && !(thing === "ACTION" && whole && kind === "REMOVED");

/** A plan on a day of its life. */
export type Year = {
  plan: YearPlan;
  /** The day that is shown, YYYY-MM-DD. */
  day: string;
  shown: YearDay;
  /** The last day up to it on which something was recorded; what that day changed is marked. */
  last: string;
  changes: readonly StepChange[];
};

/** Reads a plan on the day that an address names; undefined when there is no such plan, or was none on that day. */
export async function readYear(at: At): Promise<Year | undefined> {
  const { client, moment } = at;
  const planId = param(at, "planId");
  // Nothing is kept of it: there are as many of these as a plan has days.
  const asked = { fetchPolicy: "no-cache" } as const;
  const life = await client.query({ query: YearPlanQuery, variables: { planId, ...moment }, ...asked });
  const { plan, basis } = life.data ?? {};
  if (!plan || !basis) return undefined;
  const { last, before } = stepOf(
    plan.recordedDays.map(({ day }) => day),
    basis.today,
  );
  if (!last) return undefined;
  const variables = { planId, day: { day: basis.today }, before: { day: before ?? last }, isStep: Boolean(before) };
  const { data } = await client.query({ query: YearDayQuery, variables, ...asked });
  if (!data?.plan) return undefined;
  return { plan, day: basis.today, shown: data.plan, last, changes: data.changes?.changes ?? [] };
}
