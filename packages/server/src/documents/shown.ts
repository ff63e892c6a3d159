import { documents } from "@planledger/projections";
import type { Doubt, PrintedLine } from "@planledger/schema/resolvers";
import { screaming } from "../graphql/names.ts";
import { ratingOf } from "./planCommands.ts";

/** What the reader was not sure of, as the contract says it. */
export const doubtsShown = (document: documents.RecognisedDocument): Doubt[] =>
  document.doubts.map(({ sentence, place, words }) => ({
    message: sentence,
    planIndex: place.plan ?? null,
    rowIndex: rowOverPlan(document, place),
    columnIndex: place.column ?? null,
    words,
  }));

/** The row of a doubt, counted over its plan; null where none came, as below a last heading. */
function rowOverPlan(document: documents.RecognisedDocument, { plan, section, row }: documents.Place): number | null {
  if (plan === undefined || row === undefined) return null;
  const found = document.plans[plan];
  if (found === undefined) return null;
  const at = documents.rowCountOf({ sections: found.sections.slice(0, section ?? 0) }) + row;
  return at < documents.rowCountOf(found) ? at : null;
}

/** Lines of a table as the contract says them. */
export const linesShown = (lines: readonly documents.PrintedLine[]): PrintedLine[] =>
  lines.map((line) => ({
    cells: line.map(({ shade, notes, paragraphs, ...placed }) => ({
      ...placed,
      colour: shade,
      paragraphs: [...paragraphs],
      notes: notes.map(noteInWords),
    })),
  }));

const notes: Record<documents.SourceNote["kind"], string> = {
  comment: "Comment",
  inserted: "Added as a tracked change",
  deleted: "Deleted as a tracked change",
  struck: "Struck through",
  raised: "Raised mark",
  linesAsCells: "Lines read as cells",
  footnote: "Footnote",
  hidden: "Hidden words",
  placeholder: "Prompt of an empty field",
  markup: "Markup",
  pageHeader: "Page header",
  pageFooter: "Page footer",
  notRead: "Not read",
};

const noteInWords = ({ kind, text, by }: documents.SourceNote): string =>
  `${notes[kind]}${by ? ` by ${by}` : ""}: ${documents.tidy(text)}`;

/** A plan of a document as it was recognised, its doubtful rows with the lines that they were read from. */
export function planShown(plan: documents.RecognisedPlan, index: number, doubts: readonly Doubt[]) {
  return {
    index,
    title: plan.title,
    columns: plan.columns.map((label, column) => ({
      index: column,
      label,
      role: screaming(plan.columnRoles[column] ?? "free"),
    })),
    sections: sectionsShown(
      plan,
      new Set(doubts.flatMap((doubt) => (doubt.planIndex === index ? [doubt.rowIndex] : []))),
    ),
    rowCount: documents.rowCountOf(plan),
    colouredRows: plan.sections.flatMap(({ rows }) => rows.filter((row) => ratingOf(row) !== undefined)).length,
  };
}

const blocks = (found: readonly documents.RecognisedBlock[]) =>
  found.map(({ kind, text }) => ({ kind: screaming(kind), text }));

/** The sections of a plan, counting its rows; those that are doubtful with the lines that they were read from. */
function sectionsShown(plan: documents.RecognisedPlan, doubtful: ReadonlySet<number | null | undefined>) {
  let rowIndex = 0;
  return plan.sections.map(({ number, title, statement, rows }) => ({
    number,
    title,
    statement,
    rows: rows.map((row) => ({
      number: row.number,
      objective: row.objective,
      cells: row.byColumn.map((cell) => ({ blocks: blocks(cell) })),
      printed: doubtful.has(rowIndex++) ? linesShown(row.printed) : [],
    })),
  }));
}

/** How many words a document has. */
export function wordCount({ counts, narrative, unplaced }: documents.RecognisedDocument): number {
  const of = (texts: readonly Readonly<{ text: string }>[]) =>
    texts.reduce((sum, { text }) => sum + documents.wordsOf(text).length, 0);
  return counts.perPlan.reduce((sum, plan) => sum + plan.words, 0) + of(narrative) + of(unplaced);
}
