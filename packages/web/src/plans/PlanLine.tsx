import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.ts";
import type { PlanLineFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { dayOf, sayDay } from "../ui/sayDate.ts";
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
    <tr className="govuk-table__row" role="row">
      <th scope="row" role="rowheader" className="govuk-table__header">
        <Anchor className="govuk-link" href={planPath(id)}>
          {title}
        </Anchor>
      </th>
      <Cell label="Level">{levelWords[level]}</Cell>
      <Cell label="Organisations">{organisations.map(({ name }) => name).join(", ")}</Cell>
      <Cell label="Actions" numeric>
        {counts.actions}
      </Cell>
      <Cell label="Completed" numeric>
        {counts.completed}
      </Cell>
      <Cell label="Overdue" numeric>
        {counts.overdue > 0 ? <strong>{counts.overdue}</strong> : 0}
      </Cell>
      <Cell label="Last change">
        <time dateTime={changedAt}>{sayDay(dayOf(changedAt))}</time>
      </Cell>
    </tr>
  );
}

function Cell({ label, numeric, children }: { label: string; numeric?: boolean; children: ReactNode }) {
  return (
    <td role="cell" className={`govuk-table__cell${numeric ? " govuk-table__cell--numeric" : ""}`}>
      <span className="app-stacked__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}
