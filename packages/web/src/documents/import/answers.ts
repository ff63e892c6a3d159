import type { ColumnRole, ImportPlanInput, PlanLevel } from "../../gql/graphql.ts";
import type { Mistake } from "../../layout/mistakes.ts";
import { statementsOf, textOf } from "../../plans/cellText.ts";
import { columnRoleWords, levelWords } from "../../plans/words.ts";
import { chosenOf } from "../../ui/choices.ts";
import { nameOfPlan, rowsOf } from "./previewed.ts";
import type { Doubt, DocumentPreview, PreviewPlan, PreviewRow } from "./preview.ts";

/** Whether a plan is taken in, and as what. */
export type PlanAnswer = Readonly<{
  index: number;
  take: boolean;
  title: string;
  level: PlanLevel;
  organisationIds: readonly string[];
  period: string;
  roles: readonly ColumnRole[];
  takeColours: boolean;
}>;

/** What somebody says of a row that is doubtful. */
export type RowAnswer = Readonly<{
  looked: boolean;
  leaveOut: boolean;
  /** By column, in the form in which cells are typed. */
  corrected: Readonly<Record<number, string>>;
}>;

/** Everything that was chosen of a document before it is taken in. */
export type Answers = Readonly<{
  /** In the order of the document. */
  plans: readonly PlanAnswer[];
  /** Of doubtful rows, by `rowKey`. */
  rows: Readonly<Record<string, RowAnswer>>;
  /** The doubts about no row that were looked at, by their places among all. */
  looked: readonly number[];
}>;

export const rowKey = (planIndex: number, rowIndex: number): string => `${planIndex}-${rowIndex}`;

export const untouched: RowAnswer = { looked: false, leaveOut: false, corrected: {} };

export const answerFor = ({ rows }: Answers, key: string): RowAnswer => rows[key] ?? untouched;

/** What is chosen before anybody chose anything. */
export function firstAnswers(
  preview: DocumentPreview,
  fileName: string | null,
  organisationId: string | undefined,
): Answers {
  const plans = preview.plans.map((plan): PlanAnswer => ({
    index: plan.index,
    // What is here already would be here twice.
    take: !plan.looksLike,
    title: nameOfPlan(plan, preview, fileName),
    level: "DISTRICT",
    organisationIds: organisationId === undefined ? [] : [organisationId],
    period: "",
    roles: plan.columns.map(({ role }) => role),
    takeColours: true,
  }));
  return { plans, rows: {}, looked: [] };
}

/** What a form says of the plans. */
export const plansIn = (form: FormData, plans: readonly PreviewPlan[]): PlanAnswer[] =>
  plans.map(({ index, columns, colouredRows }) => ({
    index,
    take: form.has(`take-${index}`),
    title: String(form.get(`title-${index}`)).trim(),
    level: chosenOf(levelWords, form.get(`level-${index}`)) ?? "DISTRICT",
    organisationIds: form.getAll(`organisations-${index}`).map(String),
    period: String(form.get(`period-${index}`)).trim(),
    roles: columns.map((column) => chosenOf(columnRoleWords, form.get(`role-${index}-${column.index}`)) ?? column.role),
    takeColours: colouredRows === 0 || form.has(`colours-${index}`),
  }));

/** What is missing before the plans can be taken in. */
export function mistakesIn(plans: readonly PlanAnswer[]): Mistake[] {
  const taken = plans.filter(({ take }) => take);
  if (taken.length === 0)
    return [{ field: `take-${plans[0]?.index ?? 0}`, message: "Choose at least one plan to take in" }];
  return taken.flatMap(({ index, title, organisationIds }) => [
    ...(title ? [] : [{ field: `title-${index}`, message: "Enter the title of the plan" }]),
    ...(organisationIds.length > 0 ? [] : [{ field: `organisations-${index}`, message: "Choose who keeps the plan" }]),
  ]);
}

/** What a cell was read as, in the form in which cells are typed. */
export function readIn(row: PreviewRow, role: ColumnRole, column: number): string {
  if (role === "NUMBER") return row.number ?? "";
  if (role === "OBJECTIVE") return row.objective ?? "";
  return textOf((row.cells[column]?.blocks ?? []).map((block, at) => ({ ...block, id: String(at) })));
}

/** The cells of a row that are to say something else than was read. */
export const correctedIn = (
  row: PreviewRow,
  { columns }: Pick<PreviewPlan, "columns">,
  { corrected }: RowAnswer,
): [number, string][] =>
  columns.flatMap(({ index, role }): [number, string][] => {
    const text = corrected[index];
    return text === undefined || text === readIn(row, role, index) ? [] : [[index, text]];
  });

/** The plans to ask for, with everything that was chosen of them. */
export function plansAsked(answers: Answers, preview: DocumentPreview): ImportPlanInput[] {
  return answers.plans.flatMap(({ take, period, ...plan }): ImportPlanInput[] => {
    const previewed = preview.plans.find(({ index }) => index === plan.index);
    if (!take || previewed === undefined) return [];
    const answered = rowsOf(previewed).map((row, at) => ({
      row,
      at,
      answer: answerFor(answers, rowKey(plan.index, at)),
    }));
    const corrected = answered.flatMap(({ row, at, answer }) =>
      correctedIn(row, previewed, answer).map(([column, text]) => ({
        row: at,
        column,
        blocks: statementsOf(text, []).map(({ kind, text: words }) => ({ kind, text: words })),
      })),
    );
    return [
      {
        ...plan,
        organisationIds: [...plan.organisationIds],
        roles: [...plan.roles],
        leaveOut: answered.flatMap(({ at, answer }) => (answer.leaveOut ? [at] : [])),
        corrected,
        ...(period && { period }),
      },
    ];
  });
}

/** A doubt with its place among all doubts of the document. */
export type PlacedDoubt = Doubt & { at: number };

/** The doubts about what is taken in: those of plans that are not are nobody's. */
export function doubtsToLookAt(answers: Answers, { doubts }: DocumentPreview): PlacedDoubt[] {
  const taken = new Set(answers.plans.flatMap(({ index, take }) => (take ? [index] : [])));
  return doubts
    .map((doubt, at) => ({ ...doubt, at }))
    .filter(({ planIndex }) => typeof planIndex !== "number" || taken.has(planIndex));
}

/** The row of a doubt, by `rowKey`; undefined when it is about none. */
export const rowOfDoubt = ({ planIndex, rowIndex }: Doubt): string | undefined =>
  typeof planIndex === "number" && typeof rowIndex === "number" ? rowKey(planIndex, rowIndex) : undefined;

export function wasLookedAt(answers: Answers, doubt: PlacedDoubt): boolean {
  const row = rowOfDoubt(doubt);
  return row === undefined ? answers.looked.includes(doubt.at) : answerFor(answers, row).looked;
}
