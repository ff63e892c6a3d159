import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.ts";
import type { ActionRowFragment, ColumnRole } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { Blocks } from "./Blocks.tsx";
import { HowItStands } from "./HowItStands.tsx";
import { actionPath } from "./paths.ts";

const ActionRowFragment = graphql(`
  fragment ActionRow on Action {
    id
    number
    summary
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
    ...HowItStands
  }
`);

type Column = { id: string; label: string; role: ColumnRole };
type Props = { action: FragmentType<ActionRowFragment>; columns: readonly Column[]; objective: string | undefined; objectiveSpan: number };

/** An action as a row of its plan's table. */
export function ActionRow({ action, columns, objective, objectiveSpan }: Props) {
  const data = useData(ActionRowFragment, action);
  const said = new Map(data.cells.map(({ column, blocks }) => [column.id, blocks]));
  return (
    <tr className="govuk-table__row app-plan__action" role="row">
      {columns.map(({ id, label, role }) => {
        if (role === "NUMBER") return <Cell key={id} label={label}>{data.number}</Cell>;
        if (role !== "OBJECTIVE") return <Cell key={id} label={label}>{said.get(id)?.length ? <Blocks blocks={said.get(id) ?? []} small /> : null}</Cell>;
        if (objectiveSpan === 0) return null;
        return (
          <Cell key={id} label={label} rowSpan={objectiveSpan}>
            {objective}
          </Cell>
        );
      })}
      <Cell label="How it stands" className="app-plan__standing">
        <HowItStands action={data} />
        <Anchor className="govuk-link app-no-print" href={actionPath(data.id)}>
          Open<span className="govuk-visually-hidden"> action {data.number ?? ""} {data.summary}</span>
        </Anchor>
      </Cell>
    </tr>
  );
}

type CellProps = { label: string; rowSpan?: number; className?: string; children: ReactNode };

function Cell({ label, rowSpan, className = "", children }: CellProps) {
  return (
    <td role="cell" rowSpan={rowSpan} className={`govuk-table__cell ${children ? "" : "app-stacked__blank"} ${className}`}>
      <span className="app-stacked__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}
