import { memo, type ReactNode } from "react";
import { Blocks } from "../../plans/Blocks.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { rowKey } from "./answers.ts";
import { besideId, jump, rowId } from "./jump.ts";
import { nameOfRow } from "./previewed.ts";
import type { Doubt, PreviewPlan } from "./preview.ts";

type Props = {
  plan: PreviewPlan;
  doubts: readonly Doubt[];
  name: string;
  /** Somebody wants to put a row right, or to leave it out. */
  onChangeRow: (key: string) => void;
};

/** The rows as they were recognised; doubts stand at their row. It may be long, and is not drawn again for what is said elsewhere. */
export const PreviewTable = memo(function PreviewTable({ plan, doubts, name, onChangeRow }: Props) {
  const { index, columns, sections } = plan;
  const starts = startsOf(sections.map(({ rows }) => rows.length));
  return (
    <ScrollRegion label={`${name}, as recognised`}>
      <StackedTable
        caption={name}
        className="app-plan"
        head={columns.map((column) => ({ key: String(column.index), label: column.label }))}
      >
        {sections.map((section, place) => (
          <StackedBody key={place}>
            <Heading {...section} width={columns.length} />
            {section.rows.map((row, offset) => {
              const rowIndex = (starts[place] ?? 0) + offset;
              const own = doubts.filter((doubt) => doubt.rowIndex === rowIndex);
              return (
                <Row
                  key={rowIndex}
                  id={rowId(index, rowIndex)}
                  beside={besideId(index, rowIndex)}
                  doubts={own}
                  width={columns.length}
                >
                  {columns.map((column, at) => (
                    <StackedCell key={column.index} label={column.label}>
                      {wordsOf(row, column.role, at)}
                      {at === columns.length - 1 && own.length === 0 && (
                        <button
                          type="button"
                          className="app-preview__change"
                          aria-label={`Change ${nameOfRow(plan, row, rowIndex)}`}
                          onClick={() => onChangeRow(rowKey(index, rowIndex))}
                        >
                          Change
                        </button>
                      )}
                    </StackedCell>
                  ))}
                </Row>
              );
            })}
          </StackedBody>
        ))}
      </StackedTable>
    </ScrollRegion>
  );
});

type Section = PreviewPlan["sections"][number];

function Heading({ number, title, statement, width }: Section & { width: number }) {
  if (!number && !title && !statement) return null;
  return (
    <StackedRow>
      <StackedHeading scope="rowgroup" colSpan={width} className="app-plan__section">
        {[number, title].filter(Boolean).join(" ")}
        {statement && <p className="govuk-body-s app-plan__statement">{statement}</p>}
      </StackedHeading>
    </StackedRow>
  );
}

type RowProps = { id: string; beside: string; doubts: readonly Doubt[]; width: number; children: ReactNode };

function Row({ id, beside, doubts, width, children }: RowProps) {
  if (doubts.length === 0) return <StackedRow id={id}>{children}</StackedRow>;
  return (
    <>
      <StackedRow id={id} className="app-preview__doubt">
        <StackedCell label="" colSpan={width}>
          {doubts.map(({ message }, index) => (
            <p key={index} className="govuk-body-s app-preview__message">
              <Tag colour="yellow">Look here</Tag> {message}
            </p>
          ))}
          <p className="govuk-body-s app-preview__message">
            <a className="govuk-link" href={`#${beside}`} onClick={jump}>
              See it beside the document
            </a>
          </p>
        </StackedCell>
      </StackedRow>
      <StackedRow className="app-preview__doubtful">{children}</StackedRow>
    </>
  );
}

function wordsOf(row: Section["rows"][number], role: string, at: number): ReactNode {
  const blocks = row.cells[at]?.blocks ?? [];
  if (blocks.length > 0) {
    return <Blocks small blocks={blocks.map((block, index) => ({ ...block, id: String(index) }))} />;
  }
  if (role === "NUMBER") return row.number;
  return role === "OBJECTIVE" ? row.objective : null;
}

/** For each section, how many rows come before it. */
function startsOf(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum - length;
  });
}
