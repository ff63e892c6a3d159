import type { documents } from "@planledger/projections";
import type {
  CopiesCompared,
  CopiesRefused,
  CopyInput,
  PlanCompared,
  QueryResolvers,
  RowCompared,
  TextCompared,
} from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { screaming } from "../graphql/names.ts";
import { type Arrived, type Comparison, type Unread, unread } from "./arrived.ts";
import { compareCopies } from "./compareCopies.ts";
import { doubtsShown, wordCount } from "./shown.ts";

export const Query: Pick<QueryResolvers<Context>, "compareCopies" | "reading"> = {
  async compareCopies(_root, { older, newer, readingId }, { cameAlong, readings }) {
    const [was, is] = [arrived(older, cameAlong), arrived(newer, cameAlong)];
    if ("outcome" in was || "outcome" in is)
      return refused({ older: "outcome" in was ? was : null, newer: "outcome" in is ? is : null });
    const compared = await readings.during(readingId, cameAlong.gone, (reading) => compareCopies(was, is, reading));
    return compared.outcome === "refused" ? refused(compared) : shown(compared);
  },
  reading(_root, { id }, { readings }) {
    const progress = readings.progressOf(id);
    return progress === undefined ? null : { stage: screaming(progress.stage), percent: progress.percent };
  },
};

/** A copy as it arrived; or why it cannot be read. */
function arrived({ file, text }: CopyInput, { files }: Context["cameAlong"]): Arrived | Unread {
  if (typeof text === "string") return { kind: "text", text };
  const found = files.get(file ?? "");
  if (found === undefined) return unread("EmptyFile");
  return found === "TooLarge" ? unread("TooLarge") : { kind: "file", ...found };
}

function refused({
  older,
  newer,
}: Readonly<{ older: Unread | null; newer: Unread | null }>): CopiesRefused & { __typename: "CopiesRefused" } {
  const why = (side: Unread | null) => side && { refusal: side.refusal, message: side.message };
  return { __typename: "CopiesRefused", faultOlder: why(older), faultNewer: why(newer) };
}

type Compared = Extract<Comparison, { outcome: "compared" }>;

function shown({ older, newer, plans }: Compared): CopiesCompared & { __typename: "CopiesCompared" } {
  const only = (side: "older" | "newer") =>
    plans.flatMap((plan) => (plan.in === side ? [plan.copy.copy.title ?? `Plan ${plan.copy.index + 1}`] : []));
  return {
    __typename: "CopiesCompared",
    older: copyRead(older),
    newer: copyRead(newer),
    plans: plans.flatMap((plan) => (plan.in === "both" ? [planCompared(plan)] : [])),
    onlyOlder: only("older"),
    onlyNewer: only("newer"),
  };
}

const copyRead = (document: documents.RecognisedDocument): CopiesCompared["older"] => ({
  plans: document.counts.plans,
  rows: document.counts.rows,
  words: wordCount(document),
  doubts: doubtsShown(document),
});

type Both = Extract<documents.PlanInBoth, { in: "both" }>;

function planCompared({ older, newer, comparison }: Both): PlanCompared {
  const { columns, sections, objectives, rows, narratives } = comparison;
  return {
    name: newer.copy.title ?? older.copy.title,
    title: comparison.title,
    period: comparison.period,
    counts: comparison.counts,
    columns: columns.map((sides) => inWords(sides, ({ label }) => label)),
    sections: sections.map((sides) => inWords(sides, headingOf)),
    objectives: objectives.map((sides) => inWords(sides, ({ text }) => text)),
    rows: rows.flatMap((row) => rowCompared(row, older.copy, newer.copy)),
    narratives: narratives.map((sides) => inWords(sides, narrativeIn)),
  };
}

const inWords = <Thing>({ older, newer }: documents.Sides<Thing>, words: (thing: Thing) => string): TextCompared => ({
  older: older && words(older),
  newer: newer && words(newer),
});

type Heading = Readonly<{ number: string | null; title: string | null; statement?: string | null }>;

const headingOf = ({ number, title, statement = null }: Heading): string =>
  [[number, title].filter(Boolean).join(" "), statement].filter(Boolean).join("\n");

const narrativeIn = ({ heading, body }: documents.CopiedNarrative): string =>
  [...(heading === null ? [] : [heading]), ...body.map(({ text }) => text)].join("\n");

function rowCompared(
  row: documents.RowComparison,
  older: documents.PlanCopy,
  newer: documents.PlanCopy,
): RowCompared[] {
  const { fate, moved, renumbered } = row;
  if (fate === "unchanged") return [];
  const known = row.newer === null ? { copy: older, side: row.older } : { copy: newer, side: row.newer };
  const sectionIn = (copy: documents.PlanCopy, side: documents.RowComparison["older"]): string | null => {
    const section = side === null ? undefined : copy.sections[side.section];
    return section === undefined ? null : headingOf({ number: section.number, title: section.title });
  };
  return [
    {
      fate: screaming(fate),
      moved,
      renumbered: renumbered ? { older: row.older?.row.number ?? null, newer: row.newer?.row.number ?? null } : null,
      number: known.side?.row.number ?? null,
      summary: known.side === null ? "" : summaryOf(known.copy, known.side.row),
      sectionOlder: sectionIn(older, row.older),
      sectionNewer: sectionIn(newer, row.newer),
      cells: cellsOf(row, older, newer),
    },
  ];
}

/** The first words of the action, or of whatever the row says first. */
function summaryOf({ columns }: documents.PlanCopy, { cells }: documents.CopiedRow): string {
  const action = cells[columns.findIndex(({ role }) => role === "action")]?.[0];
  return (action ?? cells.flat()[0])?.text ?? "";
}

function cellsOf(
  row: documents.RowComparison,
  older: documents.PlanCopy,
  newer: documents.PlanCopy,
): RowCompared["cells"] {
  if (row.older !== null && row.newer !== null)
    return row.cells.map(({ column, ...texts }) => ({ label: labelOf(column, older, newer), ...texts }));
  const [copy, side] = row.newer === null ? ([older, row.older] as const) : ([newer, row.newer] as const);
  return (side?.row.cells ?? []).flatMap((cell, at) => {
    const text = cell.map((block) => block.text).join("\n");
    if (text === "") return [];
    const label = copy.columns[at]?.label ?? "";
    return [row.newer === null ? { label, older: text, newer: "" } : { label, older: "", newer: text }];
  });
}

const labelOf = (
  { older: was, newer: is }: documents.CellComparison["column"],
  older: documents.PlanCopy,
  newer: documents.PlanCopy,
): string => (is === null ? older.columns[was ?? -1]?.label : newer.columns[is]?.label) ?? "";
