import type { ReactNode } from "react";
import { statementsOf } from "../../plans/cellText.ts";
import { Blocks } from "../../plans/Blocks.tsx";
import { ownWidths } from "../../plans/columnWidths.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { correctedIn, readIn, type RowAnswer } from "./answers.ts";
import type { PreviewPlan, PreviewRow, PrintedLine } from "./preview.ts";

// In em, as the widths of the columns are.
const WHERE = 8;
const BEYOND = 12;

type Props = {
  plan: Pick<PreviewPlan, "columns">;
  row: PreviewRow;
  name: string;
  answer: RowAnswer;
  /** The columns that a doubt names. */
  doubtful: ReadonlySet<number>;
};

/** A row as the document prints it, line by line, and below that as it was read: each cell under where it came from. */
export function BesideSource({ plan, row, name, answer, doubtful }: Props) {
  const { columns } = plan;
  const beyond = row.printed.some(({ cells }) => cells.some(({ column }) => typeof column !== "number"));
  const places = [
    ...columns.map(({ index, label }) => ({ at: index, label })),
    ...(beyond ? [{ at: null, label: "Beyond the last column" }] : []),
  ];
  const lines = row.printed.length;
  const title = `${name}, in the document and as it was read`;
  return (
    <ScrollRegion label={title}>
      <StackedTable
        caption={title}
        className="app-source"
        widths={[WHERE, ...ownWidths(columns), ...(beyond ? [BEYOND] : [])]}
        head={[
          { key: "where", label: <span className="govuk-visually-hidden">Where</span>, className: "app-source__where" },
          ...places.map(({ label }, at) => ({ key: String(at), label })),
        ]}
      >
        <StackedBody>
          {row.printed.map((line, at) => (
            <StackedRow key={at} className="app-source__printed">
              <StackedHeading scope="row">
                {lines === 1 ? "In the document" : `In the document, line ${at + 1}`}
              </StackedHeading>
              {cellsIn(line, places).map(({ label, covers, cells }, place) => (
                <StackedCell key={place} label={covers === places.length ? "" : label} colSpan={covers}>
                  {cells.some(saysSomething) ? cells.map((cell, index) => <Printed key={index} {...cell} />) : null}
                </StackedCell>
              ))}
            </StackedRow>
          ))}
          <StackedRow className="app-source__read">
            <StackedHeading scope="row">Read as</StackedHeading>
            {answer.leaveOut ? (
              <StackedCell label="" colSpan={places.length}>
                <Tag colour="grey">Left out</Tag>
              </StackedCell>
            ) : (
              places.map(({ at, label }) => (
                <StackedCell
                  key={String(at)}
                  label={label}
                  className={at !== null && doubtful.has(at) ? "app-source__doubtful" : undefined}
                >
                  {at === null ? null : readAs(plan, row, at, answer)}
                </StackedCell>
              ))
            )}
          </StackedRow>
        </StackedBody>
      </StackedTable>
    </ScrollRegion>
  );
}

type Place = { at: number | null; label: string };
type Cell = PrintedLine["cells"][number];

/** The cells of a line from left to right, each with as many columns as it covers; a gap where it prints none. */
function cellsIn({ cells }: PrintedLine, places: readonly Place[]): { label: string; covers: number; cells: Cell[] }[] {
  const shown: { label: string; covers: number; cells: Cell[] }[] = [];
  let covered = 0;
  for (const [index, { at, label }] of places.entries()) {
    const here = cells.filter(({ column }) => (column ?? null) === at);
    if (index < covered) {
      shown.at(-1)?.cells.push(...here);
      continue;
    }
    const covers = Math.min(places.length - index, Math.max(1, ...here.map((cell) => cell.covers)));
    shown.push({ label, covers, cells: [...here] });
    covered = index + covers;
  }
  return shown;
}

/** White is how a table says that a cell has no colour. */
const colourOf = ({ colour }: Cell): string | null => (colour && colour !== "FFFFFF" ? colour : null);

const saysSomething = (cell: Cell): boolean =>
  cell.paragraphs.length > 0 || cell.notes.length > 0 || colourOf(cell) !== null;

function Printed(cell: Cell): ReactNode {
  const { fromAbove, paragraphs, notes } = cell;
  const colour = colourOf(cell);
  return (
    <>
      {fromAbove && paragraphs.length > 0 && <p className="govuk-hint app-source__note">Merged with the cell above</p>}
      {paragraphs.map((text, at) => (
        <p key={at} className="govuk-body-s app-blocks__paragraph">
          {text}
        </p>
      ))}
      {colour !== null && (
        <p className="govuk-hint app-source__note">
          <span className="app-source__colour" style={{ backgroundColor: `#${colour}` }} aria-hidden="true" /> Coloured
        </p>
      )}
      {notes.map((note, at) => (
        <p key={at} className="govuk-hint app-source__note">
          {note}
        </p>
      ))}
    </>
  );
}

/** What a cell was read as, or is put right to; null where it is blank. */
function readAs(plan: Props["plan"], row: PreviewRow, column: number, answer: RowAnswer): ReactNode {
  const corrected = correctedIn(row, plan, answer).find(([at]) => at === column)?.[1];
  const text = corrected ?? readIn(row, plan.columns[column]?.role ?? "FREE", column);
  const blocks = statementsOf(text, []).map((block, at) => ({ ...block, id: String(at) }));
  if (corrected === undefined && blocks.length === 0) return null;
  return (
    <>
      <Blocks small blocks={blocks} />
      {corrected !== undefined && <Tag colour="blue">Put right</Tag>}
    </>
  );
}
