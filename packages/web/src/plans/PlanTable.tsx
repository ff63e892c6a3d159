import type { FragmentType } from "@apollo/client";
import { Fragment } from "react";
import { graphql } from "../gql/index.ts";
import type { PlanTableFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { objectiveSpans } from "./objectiveSpans.ts";

const PlanTableFragment = graphql(`
  fragment PlanTable on Plan {
    id
    title
    columns {
      id
      label
      role
    }
    sections {
      id
      number
      title
      statement
      actions {
        id
        objective {
          id
          text
        }
        ...ActionRow
      }
    }
  }
`);

/** The plan as its council's own table, with one column of ours at the end: how each action stands. */
export function PlanTable({ plan }: { plan: FragmentType<PlanTableFragment> }) {
  const { title, columns, sections } = useData(PlanTableFragment, plan);
  if (sections.every(({ actions }) => actions.length === 0)) return <EmptyState title="This plan has no actions yet." />;
  const width = columns.length + 1;
  const hasObjectives = columns.some(({ role }) => role === "OBJECTIVE");
  return (
    <div className="app-scroll" role="region" aria-label="The plan's table" tabIndex={0}>
      <table className="govuk-table app-plan app-stacked" role="table">
        <caption className="govuk-visually-hidden">{title}</caption>
        <thead className="govuk-table__head" role="rowgroup">
          <tr className="govuk-table__row" role="row">
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" role="columnheader" className="govuk-table__header">
                {label || <span className="govuk-visually-hidden">No label</span>}
              </th>
            ))}
            <th scope="col" role="columnheader" className="govuk-table__header app-plan__standing">
              How it stands
            </th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id} className="govuk-table__body" role="rowgroup">
            <SectionHeading {...section} width={width} />
            {objectiveSpans(section.actions).map(({ action, span }) => (
              <Fragment key={action.id}>
                {!hasObjectives && span > 0 && action.objective && <ObjectiveHeading text={action.objective.text} width={width} />}
                <ActionRow action={action} columns={columns} objective={action.objective?.text} objectiveSpan={span} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Heading = { number?: string | null; title?: string | null; statement?: string | null; width: number };

function SectionHeading({ number, title, statement, width }: Heading) {
  if (!number && !title && !statement) return null;
  return (
    <tr className="govuk-table__row" role="row">
      <th colSpan={width} scope="rowgroup" role="rowheader" className="govuk-table__header app-plan__section">
        {(number || title) && <h2 className="govuk-heading-s app-plan__section-title">{[number, title].filter(Boolean).join(" ")}</h2>}
        {statement && <p className="govuk-body-s app-plan__statement">{statement}</p>}
      </th>
    </tr>
  );
}

function ObjectiveHeading({ text, width }: { text: string; width: number }) {
  return (
    <tr className="govuk-table__row" role="row">
      <th colSpan={width} scope="rowgroup" role="rowheader" className="govuk-table__header app-plan__objective">
        {text}
      </th>
    </tr>
  );
}
