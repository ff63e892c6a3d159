import { Blocks } from "../../plans/Blocks.tsx";
import { latenessWords } from "../../plans/latenessWords.ts";
import { actionPath } from "../../plans/paths.ts";
import { RatingMark } from "../../plans/RatingMark.tsx";
import { StatusTag } from "../../plans/StatusTag.tsx";
import { Anchor } from "../../ui/Anchor.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { TextDiff } from "../../ui/TextDiff.tsx";
import { kindWords } from "../kindWords.ts";
import { isInTable, type StepChange, type YearDay } from "./year.ts";

type Column = YearDay["columns"][number];
type Section = YearDay["sections"][number];
type Action = Section["actions"][number];

/** The table as it stood on a day, with what the step changed marked in it, word by word. */
export function YearTable({ plan, changes }: { plan: YearDay; changes: readonly StepChange[] }) {
  const { title, columns, sections } = plan;
  if (sections.every(({ actions }) => actions.length === 0))
    return <EmptyState title="This plan had no actions on this day." />;
  const marks = Map.groupBy(changes.filter(isInTable), ({ actionId }) => actionId ?? "");
  return (
    <ScrollRegion label="The plan's table">
      <StackedTable
        caption={title}
        className="app-plan"
        head={[
          ...columns.map(({ id, label }) => ({ key: id, label })),
          { key: "how it stood", label: "How it stood", className: "app-plan__standing" },
        ]}
      >
        {sections.map((section) => (
          <StackedBody key={section.id}>
            <SectionHeading {...section} width={columns.length + 1} />
            {section.actions.map((action) => (
              <Row key={action.id} action={action} columns={columns} changes={marks.get(action.id) ?? []} />
            ))}
          </StackedBody>
        ))}
      </StackedTable>
    </ScrollRegion>
  );
}

function SectionHeading({ number, title, width }: Pick<Section, "number" | "title"> & { width: number }) {
  const words = [number, title].filter(Boolean).join(" ");
  if (!words) return null;
  return (
    <StackedRow>
      <StackedHeading scope="rowgroup" colSpan={width} className="app-plan__section">
        <h2 className="govuk-heading-s app-plan__section-title">{words}</h2>
      </StackedHeading>
    </StackedRow>
  );
}

type RowProps = { action: Action; columns: readonly Column[]; changes: readonly StepChange[] };

function Row({ action, columns, changes }: RowProps) {
  const isNew = changes.some(({ thing, whole, kind }) => thing === "ACTION" && whole && kind === "ADDED");
  return (
    <StackedRow className={isNew ? "app-year__new" : ""}>
      {columns.map(({ id, label, role }) => {
        const change = changes.find(({ columnId }) => columnId === id);
        return (
          <StackedCell key={id} label={label} className={change && "app-year__changed"}>
            {role === "NUMBER" ? (
              action.number
            ) : role === "OBJECTIVE" ? (
              action.objective?.text
            ) : (
              <Cell action={action} columnId={id} change={change} />
            )}
          </StackedCell>
        );
      })}
      <StackedCell
        label="How it stood"
        className={
          changes.some(({ columnId }) => !columnId) ? "app-plan__standing app-year__changed" : "app-plan__standing"
        }
      >
        <Standing action={action} changes={changes.filter(({ columnId }) => !columnId)} />
      </StackedCell>
    </StackedRow>
  );
}

type CellProps = { action: Action; columnId: string; change: StepChange | undefined };

function Cell({ action, columnId, change }: CellProps) {
  const blocks = action.cells.find(({ column }) => column.id === columnId)?.blocks ?? [];
  if (!change || change.changedBack) {
    return (
      <>
        {change && <Mark>Changed and changed back</Mark>}
        {blocks.length > 0 && <Blocks blocks={blocks} small />}
      </>
    );
  }
  return (
    <>
      <Mark>{kindWords[change.kind]}</Mark>
      <div className="app-year__words">
        <TextDiff before={change.before ?? ""} after={change.after ?? ""} />
      </div>
    </>
  );
}

/** How an action stood, and what the step changed of it beside its cells. */
function Standing({ action, changes }: { action: Action; changes: readonly StepChange[] }) {
  return (
    <>
      {changes.map((change, index) => (
        <Mark key={index}>{markOf(change)}</Mark>
      ))}
      <ul className="app-standing">
        <li>
          <StatusTag status={action.status} />
        </li>
        {action.rating && (
          <li>
            <RatingMark rating={action.rating} />
          </li>
        )}
        {latenessWords(action.lateness).map((words) => (
          <li key={words} className="app-standing__late">
            {words}
          </li>
        ))}
      </ul>
      <Anchor className="govuk-link app-no-print" href={actionPath(action.id)}>
        Open
        <span className="govuk-visually-hidden">
          {" "}
          action {action.number ?? ""} {action.summary}
        </span>
      </Anchor>
    </>
  );
}

function markOf({ thing, whole, kind, what, before, changedBack }: StepChange): string {
  if (changedBack) return `${what} changed and changed back`;
  if (thing === "ACTION" && (whole || kind === "MOVED"))
    return kind === "MOVED" ? `Moved from ${before ?? "elsewhere"}` : "Added";
  if (thing === "ACTION" && before) return `${what} was: ${before}`;
  return `${what} ${kindWords[kind].toLowerCase()}`;
}

function Mark({ children }: { children: string }) {
  return <strong className="app-year__mark">{children}</strong>;
}
