import type { FragmentType } from "@apollo/client";
import { memo, useMemo, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { ActionFilter, PlanTableFragment } from "../gql/graphql.ts";
import { useMayEdit } from "../layout/session.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../ui/StackedTable.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { columnWidths } from "./columnWidths.ts";
import { NewsContext } from "./news.ts";
import { objectiveRuns } from "./objectiveRuns.ts";
import { addActionPath } from "./paths.ts";
import { sectionName } from "./placeInPlan.ts";
import type { Rows } from "./planRows.ts";
import { NO_STEPS, rowSteps, StepsContext } from "./rowSteps.ts";

// What stands where. The rows themselves come slice after slice.
const PlanTableFragment = graphql(`
  fragment PlanTable on Plan {
    id
    title
    columns {
      id
      label
      role
    }
    sections(filter: $filter) {
      id
      number
      title
      statement
      objectives {
        id
        text
      }
      actions {
        id
        objective {
          id
        }
      }
    }
  }
`);

type Columns = PlanTableFragment["columns"];
type SectionOfTable = PlanTableFragment["sections"][number];

type Props = {
  plan: FragmentType<PlanTableFragment>;
  rows: Rows;
  /** Which rows are looked at, when not all of them are: sections without any are folded away then. */
  filter: ActionFilter | undefined;
};

/** The plan as its council's own table, with one column of ours at the end: how each action stands. */
export function PlanTable({ plan, rows, filter }: Props) {
  const { id: planId, title, columns, sections } = useData(PlanTableFragment, plan, filter && { filter });
  const isFiltered = filter !== undefined;
  const mayEdit = useMayEdit();
  const [news, setNews] = useState("");
  // Among some rows only nobody sees between which others a row would come to stand.
  const stepsOf = useMemo(() => (isFiltered ? () => NO_STEPS : stepsIn(sections)), [sections, isFiltered]);
  const shown = isFiltered ? sections.filter(({ actions }) => actions.length > 0) : sections;
  if (isFiltered && shown.length === 0) return null;
  if (sections.every(({ actions, objectives }) => actions.length === 0 && objectives.length === 0)) {
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
  return (
    <NewsContext value={setNews}>
      <StepsContext value={stepsOf}>
        <output className="govuk-visually-hidden">{news}</output>
        <ScrollRegion label="The plan's table">
          <StackedTable
            caption={title}
            className="app-plan"
            widths={columnWidths(columns)}
            head={[
              ...columns.map(({ id, label }) => ({ key: id, label })),
              { key: "how it stands", label: "How it stands", className: "app-plan__standing" },
            ]}
          >
            {shown.map((section) => (
              <SectionRows
                key={section.id}
                planId={planId}
                section={section}
                columns={columns}
                rows={rows}
                isFiltered={isFiltered}
                here={section.actions.filter(({ id }) => rows.get(id)).length}
              />
            ))}
          </StackedTable>
        </ScrollRegion>
      </StepsContext>
    </NewsContext>
  );
}

function stepsIn(sections: readonly SectionOfTable[]) {
  return (actionId: string) => {
    const rows = sections.find(({ actions }) => actions.some(({ id }) => id === actionId))?.actions ?? [];
    return rowSteps(
      rows,
      rows.findIndex(({ id }) => id === actionId),
    );
  };
}

type SectionProps = {
  planId: string;
  section: SectionOfTable;
  columns: Columns;
  rows: Rows;
  isFiltered: boolean;
  /** How many of its rows are here. */
  here: number;
};

// A section is drawn again when something of it changed or another of its rows is here; every row keeps to itself.
const SectionRows = memo(
  function SectionRows({ planId, section, columns, rows, isFiltered }: SectionProps) {
    const mayEdit = useMayEdit();
    const width = columns.length + 1;
    const hasObjectives = columns.some(({ role }) => role === "OBJECTIVE");
    const shown = section.actions.filter(({ id }) => rows.get(id));
    const isWhole = !isFiltered && shown.length === section.actions.length;
    // One flat list: a row that moves to another objective stays the row that it was, its open menu with it.
    const drawn = objectiveRuns(section.objectives, shown, isWhole).flatMap(({ key, objective, actions }) => {
      if (objective && actions.length === 0)
        return [<BareObjective key={key} {...{ planId, section, objective, width, mayEdit }} />];
      const heading = objective && !hasObjectives && (
        <ObjectiveHeading key={`above ${key}`} text={objective.text} width={width} />
      );
      const inIt = actions.map(({ id }, place) => {
        const action = rows.get(id);
        const span = place === 0 ? actions.length : 0;
        return (
          action && (
            <ActionRow
              key={id}
              planId={planId}
              sectionId={section.id}
              action={action}
              columns={columns}
              objective={objective?.text}
              objectiveSpan={span}
            />
          )
        );
      });
      return [heading, ...inIt];
    });
    return (
      <StackedBody>
        <SectionHeading {...section} width={width} />
        {drawn}
        {mayEdit && <AddRow href={addActionPath(planId, { section: section.id })} section={section} width={width} />}
      </StackedBody>
    );
  },
  (was, is) =>
    was.section === is.section && was.columns === is.columns && was.here === is.here && was.planId === is.planId,
);

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

type BareProps = {
  planId: string;
  section: SectionOfTable;
  objective: { id: string; text: string };
  width: number;
  mayEdit: boolean;
};

/** An objective under which no action stands yet. */
function BareObjective({ planId, section, objective: { id, text }, width, mayEdit }: BareProps) {
  return (
    <StackedRow>
      <StackedHeading scope="rowgroup" colSpan={width} className="app-plan__objective">
        {text} <span className="govuk-hint app-line">No action stands under it yet.</span>
        {mayEdit && (
          <Anchor
            className="govuk-link app-no-print"
            href={addActionPath(planId, { section: section.id, objective: id })}
          >
            Add a row under it<span className="govuk-visually-hidden">: {text}</span>
          </Anchor>
        )}
      </StackedHeading>
    </StackedRow>
  );
}
