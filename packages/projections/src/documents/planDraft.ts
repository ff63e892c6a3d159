import { meaningOfCells } from "./cellMeaning.ts";
import type { Column } from "./header.ts";
import type { TableRow } from "./tableRows.ts";
import type {
  Doubt,
  Narrative,
  Place,
  PrintedLine,
  RatingColour,
  RecognisedBlock,
  RecognisedPlan,
  RecognisedRow,
  RecognisedSection,
  Unplaced,
  UnplacedReason,
} from "./recognised.ts";

/** A row while its table is read: a later row may still turn out to be the rest of it. */
export type RowDraft = {
  number: string | null;
  objective: string | null;
  byColumn: RecognisedBlock[][];
  leadsAbove: string | null;
  carried: Set<number | "objective" | "leads">;
  colours: Record<number, RatingColour>;
  printed: PrintedLine[];
};

export type SectionDraft = {
  number: string | null;
  title: string | null;
  statement: string | null;
  from: RecognisedSection["from"];
  bareObjectives?: readonly string[];
  rows: RowDraft[];
};

/** A plan while its tables are read, with the findings made on the way. */
export class PlanDraft {
  title: string | null = null;
  titleFrom: RecognisedPlan["titleFrom"] = "none";
  readonly columns: readonly Column[];
  readonly sections: SectionDraft[] = [];
  readonly narrative: Narrative[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly doubts: Doubt[] = [];
  readonly plan: number;
  /** The last row as its table printed it, for a row that goes on in the next table. */
  printed: TableRow | null = null;
  /** The lines of the table since the last row, which go with the next one. */
  #lines: PrintedLine[] = [];
  leads: string | null = null;
  objective: { text: string; printed: boolean } | null = null;

  constructor(plan: number, columns: readonly Column[]) {
    this.plan = plan;
    this.columns = columns;
  }

  get section(): SectionDraft | null {
    return this.sections.at(-1) ?? null;
  }

  get lastRow(): RowDraft | null {
    return this.section?.rows.at(-1) ?? null;
  }

  /** The place of the last row, or of the row that comes next. */
  place(which: "last" | "next", column?: number): Place {
    const rows = this.section?.rows.length ?? 0;
    const row = which === "last" ? rows - 1 : rows;
    return {
      plan: this.plan,
      section: Math.max(0, this.sections.length - 1),
      ...(row >= 0 ? { row } : {}),
      ...(column === undefined ? {} : { column }),
    };
  }

  addLine(line: PrintedLine): void {
    if (line.some(({ paragraphs, notes }) => paragraphs.length > 0 || notes.length > 0)) this.#lines.push(line);
  }

  /** The lines since the last row: they are the ones that a row is read from. */
  takeLines(): PrintedLine[] {
    return this.#lines.splice(0);
  }

  startSection(section: Omit<SectionDraft, "rows">): void {
    this.keepObjective();
    this.leads = null;
    this.sections.push({ ...section, rows: [] });
  }

  /** An objective printed above rows, of which none came, is kept as narrative. */
  keepObjective(): void {
    if (this.objective && !this.objective.printed) {
      this.narrate("cell", this.objective.text);
      this.doubt(
        "A statement stands above no row, so it was kept beside the plan.",
        this.objective.text,
        this.place("last"),
      );
    }
    this.objective = null;
  }

  rowsOf(): SectionDraft {
    if (!this.section) this.sections.push({ number: null, title: null, statement: null, from: "none", rows: [] });
    return this.section as SectionDraft; // one was pushed just now
  }

  doubt(sentence: string, words: string, place: Place): void {
    this.doubts.push({ sentence, place, words });
  }

  leaveOut(text: string, reason: UnplacedReason, place: Place): void {
    if (text !== "") this.unplaced.push({ text, reason, place });
  }

  narrate(kind: Narrative["kind"], text: string, use?: Narrative["use"]): void {
    if (text !== "") this.narrative.push({ kind, text, ...(use ? { use } : {}), beforePlan: this.plan, inside: true });
  }

  /** Rows were put elsewhere: what was found on the way goes with them. */
  moveFindings(to: (place: Place) => Place): void {
    this.doubts.splice(0, Infinity, ...this.doubts.map((doubt) => ({ ...doubt, place: to(doubt.place) })));
    this.unplaced.splice(0, Infinity, ...this.unplaced.map((left) => ({ ...left, place: to(left.place) })));
  }

  finish(): RecognisedPlan {
    this.keepObjective();
    const roles: Partial<Record<Column["role"], string>> = {};
    for (const { role, label } of this.columns) if (role !== "free") roles[role] ??= label;
    return {
      title: this.title,
      titleFrom: this.titleFrom,
      columns: this.columns.map(({ label }) => label),
      columnRoles: this.columns.map(({ role }) => role),
      columnGroups: this.columns.map(({ group }) => group),
      roles,
      sections: this.sections.map(({ rows, ...section }) => ({
        ...section,
        rows: rows.map((row) => finished(row, this.columns)),
      })),
    };
  }
}

function finished({ leadsAbove, carried, ...row }: RowDraft, columns: readonly Column[]): RecognisedRow {
  const read = meaningOfCells(row.byColumn, columns);
  const fromAbove = read.leads.length === 0 && leadsAbove !== null;
  return {
    ...row,
    ...read,
    ...(fromAbove && { leads: [leadsAbove] }),
    carried: fromAbove ? [...carried, "leads"] : [...carried],
  };
}
