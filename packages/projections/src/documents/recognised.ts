import type { SourceNote } from "./source.ts";

export type ColumnRole =
  | "number"
  | "objective"
  | "action"
  | "lead"
  | "partners"
  | "milestones"
  | "timescale"
  | "outcome"
  | "impact"
  | "progress"
  | "evidence"
  | "rating"
  | "notes"
  | "free";

/** What a document was found to hold. The first four fields are the plans; the others keep every remaining word. */
export type RecognisedDocument = Readonly<{
  title: string | null;
  documentKind: DocumentKind;
  plans: readonly RecognisedPlan[];
  counts: Counts;
  /** Everything around the tables, in order. Headings that named a plan or a section are here too, marked as such. */
  narrative: readonly Narrative[];
  /** Words that found no place in a plan or the narrative, and why. */
  unplaced: readonly Unplaced[];
  doubts: readonly Doubt[];
}>;

export type DocumentKind = "delivery-plan" | "action-plan" | "strategy";

export type RecognisedPlan = Readonly<{
  title: string | null;
  /** Whether the title is a row of the table itself, or stands in the narrative. */
  titleFrom: "row" | "narrative" | "none";
  /** When it runs, as printed, where the document says so in a way that is sure. */
  period?: string;
  /** Printed labels in order. Two may be the same, and one may be empty: `columnRoles` and `byColumn` go by place. */
  columns: readonly string[];
  columnRoles: readonly ColumnRole[];
  /** The label printed above a group of columns, where the table has two header rows. */
  columnGroups: readonly (string | null)[];
  /** The label of the first column that has this role. */
  roles: Readonly<Partial<Record<ColumnRole | "section", string>>>;
  sections: readonly RecognisedSection[];
}>;

export type RecognisedSection = Readonly<{
  number: string | null;
  title: string | null;
  statement: string | null;
  /** Whether number, title and statement are rows of the table, a label of its header, or stand in the narrative. */
  from: "rows" | "header" | "narrative" | "none";
  /** Objectives under which no row stands, where a plan that was printed here has some. They come after the rows. */
  bareObjectives?: readonly string[];
  rows: readonly RecognisedRow[];
}>;

export type RecognisedRow = Readonly<{
  number: string | null;
  objective: string | null;
  /** By printed label, without the number and objective columns. Columns with the same label are joined in order. */
  cells: Readonly<Record<string, readonly RecognisedBlock[]>>;
  /** One entry for each column, in order; empty for the number and objective columns. */
  byColumn: readonly (readonly RecognisedBlock[])[];
  leads: readonly string[];
  timescale: string | null;
  /** What this row repeats from above rather than prints: columns by index, "objective" or "leads". */
  carried: readonly (number | "objective" | "leads")[];
  /** Colours of the row's cells by column index, when they look like a rating. */
  colours: Readonly<Record<number, RatingColour>>;
  /** The lines of the table that it was read from, with those right above it that are no row. */
  printed: readonly PrintedLine[];
}>;

/** A line of a table as the document prints it, laid over the columns of the plan. */
export type PrintedLine = readonly PrintedCell[];

export type PrintedCell = Readonly<{
  /** The column in which it begins; null for a cell beyond the last one. */
  column: number | null;
  /** How many of the columns it covers. */
  covers: number;
  /** It is merged, and began in a line above. */
  fromAbove: boolean;
  /** Background colour as six hexadecimal digits, when there is one. */
  shade: string | null;
  /** Its words, paragraph by paragraph, with the list marks that stand before them. */
  paragraphs: readonly string[];
  /** What hangs on it: comments, tracked changes, hidden words. */
  notes: readonly SourceNote[];
}>;

export type RatingColour = "red" | "amber" | "green" | "blue";

export type RecognisedBlock = Readonly<{
  kind: "paragraph" | "bullet";
  text: string;
  /** How far the bullet is indented, when it is below the first level. */
  level?: number;
  /** The number or letter that Word shows before a numbered item. */
  mark?: string;
  links?: readonly Readonly<{ text: string; target: string }>[];
  /** In a plan that was printed here: whether this is a dated report, or a text of the plan. */
  report?: boolean;
}>;

export type Narrative = Readonly<{
  kind: "title" | "heading" | "paragraph" | "bullet" | "cell" | "note";
  text: string;
  level?: number;
  mark?: string;
  /** What the words became, when they named or described part of a plan. */
  use?: "title" | "planTitle" | "sectionTitle" | "sectionStatement" | "leads" | "period" | "asAt";
  /** It stands below the plan as a footnote does, whatever its kind. */
  place?: "footnote";
  /** The index of the plan that it stands before; the number of plans when it stands after the last one. */
  beforePlan: number;
  /** It interrupts the plan `beforePlan`, rather than standing before its first row. */
  inside: boolean;
  links?: readonly Readonly<{ text: string; target: string }>[];
}>;

/** A place in the recognised plans, as far as it is known. */
export type Place = Readonly<{ plan?: number; section?: number; row?: number; column?: number }>;

export type UnplacedReason =
  | "repeatedHeader"
  | "pageNumber"
  | "pageHeader"
  | "pageFooter"
  | "rule"
  | "markup"
  | "comment"
  | "deleted"
  | "hidden"
  | "placeholder"
  | "noColumn"
  | "besideNumber"
  | "withdrawn";

export type Unplaced = Readonly<{ text: string; reason: UnplacedReason; place: Place }>;

export type Doubt = Readonly<{ sentence: string; place: Place; words: string }>;

export type Counts = Readonly<{ plans: number; sections: number; rows: number; perPlan: readonly PlanCounts[] }>;

export type PlanCounts = Readonly<{
  sections: number;
  objectives: number;
  rows: number;
  rowsPerSection: readonly number[];
  filledCells: number;
  blankCells: number;
  paragraphs: number;
  bullets: number;
  words: number;
}>;
