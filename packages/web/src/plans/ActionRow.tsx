import type { FragmentType } from "@apollo/client";
import { memo } from "react";
import { graphql } from "../gql/index.ts";
import type { ActionRowFragment, ColumnRole } from "../gql/graphql.ts";
import { useMayEdit } from "../layout/session.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { StackedCell, StackedRow } from "../ui/StackedTable.tsx";
import { Blocks } from "./Blocks.tsx";
import { CellHistoryLink } from "./CellHistoryLink.tsx";
import { EditableCell } from "./EditableCell.tsx";
import { HowItStands } from "./HowItStands.tsx";
import { actionPath } from "./paths.ts";
import { RowMenu } from "./RowMenu.tsx";
import { columnRoleWords } from "./words.ts";

const ActionRowFragment = graphql(`
  fragment ActionRow on Action {
    id
    number
    summary
    cells {
      column {
        id
      }
      changedAt
      blocks {
        id
        kind
        text
        withdrawn {
          id
        }
      }
    }
    ...HowItStands @unmask
  }
`);

type Column = { id: string; label: string; role: ColumnRole };
type Props = {
  planId: string;
  sectionId: string;
  action: FragmentType<ActionRowFragment>;
  columns: readonly Column[];
  objective: string | undefined;
  objectiveSpan: number;
};

/** An action as a row of its plan's table. It is drawn again only when something of it changed. */
export const ActionRow = memo(function ActionRow(props: Props) {
  const { planId, sectionId, action, columns, objective, objectiveSpan } = props;
  const data = useData(ActionRowFragment, action);
  const mayEdit = useMayEdit();
  const cells = new Map(data.cells.map((cell) => [cell.column.id, cell]));
  const of = data.number ? `action ${data.number}` : data.summary ? `“${data.summary}”` : "this action";
  function cellOf({ id: columnId, label, role }: Column) {
    const { blocks = [], changedAt: seen = -1 } = cells.get(columnId) ?? {};
    const shown = blocks.length > 0 ? <Blocks blocks={blocks} small /> : null;
    if (!mayEdit) {
      return (
        <>
          {shown}
          <CellHistoryLink actionId={data.id} columnId={columnId} label={label || columnRoleWords[role]} of={of} />
        </>
      );
    }
    return (
      <EditableCell
        cell={{ planId, actionId: data.id, columnId, role, blocks, seen }}
        label={label || columnRoleWords[role]}
        of={of}
      >
        {shown}
      </EditableCell>
    );
  }
  return (
    <StackedRow className="app-plan__action">
      {columns.map((column) => {
        const { id, label, role } = column;
        const isCell = role !== "NUMBER" && role !== "OBJECTIVE";
        if (role === "OBJECTIVE" && objectiveSpan === 0) return null;
        return (
          <StackedCell
            key={id}
            label={label}
            className={isCell ? "app-cell" : undefined}
            {...(role === "OBJECTIVE" && { rowSpan: objectiveSpan })}
          >
            {role === "NUMBER" ? data.number : role === "OBJECTIVE" ? objective : cellOf(column)}
          </StackedCell>
        );
      })}
      <StackedCell label="How it stands" className="app-plan__standing">
        <HowItStands action={data} />
        <Anchor
          className="govuk-link app-no-print"
          href={actionPath(data.id)}
          aria-label={["Open action", data.number, data.summary].filter(Boolean).join(" ")}
        >
          Open
        </Anchor>
        {mayEdit && <RowMenu planId={planId} sectionId={sectionId} actionId={data.id} of={of} />}
      </StackedCell>
    </StackedRow>
  );
});
