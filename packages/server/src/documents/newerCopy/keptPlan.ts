import { documents } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context } from "../../context.ts";
import { cellRow } from "../../plans/cells.ts";
import { bareObjectivesOf, printedPlan } from "../printedPlan.ts";

/** A plan that is here as a copy to compare, with the ids of its parts, each list in the order of the copy's own. */
export type KeptPlan = Readonly<{
  copy: documents.PlanCopy;
  columns: readonly string[];
  sections: readonly string[];
  /** Over all sections. */
  actions: readonly string[];
  /** The objective of each action; null when it stands under none. */
  objectives: readonly (string | null)[];
  /** The objectives under which no action stands, by their places among all objectives of the copy. */
  bareObjectives: ReadonlyMap<number, string>;
  narratives: readonly string[];
  /** The ids of a cell's statements, in order, under its action and column. */
  statements: ReadonlyMap<string, readonly string[]>;
}>;

export const cellKey = (action: string, column: string): string => `${action} ${column}`;

/** A plan as it stood at a moment; undefined when it was not there. */
export function keptPlan(id: string, at: Moment, context: Context): KeptPlan | undefined {
  const copy = printedPlan(id, at, context);
  const page = context.plans.plan(id, at);
  if (copy === undefined || page === undefined) return undefined;
  const actions = context.plans.actions(id, at);
  const inOrder = page.sections.flatMap(({ section }) => actions.get(section) ?? []);
  return {
    copy,
    columns: page.columns.map(({ columnId }) => columnId),
    sections: page.sections.map(({ section }) => section),
    actions: inOrder.map((action) => action.id),
    objectives: inOrder.map(({ place }) => place.objective),
    bareObjectives: new Map(
      documents.placed(copy).objectives.flatMap(({ section, bare }, place) => {
        if (bare === null) return [];
        const own = page.sections[section]?.section ?? "";
        const ids = bareObjectivesOf(own, actions.get(own) ?? [], page);
        return [[place, ids[bare] ?? ""] as const];
      }),
    ),
    narratives: page.narratives.map(({ narrative }) => narrative),
    statements: new Map(
      inOrder.flatMap((action) =>
        page.columns.map(({ columnId }): [string, string[]] => [
          cellKey(action.id, columnId),
          (cellRow(action, columnId)?.cell ?? []).map(({ id: statement }) => statement),
        ]),
      ),
    ),
  };
}

/** What a plan said, by the ids of its parts: to tell what a copy changed from what was changed here since. */
export function wordsById(kept: KeptPlan): ReadonlyMap<string, string> {
  const { copy } = kept;
  const words = new Map<string, string>([
    ["title", copy.title ?? ""],
    ["period", copy.period ?? ""],
    ...copy.columns.map(({ label }, at): [string, string] => [`column ${kept.columns[at] ?? ""}`, label]),
    ...copy.sections.map((section, at): [string, string] => [`section ${kept.sections[at] ?? ""}`, headingOf(section)]),
    ...copy.narratives.map((text, at): [string, string] => [`text ${kept.narratives[at] ?? ""}`, narrativeOf(text)]),
  ]);
  const bare = documents.placed(copy).objectives;
  for (const [place, id] of kept.bareObjectives) words.set(`objective ${id}`, bare[place]?.text ?? "");
  const rows = copy.sections.flatMap((section, at) => section.rows.map((row) => ({ row, at })));
  for (const [index, { row, at }] of rows.entries()) {
    const action = kept.actions[index] ?? "";
    words.set(`row ${action}`, rowText(copy, row));
    words.set(`number ${action}`, row.number ?? "");
    words.set(`place ${action}`, `${kept.sections[at] ?? ""} ${kept.objectives[index] ?? ""}`);
    words.set(`objective ${kept.objectives[index] ?? ""}`, row.objective ?? "");
    for (const [column, cell] of row.cells.entries())
      words.set(`cell ${cellKey(action, kept.columns[column] ?? "")}`, cellText(cell));
  }
  return words;
}

export const cellText = (cell: documents.CopiedRow["cells"][number]): string => cell.map(({ text }) => text).join("\n");

/** A row in words: each cell under its label. */
export const rowText = ({ columns }: documents.PlanCopy, { cells }: documents.CopiedRow): string =>
  cells
    .map(cellText)
    .flatMap((text, at) => (text === "" ? [] : [`${columns[at]?.label || "Without a label"}: ${text}`]))
    .join("\n");

export const headingOf = ({
  number,
  title,
  statement,
}: Pick<documents.PlanCopy["sections"][number], "number" | "title" | "statement">): string =>
  [[number, title].filter(Boolean).join(" "), statement].filter(Boolean).join("\n");

export const narrativeOf = ({ heading, body }: documents.CopiedNarrative): string =>
  [...(heading === null ? [] : [heading]), ...body.map(({ text }) => text)].join("\n");
