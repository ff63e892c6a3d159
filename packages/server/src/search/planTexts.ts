import { people, plans, type progress, type SealedText } from "@planledger/projections";
import { isVisible } from "../plans/planReader.ts";
import type { Fields, Rows } from "../rows/rows.ts";
import type { Place } from "./passages.ts";

/** What kind of thing is found: a plan in one of its own texts, or what stands in it. */
export type Kind = "plan" | "action" | "report" | "evidence";

/** What is printed in the clear, such as a number. */
export type Clear = Readonly<{ clear: string }>;

/** What stands at one place of a thing: texts that belong together, still sealed. */
export type PartTexts = Place & Readonly<{ texts: readonly (SealedText | Clear)[]; between: "\n" | " " }>;

/** A thing that can be found, as the rows hold it: what it is part of, and its texts, still sealed. */
export type Findable = Readonly<{
  entity: string;
  kind: Kind;
  plan: string;
  action: string | null;
  /** How its action stands; null for what belongs to no action. */
  status: progress.Status | null;
  parts: readonly PartTexts[];
}>;

// From here on fields are taken for what the views of `projections` write into them.

/** The plans that can be seen at a position. */
export const visiblePlans = (rows: Rows, position: number): string[] =>
  rows
    .everListed(people.PARTNERSHIP, "plans")
    .map(plans.idOf)
    .filter((plan) => isVisible(rows, plan, position));

/** Everything of a plan that can be found at a position: its own texts, and what stands in it. */
export function* textsOfPlan(rows: Rows, plan: string, position: number): Generator<Findable> {
  yield* ownTexts(rows, plan, position);
  const within = partsOf(rows, plan, position);
  for (const { entity, fields } of rows.listed(plans.planEntity(plan), "actions", position))
    yield* textsOf(rows, { action: plans.idOf(entity), fields, within, plan, position });
}

/** An action of a plan, its reports and its evidence, as far as they can be found at a position. */
export function* textsOfAction(rows: Rows, plan: string, action: string, position: number): Generator<Findable> {
  const entity = plans.actionEntity(action);
  if (!rows.isListed(plans.planEntity(plan), "actions", entity, position)) return;
  const fields = rows.entity(entity, position) ?? {};
  yield* textsOf(rows, { action, fields, within: partsOf(rows, plan, position), plan, position });
}

function* ownTexts(rows: Rows, plan: string, position: number): Generator<Findable> {
  const own = { kind: "plan", plan, action: null, status: null } as const;
  const entity = plans.planEntity(plan);
  yield { ...own, entity, parts: [part("title", "title", rows.value(entity, "title", position) as SealedText)] };
  for (const { entity: narrative, fields } of rows.listed(entity, "narratives", position)) {
    const { heading, body } = fields["words"] as { heading: SealedText | null; body: plans.Cell };
    const parts = [part("words", "heading", heading), { field: "words", part: "body", ...statements(body) }];
    yield { ...own, entity: narrative, parts };
  }
  for (const { entity: section, fields } of rows.listed(entity, "sections", position)) {
    const { number, title, statement } = fields["words"] as SectionWords;
    const parts = [part("words", "title", clear(number), title), part("words", "statement", statement)];
    yield { ...own, entity: section, parts };
  }
  for (const { entity: objective, fields } of rows.listed(entity, "objectives", position))
    yield { ...own, entity: objective, parts: [part("text", "text", fields["text"] as SealedText)] };
}

type Within = Readonly<{ columns: readonly string[]; sections: ReadonlySet<string> }>;

/** The columns whose cells are read, and the sections that are there. */
function partsOf(rows: Rows, plan: string, position: number): Within {
  const entity = plans.planEntity(plan);
  const columns = rows
    .listed(entity, "columns", position)
    .filter(({ fields }) => plans.hasCells(fields["role"] as plans.ColumnRole))
    .toSorted((a, b) => (String(a.fields["order"]) < String(b.fields["order"]) ? -1 : 1))
    .map((column) => column.entity.slice(column.entity.indexOf("/") + 1));
  return { columns, sections: new Set(rows.listed(entity, "sections", position).map((section) => section.entity)) };
}

type ActionAt = Readonly<{ action: string; fields: Fields; within: Within; plan: string; position: number }>;

function* textsOf(rows: Rows, { action, fields, within, plan, position }: ActionAt): Generator<Findable> {
  const { section } = fields["place"] as plans.PlaceRow;
  // An action of a section that was taken out is not in the plan either.
  if (!within.sections.has(plans.sectionEntity(section))) return;
  const entity = plans.actionEntity(action);
  const about = { plan, action, status: (fields["status"] as progress.Status | undefined) ?? "notStarted" } as const;
  const cells = within.columns.map((columnId) => {
    const field = plans.cellField(columnId);
    return { field, part: columnId, ...statements((fields[field] as plans.CellRow | undefined)?.cell ?? []) };
  });
  yield { ...about, kind: "action", entity, parts: [part("number", "number", clear(fields["number"])), ...cells] };
  for (const report of rows.listed(entity, "reports", position)) {
    const { narrative } = report.fields["words"] as { narrative: SealedText };
    yield { ...about, kind: "report", entity: report.entity, parts: [part("words", "narrative", narrative)] };
  }
  for (const evidence of rows.listed(entity, "evidence", position)) {
    const { name } = evidence.fields["attached"] as { name: SealedText };
    yield { ...about, kind: "evidence", entity: evidence.entity, parts: [part("attached", "name", name)] };
  }
}

type SectionWords = Readonly<{ number: string | null; title: SealedText | null; statement: SealedText | null }>;

/** The statements of a cell, one below the other. What the rows hold is sealed. */
const statements = (cell: plans.Cell) =>
  ({ texts: cell.map(({ text }) => text as SealedText), between: "\n" }) as const;

const clear = (text: unknown): Clear | null => (typeof text === "string" ? { clear: text } : null);

const part = (field: string, name: string, ...texts: readonly (SealedText | Clear | null)[]): PartTexts => ({
  field,
  part: name,
  texts: texts.filter((text) => text !== null),
  between: " ",
});
