import type { ReactNode } from "react";
import { Blocks } from "../plans/Blocks.tsx";
import { Tag } from "../ui/Tag.tsx";
import { rowId } from "./Doubts.tsx";
import type { Doubt, PreviewPlan } from "./preview.ts";

type Props = { plan: PreviewPlan; doubts: readonly Doubt[]; name: string };

/** The rows as they were recognised; doubts stand at their row. */
export function PreviewTable({ plan: { index, columns, sections }, doubts, name }: Props) {
  const starts = startsOf(sections.map(({ rows }) => rows.length));
  return (
    <div className="app-scroll" role="region" aria-label={`${name}, as recognised`} tabIndex={0}>
      <table className="govuk-table app-plan app-stacked" role="table">
        <caption className="govuk-visually-hidden">{name}</caption>
        <thead className="govuk-table__head" role="rowgroup">
          <tr className="govuk-table__row" role="row">
            {columns.map((column) => (
              <th key={column.index} scope="col" role="columnheader" className="govuk-table__header">
                {column.label || <span className="govuk-visually-hidden">No label</span>}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section, place) => (
          <tbody key={place} className="govuk-table__body" role="rowgroup">
            <Heading {...section} width={columns.length} />
            {section.rows.map((row, offset) => {
              const rowIndex = (starts[place] ?? 0) + offset;
              return (
                <Row key={rowIndex} id={rowId(index, rowIndex)} doubts={doubts.filter((doubt) => doubt.rowIndex === rowIndex)} width={columns.length}>
                  {columns.map((column, at) => (
                    <td key={column.index} role="cell" className="govuk-table__cell">
                      <span className="app-stacked__label" aria-hidden="true">
                        {column.label}
                      </span>
                      <Words row={row} role={column.role} at={at} />
                    </td>
                  ))}
                </Row>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Section = PreviewPlan["sections"][number];

function Heading({ number, title, statement, width }: Section & { width: number }) {
  if (!number && !title && !statement) return null;
  return (
    <tr className="govuk-table__row" role="row">
      <th colSpan={width} scope="rowgroup" role="rowheader" className="govuk-table__header app-plan__section">
        {[number, title].filter(Boolean).join(" ")}
        {statement && <p className="govuk-body-s app-plan__statement">{statement}</p>}
      </th>
    </tr>
  );
}

function Row({ id, doubts, width, children }: { id: string; doubts: readonly Doubt[]; width: number; children: ReactNode }) {
  return (
    <>
      {doubts.length > 0 && (
        <tr className="govuk-table__row app-preview__doubt" role="row" id={id}>
          <td colSpan={width} role="cell" className="govuk-table__cell">
            {doubts.map(({ message }, index) => (
              <p key={index} className="govuk-body-s app-preview__message">
                <Tag colour="yellow">Look here</Tag> {message}
              </p>
            ))}
          </td>
        </tr>
      )}
      <tr className={`govuk-table__row${doubts.length > 0 ? " app-preview__doubtful" : ""}`} role="row">
        {children}
      </tr>
    </>
  );
}

function Words({ row, role, at }: { row: Section["rows"][number]; role: string; at: number }) {
  const blocks = row.cells[at]?.blocks ?? [];
  if (blocks.length > 0) return <Blocks small blocks={blocks.map((block, index) => ({ ...block, id: String(index) }))} />;
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
