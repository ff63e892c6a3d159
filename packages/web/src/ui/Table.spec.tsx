// @vitest-environment happy-dom
import fixtures from "govuk-frontend/dist/govuk/components/table/fixtures.json";
import { Table } from "./Table.tsx";
import { given, type Words, wordsOf } from "./testing/given.tsx";
import { rendersLikeItsFixtures } from "./testing/rendersLikeItsFixtures.tsx";

type Cell = Words & { format?: string; classes?: string; colspan?: number; rowspan?: number; attributes?: object };
type Options = {
  caption?: string;
  captionClasses?: string;
  head?: readonly Cell[];
  rows: readonly (readonly Cell[] | null)[];
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: object;
};

function cellOf({ format, classes, colspan, rowspan, attributes, ...words }: Cell, index: number) {
  return {
    ...attributes,
    key: String(index),
    content: wordsOf(words),
    ...given({ format, className: classes, colSpan: colspan, rowSpan: rowspan }),
  };
}

rendersLikeItsFixtures<Options>(
  fixtures,
  ({ caption, captionClasses, head, rows, firstCellIsHeader, classes, attributes }) => (
    <Table
      {...attributes}
      {...given({ className: classes })}
      caption={caption}
      captionClassName={captionClasses}
      firstCellIsHeader={firstCellIsHeader}
      head={head?.map(cellOf)}
      rows={rows
        .filter((row) => Array.isArray(row))
        .map((row, index) => ({ key: String(index), cells: row.map(cellOf) }))}
    />
  ),
);
