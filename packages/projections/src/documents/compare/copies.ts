import type { NarrativePlace } from "../../plans/events.ts";
import type { ColumnRole, Narrative, RecognisedBlock, RecognisedDocument, RecognisedPlan } from "../recognised.ts";
import { type PrintedReport, reportsIn } from "../reports.ts";

/** A copy of a plan, wherever it comes from: a document that was read, or the ledger itself. */
export type PlanCopy = Readonly<{
  title: string | null;
  period: string | null;
  columns: readonly CopiedColumn[];
  sections: readonly CopiedSection[];
  narratives: readonly CopiedNarrative[];
}>;

export type CopiedColumn = Readonly<{ label: string; role: ColumnRole }>;

export type CopiedBlock = Readonly<{ kind: "paragraph" | "bullet"; text: string }>;

export type CopiedSection = Readonly<{
  number: string | null;
  title: string | null;
  statement: string | null;
  rows: readonly CopiedRow[];
  /** Objectives under which no row stands. */
  bareObjectives: readonly string[];
}>;

export type CopiedRow = Readonly<{
  number: string | null;
  objective: string | null;
  /** One entry for each column in order; empty for the number and objective columns. */
  cells: readonly (readonly CopiedBlock[])[];
  /** The dated reports of the progress column. */
  reports: readonly PrintedReport[];
}>;

/** A text around the table. */
export type CopiedNarrative = Readonly<{
  place: NarrativePlace;
  heading: string | null;
  body: readonly CopiedBlock[];
}>;

/** A plan of a document as a copy to compare. */
export function copyOf(document: RecognisedDocument, index: number): PlanCopy | undefined {
  const plan = document.plans[index];
  if (plan === undefined) return undefined;
  const columns = plan.columns.map((label, at) => ({ label, role: plan.columnRoles[at] ?? "free" }));
  const all = document.plans.map((_plan, at) => at);
  return {
    title: plan.title,
    period: plan.period ?? null,
    columns,
    sections: plan.sections.map(({ number, title, statement, rows, bareObjectives = [] }) => ({
      number,
      title,
      statement,
      rows: rows.map((row) => copiedRow(row, columns)),
      bareObjectives,
    })),
    narratives: narrativesOf(document, index, all, plan.title),
  };
}

function copiedRow(
  { number, objective, byColumn }: RecognisedPlan["sections"][number]["rows"][number],
  columns: readonly CopiedColumn[],
): CopiedRow {
  const progress = columns.findIndex(({ role }) => role === "progress");
  const { printed, reports } = reportsIn(byColumn[progress] ?? []);
  const cells = columns.map((_column, at) => (at === progress ? printed : (byColumn[at] ?? [])).map(statement));
  return { number, objective, cells, reports };
}

const statement = ({ kind, text }: RecognisedBlock): CopiedBlock => ({ kind, text });

/**
 * The texts of a document that go with one of its plans: those before it, and after the last one those that follow.
 * `chosen` are the plans among which the texts are shared out; `title` is what the plan is called.
 */
export function narrativesOf(
  { narrative }: RecognisedDocument,
  index: number,
  chosen: readonly number[],
  title: string | null,
): CopiedNarrative[] {
  const inOrder = chosen.toSorted((a, b) => a - b);
  const mine = narrative.filter((text) => owner(text, inOrder) === index && isKept(text, title));
  const groups: (CopiedNarrative & { body: CopiedBlock[] })[] = [];
  for (const text of mine) {
    const place =
      text.place ?? (text.kind === "note" ? "footnote" : text.beforePlan > index || text.inside ? "after" : "before");
    const isHeading = text.kind === "heading" || text.kind === "title";
    const last = groups.at(-1);
    if (isHeading || last === undefined || last.place !== place)
      groups.push({ place, heading: isHeading ? text.text : null, body: [] });
    if (!isHeading)
      groups.at(-1)?.body.push({ kind: text.kind === "bullet" ? "bullet" : "paragraph", text: text.text });
  }
  return groups;
}

const owner = ({ beforePlan }: Narrative, chosen: readonly number[]) =>
  chosen.find((index) => index >= beforePlan) ?? chosen.at(-1);

/** Words that named a part of a plan stand there already; the document's title does not, unless it is the plan's. */
const isKept = ({ use, text }: Narrative, planTitle: string | null) =>
  use === undefined || (use === "title" && text !== planTitle);
