import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ActionRowFragment, ColumnRole } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { StackedCell, StackedRow } from "../ui/StackedTable.tsx";
import { Blocks, type Said } from "./Blocks.tsx";
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
type Props = {
  action: FragmentType<ActionRowFragment>;
  columns: readonly Column[];
  objective: string | undefined;
  objectiveSpan: number;
};

/** An action as a row of its plan's table. */
export function ActionRow({ action, columns, objective, objectiveSpan }: Props) {
  const data = useData(ActionRowFragment, action);
  const said = new Map(data.cells.map(({ column, blocks }) => [column.id, blocks]));
  return (
    <StackedRow className="app-plan__action">
      {columns.map(({ id, label, role }) => {
        if (role === "OBJECTIVE" && objectiveSpan === 0) return null;
        return (
          <StackedCell key={id} label={label} {...(role === "OBJECTIVE" && { rowSpan: objectiveSpan })}>
            {role === "NUMBER" ? data.number : role === "OBJECTIVE" ? objective : cellOf(said.get(id))}
          </StackedCell>
        );
      })}
      <StackedCell label="How it stands" className="app-plan__standing">
        <HowItStands action={data} />
        <Anchor className="govuk-link app-no-print" href={actionPath(data.id)}>
          Open
          <span className="govuk-visually-hidden">
            {" "}
            action {data.number ?? ""} {data.summary}
          </span>
        </Anchor>
      </StackedCell>
    </StackedRow>
  );
}

function cellOf(blocks: readonly Said[] | undefined) {
  return blocks?.length ? <Blocks blocks={blocks} small /> : null;
}
