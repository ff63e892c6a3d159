import { colourOf } from "./colours.ts";
import { contentOf, notesIn } from "./content.ts";
import type { GridRow, PlacedCell } from "./grid.ts";
import type { Column } from "./header.ts";
import { keepNotes } from "./notes.ts";
import { ownContent, ownText, ownTexts, parted, withoutNumber } from "./ownContent.ts";
import { ownStyles, roleOfStyle } from "./ownStyles.ts";
import { PlanDraft, type RowDraft } from "./planDraft.ts";
import { lineOf } from "./printedLine.ts";
import type { ColumnRole, RecognisedBlock } from "./recognised.ts";
import { rolesOf } from "./roles.ts";
import { titled } from "./sectionTitle.ts";
import { paragraphsIn, type SourceParagraph } from "./source.ts";

const single: readonly ColumnRole[] = ["number", "objective", "action", "timescale"];

const paragraphsOf = (cells: readonly PlacedCell[]): SourceParagraph[] =>
  cells.flatMap(({ cell }) => paragraphsIn(cell.blocks));

/** The columns of a table that was printed here; null for every other table. A column that somebody added means what its label says. */
export function ownHeaderOf(grid: readonly GridRow[]): readonly Column[] | null {
  const cells = grid[0]?.cells ?? [];
  const styled = cells.map((cell) => roleOfStyle(paragraphsOf([cell])[0]?.style ?? null));
  if (styled.every((role) => role === null)) return null;
  const labels = cells.map((cell) => ownTexts(paragraphsOf([cell])));
  const guessed = rolesOf(labels);
  const roles = styled.map((role, index) => role ?? guessed[index] ?? "free");
  return cells.map(({ start }, index) => ({
    label: labels[index] ?? "",
    group: null,
    start,
    end: cells[index + 1]?.start ?? Infinity,
    role: onlyOnce(roles, index, styled),
  }));
}

/** Word gives an added column the style of its neighbour: what only one column can be goes to the first that is. */
function onlyOnce(roles: readonly ColumnRole[], index: number, styled: readonly (ColumnRole | null)[]): ColumnRole {
  const role = roles[index] ?? "free";
  if (!single.includes(role)) return role;
  const first = styled.includes(role) ? styled.indexOf(role) : roles.indexOf(role);
  return first === index ? role : "free";
}

/** What was printed here has objectives under which no row stands: they are the section's, and no doubt is left. */
class OwnPlanDraft extends PlanDraft {
  override keepObjective(): void {
    if (this.objective && !this.objective.printed) {
      const section = this.rowsOf();
      section.bareObjectives = [...(section.bareObjectives ?? []), this.objective.text];
    }
    this.objective = null;
  }
}

/** Reads the rows below the header. */
export function readOwnTable(grid: readonly GridRow[], columns: readonly Column[], plan: number): PlanDraft {
  const draft = new OwnPlanDraft(plan, columns);
  const [header, ...rows] = grid;
  for (const { cell } of header?.cells ?? []) keepNotes(notesIn(cell.blocks), draft, { plan });
  for (const row of rows) {
    draft.addLine(lineOf(row, columns));
    if (isAcross(row, columns)) readBand(paragraphsOf(row.cells), draft);
    else readRow(row, draft);
    for (const { cell, fromAbove } of row.cells)
      if (!fromAbove) keepNotes(notesIn(cell.blocks), draft, draft.place("last"));
  }
  return draft;
}

const bands: readonly (string | null)[] = [
  ownStyles.section,
  ownStyles.numberedSection,
  ownStyles.statement,
  ownStyles.objectiveAbove,
];

/** A row with one cell across all columns. Where there is only one column, the styles alone can tell. */
function isAcross({ cells }: GridRow, columns: readonly Column[]): boolean {
  const [cell] = cells;
  if (cells.length !== 1 || cell === undefined || cell.fromAbove) return false;
  if (paragraphsOf(cells).some(({ style }) => bands.includes(style))) return true;
  return columns.length > 1 && cell.start === 0 && cell.end > (columns.at(-1)?.start ?? 0);
}

function readBand(paragraphs: readonly SourceParagraph[], draft: PlanDraft): void {
  const styled = (...styles: readonly string[]) => paragraphs.filter(({ style }) => styles.includes(style ?? ""));
  const objective = styled(ownStyles.objectiveAbove);
  if (objective.length > 0) {
    draft.keepObjective();
    const text = ownTexts(objective);
    draft.objective = text === "" ? null : { text, printed: false };
    return;
  }
  const titles = styled(ownStyles.section, ownStyles.numberedSection);
  if (titles.length === 0 && styled(ownStyles.statement).length === 0) return readAddedBand(paragraphs, draft);
  const [first] = titles;
  const statement = ownTexts(paragraphs.filter((paragraph) => !titles.includes(paragraph)));
  const title = ownTexts(titles);
  const numbered =
    first?.style === ownStyles.numberedSection
      ? parted(first.text)
      : { number: null, rest: first ? ownText(first) : "" };
  const rest = first === undefined ? "" : ownTexts([{ ...first, text: numbered.rest }, ...titles.slice(1)]);
  draft.startSection({
    number: numbered.number,
    title: title === "" || rest === "" ? null : rest,
    statement: statement === "" ? null : statement,
    from: "rows",
  });
}

/** A band that somebody merged themselves begins a section. */
function readAddedBand(paragraphs: readonly SourceParagraph[], draft: PlanDraft): void {
  const blocks = contentOf(paragraphs);
  if (blocks.length === 0) return;
  draft.startSection({ ...titled(null, blocks, null, draft.section?.number ?? null), from: "rows" });
}

function readRow(row: GridRow, draft: PlanDraft): void {
  const own = paragraphsOf(row.cells.filter(({ fromAbove }) => !fromAbove));
  if (own.every((paragraph) => ownText(paragraph) === "" && paragraph.style !== ownStyles.blankRow)) return;
  const read: RowDraft = {
    number: null,
    objective: draft.objective?.text ?? null,
    byColumn: draft.columns.map(() => []),
    leadsAbove: null,
    carried: new Set(draft.objective?.printed ? ["objective"] : []),
    colours: {},
    printed: draft.takeLines(),
  };
  if (draft.objective) draft.objective.printed = true;
  draft.columns.forEach((column, index) => {
    const cells = row.cells.filter(({ start }) => start >= column.start && start < column.end);
    readCell(cells, column.role, index, read);
  });
  draft.rowsOf().rows.push(read);
}

function readCell(cells: readonly PlacedCell[], role: ColumnRole, index: number, read: RowDraft): void {
  const above = cells.some(({ fromAbove }) => fromAbove);
  const { number, paragraphs } =
    role === "number" ? { number: null, paragraphs: paragraphsOf(cells) } : withoutNumber(paragraphsOf(cells));
  if (number !== null && !above) read.number = number;
  if (above && paragraphs.some(({ text }) => text.trim() !== "")) read.carried.add(index);
  if (role === "number") read.number = ownTexts(paragraphs) || null;
  else if (role === "objective") read.objective = ownTexts(paragraphs) || read.objective;
  else read.byColumn[index] = paragraphs.flatMap((paragraph) => blocksOf(paragraph, role));
  for (const { cell } of cells) {
    const colour = colourOf(cell.shade, role);
    if (colour !== null) read.colours[index] = colour;
  }
}

/** In a progress column every statement says whether it is a report. */
function blocksOf(paragraph: SourceParagraph, role: ColumnRole): RecognisedBlock[] {
  const blocks = ownContent(paragraph);
  if (role !== "progress") return blocks;
  return blocks.map((block) => ({ ...block, report: paragraph.style === ownStyles.report }));
}
