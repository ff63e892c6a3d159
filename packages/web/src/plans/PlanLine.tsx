import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { PlanLineFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { dayOf, sayDay } from "../ui/sayDate.ts";
import { StackedCell, StackedHeading, StackedRow } from "../ui/StackedTable.tsx";
import { planPath } from "./paths.ts";
import { levelWords } from "./words.ts";

const PlanLineFragment = graphql(`
  fragment PlanLine on Plan {
    id
    title
    level
    organisations {
      id
      name
    }
    counts {
      actions
      completed
      overdue
    }
    changedAt
  }
`);

/** A plan in the list of plans. */
export function PlanLine({ plan }: { plan: FragmentType<PlanLineFragment> }) {
  const data = useData(PlanLineFragment, plan);
  const { id, title, level, organisations, counts, changedAt } = data;
  return (
    <StackedRow>
      <StackedHeading scope="row">
        <Anchor className="govuk-link" href={planPath(id)}>
          {title}
        </Anchor>
      </StackedHeading>
      <StackedCell label="Level">{levelWords[level]}</StackedCell>
      <StackedCell label="Organisations">{organisations.map(({ name }) => name).join(", ")}</StackedCell>
      <StackedCell label="Actions" numeric>
        {counts.actions}
      </StackedCell>
      <StackedCell label="Completed" numeric>
        {counts.completed}
      </StackedCell>
      <StackedCell label="Overdue" numeric>
        {counts.overdue > 0 ? <strong>{counts.overdue}</strong> : 0}
      </StackedCell>
      <StackedCell label="Last change" className="app-whole">
        <time dateTime={changedAt}>{sayDay(dayOf(changedAt))}</time>
      </StackedCell>
    </StackedRow>
  );
}
