import { documents, plans } from "@planledger/projections";
import { type Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { PrintedBlock, PrintedPlan, PrintedRow, PrintedSection } from "../printedPlan.ts";
import { shades } from "./styles.ts";
import { paragraphOf } from "./texts.ts";
import { widthsOf } from "./widths.ts";

const { ownStyles } = documents;

type Layout = Readonly<{
  columns: PrintedPlan["columns"];
  widths: readonly number[];
  /** The column that a row's number stands in; where there is none, it stands before the text of `host`. */
  number: number;
  /** The column whose cells hold the objective, merged down; where there is none, it stands in a row of its own. */
  objective: number;
  host: number;
  /** The first progress column: dated reports stand there. */
  progress: number;
}>;

/** The plan's own table: a header that repeats on every page, sections across, objectives merged down. */
export function tableOf(plan: PrintedPlan): Table {
  const layout = layoutOf(plan);
  return new Table({
    width: { size: layout.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: layout.widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, noHBand: true, noVBand: true, firstColumn: false, lastColumn: false, lastRow: false },
    margins: { top: 60, bottom: 40, left: 90, right: 90 },
    rows: [headerOf(layout), ...plan.sections.flatMap((section, index) => rowsOf(section, index === 0, layout))],
  });
}

function layoutOf(plan: PrintedPlan): Layout {
  const { columns } = plan;
  const roleAt = (role: plans.ColumnRole) => columns.findIndex((column) => column.role === role);
  const action = roleAt("action");
  const withCells = columns.findIndex(({ role }) => plans.hasCells(role));
  return {
    columns,
    widths: widthsOf(plan),
    number: roleAt("number"),
    objective: roleAt("objective"),
    host: action >= 0 ? action : Math.max(0, withCells),
    progress: roleAt("progress"),
  };
}

const filled = (fill: string) => ({ fill, type: ShadingType.CLEAR, color: "auto" });

const headerOf = ({ columns, widths }: Layout): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ label, role }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: filled(shades.header),
          children: [paragraphOf(documents.columnStyle(role), label)],
        }),
    ),
  });

function rowsOf({ rows, bareObjectives, ...section }: PrintedSection, first: boolean, layout: Layout): TableRow[] {
  const { number, title, statement } = section;
  const blank = number === null && title === null && statement === null;
  const merges = layout.objective >= 0 && layout.columns.length > 1;
  return [
    // Rows at the top stand in a section without words by themselves.
    ...(blank && first && rows.length + bareObjectives.length > 0 ? [] : [sectionRow(section, layout)]),
    ...rows.flatMap((row, index) => {
      const above = rows[index - 1]?.objective ?? null;
      const band = layout.objective < 0 && row.objective !== above ? [objectiveRow(row.objective, layout)] : [];
      const goesOn = merges && row.objective !== null && row.objective === above;
      return [...band, rowOf(row, goesOn ? 0 : merges ? reachOf(rows, index) : 1, layout)];
    }),
    ...bareObjectives.map((objective) => objectiveRow(objective, layout)),
  ];
}

/** Over how many rows the objective of this one reaches. */
function reachOf(rows: readonly PrintedRow[], from: number): number {
  const objective = rows[from]?.objective ?? null;
  if (objective === null) return 1;
  const end = rows.findIndex((row, index) => index > from && row.objective !== objective);
  return (end < 0 ? rows.length : end) - from;
}

const across = (paragraphs: readonly Paragraph[], fill: string, { columns }: Layout): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: columns.length, shading: filled(fill), children: paragraphs })],
  });

function sectionRow(
  { number, title, statement }: Omit<PrintedSection, "rows" | "bareObjectives">,
  layout: Layout,
): TableRow {
  const heading =
    number === null
      ? paragraphOf(ownStyles.section, title ?? "")
      : paragraphOf(ownStyles.numberedSection, `${number.replaceAll("\t", " ")}\t${title ?? ""}`);
  const below = statement === null ? [] : [paragraphOf(ownStyles.statement, statement)];
  return across([heading, ...below], shades.section, layout);
}

const objectiveRow = (objective: string | null, layout: Layout): TableRow =>
  across([paragraphOf(ownStyles.objectiveAbove, objective ?? "")], shades.objective, layout);

/** A row; `reach` says over how many rows its objective is merged, 0 that it is merged into the one above. */
function rowOf(row: PrintedRow, reach: number, layout: Layout): TableRow {
  const isBlank =
    row.number === null &&
    (layout.objective < 0 || row.objective === null || reach === 0) &&
    (layout.progress < 0 || row.reports.length === 0) &&
    row.cells.every((cell) => cell.length === 0);
  const mark = isBlank ? layout.columns.findIndex((_column, index) => reach !== 0 || index !== layout.objective) : -1;
  const cells = layout.columns.flatMap((_column, index) => {
    if (index === layout.objective && reach === 0) return [];
    const paragraphs = index === mark ? [paragraphOf(ownStyles.blankRow, "")] : paragraphsOf(row, index, layout);
    const span = index === layout.objective && reach > 1 ? { rowSpan: reach } : {};
    return new TableCell({ ...span, children: paragraphs.length > 0 ? paragraphs : [paragraphOf(ownStyles.text, "")] });
  });
  return new TableRow({ children: cells });
}

function paragraphsOf(row: PrintedRow, index: number, layout: Layout): Paragraph[] {
  if (index === layout.number) return row.number === null ? [] : [paragraphOf(ownStyles.number, row.number)];
  const blocks = row.cells[index] ?? [];
  const number = index === layout.host && layout.number < 0 ? row.number : null;
  const objective = index === layout.objective && row.objective !== null ? [row.objective] : [];
  return [
    ...(number === null ? blocks.map(blockOf) : numbered(number, blocks)),
    ...objective.map((text) => paragraphOf(ownStyles.objective, text)),
    ...(index === layout.progress
      ? row.reports.map((report) => paragraphOf(ownStyles.report, documents.reportLine(report)))
      : []),
  ];
}

const blockOf = ({ kind, text }: PrintedBlock): Paragraph => paragraphOf(ownStyles.text, text, kind === "bullet");

/** A number before the first paragraph of its row; above it, where that is a bullet or missing. */
function numbered(number: string, blocks: readonly PrintedBlock[]): Paragraph[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") return [paragraphOf(ownStyles.number, number), ...blocks.map(blockOf)];
  return [paragraphOf(ownStyles.numberedText, `${number.replaceAll("\t", " ")}\t${first.text}`), ...rest.map(blockOf)];
}
