import type { ComponentProps, ReactNode } from "react";
import { joined } from "./joined.ts";

type Cell = Omit<ComponentProps<"td">, "children" | "content"> & {
  key: string;
  content: ReactNode;
  format?: "numeric" | undefined;
};
export type TableRow = { key: string; cells: readonly Cell[] };
type Props = Omit<ComponentProps<"table">, "rows"> & {
  caption?: ReactNode;
  captionClassName?: string | undefined;
  head?: readonly Cell[] | undefined;
  rows: readonly TableRow[];
  firstCellIsHeader?: boolean | undefined;
};

export function Table({ caption, captionClassName, head, rows, firstCellIsHeader, className, ...rest }: Props) {
  return (
    <table {...rest} className={joined("govuk-table", className)}>
      {caption && <caption className={joined("govuk-table__caption", captionClassName)}>{caption}</caption>}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell) => (
              <HeaderCell {...cell} key={cell.key} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map(({ key, cells }) => (
          <tr key={key} className="govuk-table__row">
            {cells.map((cell, index) =>
              index === 0 && firstCellIsHeader ? (
                <HeaderCell {...cell} key={cell.key} scope="row" />
              ) : (
                <DataCell {...cell} key={cell.key} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell({ content, format, className, ...rest }: Omit<Cell, "key">) {
  return (
    <th {...rest} className={joined("govuk-table__header", format && `govuk-table__header--${format}`, className)}>
      {content}
    </th>
  );
}

function DataCell({ content, format, className, ...rest }: Omit<Cell, "key">) {
  return (
    <td {...rest} className={joined("govuk-table__cell", format && `govuk-table__cell--${format}`, className)}>
      {content}
    </td>
  );
}
