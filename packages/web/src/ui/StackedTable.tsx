import type { ReactNode } from "react";
import { joined } from "./joined.ts";

export type Label = { key: string; label: ReactNode; numeric?: boolean; className?: string };

const NARROWEST = 0.75;

type TableProps = {
  caption: string;
  head: readonly Label[];
  /**
   * How wide each column would like to be, in em; they keep their shares whatever stands in them, and shrink to three
   * quarters. So a row more or a word more moves nothing sideways, and a browser need not look at the whole table to draw
   * one row.
   */
  widths?: readonly number[];
  className?: string;
  children: ReactNode;
};

/** A table whose rows become cards, each cell under its label, where there is no room for columns. */
export function StackedTable({ caption, head, widths, className, children }: TableProps) {
  const whole = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
  return (
    <table
      {...means("table")}
      className={joined("govuk-table app-stacked", widths && "app-stacked--fixed", className)}
      {...(widths && { style: { minWidth: `${whole * NARROWEST}em` } })}
    >
      <caption className="govuk-visually-hidden">{caption}</caption>
      {widths && (
        <colgroup>
          {head.map(({ key }, place) => (
            <col key={key} style={{ width: `${(100 * (widths[place] ?? 0)) / whole}%` }} />
          ))}
        </colgroup>
      )}
      <thead {...means("rowgroup")} className="govuk-table__head">
        <tr {...means("row")} className="govuk-table__row">
          {head.map(({ key, label, numeric, className: own }) => (
            <th
              key={key}
              scope="col"
              {...means("columnheader")}
              className={joined("govuk-table__header", numeric && "govuk-table__header--numeric", own)}
            >
              {label || <span className="govuk-visually-hidden">No label</span>}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

export function StackedBody({ children }: { children: ReactNode }) {
  return (
    <tbody {...means("rowgroup")} className="govuk-table__body">
      {children}
    </tbody>
  );
}

export function StackedRow({ id, className, children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <tr {...means("row")} id={id} className={joined("govuk-table__row", className)}>
      {children}
    </tr>
  );
}

type HeadingProps = { scope: "row" | "rowgroup"; colSpan?: number; className?: string; children: ReactNode };

export function StackedHeading({ scope, colSpan, className, children }: HeadingProps) {
  return (
    <th {...means("rowheader")} scope={scope} colSpan={colSpan} className={joined("govuk-table__header", className)}>
      {children}
    </th>
  );
}

type CellProps = {
  label: string;
  numeric?: boolean;
  colSpan?: number;
  rowSpan?: number;
  className?: string | undefined;
  children: ReactNode;
};

export function StackedCell({ label, numeric, colSpan, rowSpan, className, children }: CellProps) {
  const classNames = [
    numeric && "govuk-table__cell--numeric",
    !hasContent(children) && "app-stacked__blank",
    className,
  ];
  return (
    <td {...means("cell")} colSpan={colSpan} rowSpan={rowSpan} className={joined("govuk-table__cell", ...classNames)}>
      {label && (
        <span className="app-stacked__label" aria-hidden="true">
          {label}
        </span>
      )}
      {children}
    </td>
  );
}

function hasContent(children: ReactNode): boolean {
  return children !== null && children !== undefined && children !== "" && children !== false;
}

// Some browsers forget that a table is one as soon as it is not laid out as one: its roles say it again.
function means(role: string) {
  return { role };
}
