import type { FragmentType } from "@apollo/client";
import { Fragment, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { PlanTableFragment } from "../gql/graphql.ts";
import { useMayEdit } from "../layout/session.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../ui/StackedTable.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { NewsContext } from "./news.ts";
import { objectiveSpans } from "./objectiveSpans.ts";
import { addActionPath } from "./paths.ts";
import { sectionName } from "./placeInPlan.ts";
import { rowSteps } from "./rowSteps.ts";

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
  const { id: planId, title, columns, sections } = useData(PlanTableFragment, plan);
  const mayEdit = useMayEdit();
  const [news, setNews] = useState("");
  if (sections.every(({ actions }) => actions.length === 0)) {
    return (
      <EmptyState title="This plan has no actions yet.">
        {mayEdit && (
          <p className="govuk-body">
            <Anchor className="govuk-link" href={addActionPath(planId, { section: sections[0]?.id ?? "" })}>
              Add the first action
            </Anchor>
          </p>
        )}
      </EmptyState>
    );
  }
  const width = columns.length + 1;
  const hasObjectives = columns.some(({ role }) => role === "OBJECTIVE");
  return (
    <NewsContext value={setNews}>
      <output className="govuk-visually-hidden">{news}</output>
      <ScrollRegion label="The plan's table">
        <StackedTable
          caption={title}
          className="app-plan"
          head={[
            ...columns.map(({ id, label }) => ({ key: id, label })),
            { key: "how it stands", label: "How it stands", className: "app-plan__standing" },
          ]}
        >
          {sections.map((section) => (
            <StackedBody key={section.id}>
              <SectionHeading {...section} width={width} />
              {objectiveSpans(section.actions).map(({ action, span }, index) => (
                <Fragment key={action.id}>
                  {!hasObjectives && span > 0 && action.objective && (
                    <ObjectiveHeading text={action.objective.text} width={width} />
                  )}
                  <ActionRow
                    planId={planId}
                    sectionId={section.id}
                    steps={rowSteps(section.actions, index)}
                    action={action}
                    columns={columns}
                    objective={action.objective?.text}
                    objectiveSpan={span}
                  />
                </Fragment>
              ))}
              {mayEdit && (
                <AddRow href={addActionPath(planId, { section: section.id })} section={section} width={width} />
              )}
            </StackedBody>
          ))}
        </StackedTable>
      </ScrollRegion>
    </NewsContext>
  );
}

function AddRow({ href, section, width }: { href: string; section: Parameters<typeof sectionName>[0]; width: number }) {
  return (
    <StackedRow className="app-no-print">
      <StackedCell label="" colSpan={width}>
        <Anchor className="govuk-link" href={href}>
          Add a row
          <span className="govuk-visually-hidden"> at the end of {sectionName(section)}</span>
        </Anchor>
      </StackedCell>
    </StackedRow>
  );
}

type Heading = { number?: string | null; title?: string | null; statement?: string | null; width: number };

function SectionHeading({ number, title, statement, width }: Heading) {
  if (!number && !title && !statement) return null;
  return (
    <StackedRow>
      <StackedHeading scope="rowgroup" colSpan={width} className="app-plan__section">
        {(number || title) && (
          <h2 className="govuk-heading-s app-plan__section-title">{[number, title].filter(Boolean).join(" ")}</h2>
        )}
        {statement && <p className="govuk-body-s app-plan__statement">{statement}</p>}
      </StackedHeading>
    </StackedRow>
  );
}

function ObjectiveHeading({ text, width }: { text: string; width: number }) {
  return (
    <StackedRow>
      <StackedHeading scope="rowgroup" colSpan={width} className="app-plan__objective">
        {text}
      </StackedHeading>
    </StackedRow>
  );
}
