import { type documents, people, plans, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { cellRow } from "../plans/cells.ts";
import type { ActionRow, PlanPage, SectionRow } from "../plans/planReader.ts";

export type PrintedBlock = Readonly<{ kind: "paragraph" | "bullet"; text: string }>;

export type PrintedRow = Readonly<{
  number: string | null;
  objective: string | null;
  /** One entry for each column in order; empty for the number and objective columns. */
  cells: readonly (readonly PrintedBlock[])[];
  /** The dated reports, newest last. */
  reports: readonly documents.PrintedReport[];
}>;

export type PrintedSection = Readonly<{
  number: string | null;
  title: string | null;
  statement: string | null;
  rows: readonly PrintedRow[];
  /** Objectives under which no row stands; they come after the rows. */
  bareObjectives: readonly string[];
}>;

/** A plan as it is printed: every text opened, nothing left to ask for. */
export type PrintedPlan = Readonly<{
  title: string;
  period: string | null;
  asAt: Readonly<{
    /** YYYY-MM-DD. */
    day: string;
    /** The position of the newest entry. */
    entry: number;
    /** When that was recorded, in milliseconds since 1970 UTC. */
    recordedAt: number;
  }>;
  narratives: readonly Readonly<{
    place: plans.NarrativePlace;
    heading: string | null;
    body: readonly PrintedBlock[];
  }>[];
  columns: readonly Readonly<{ label: string; role: plans.ColumnRole }>[];
  sections: readonly PrintedSection[];
}>;

/** A plan as it stood at a moment, for printing; undefined when there was none. */
export function printedPlan(id: string, at: Moment, context: Context): PrintedPlan | undefined {
  const page = context.plans.plan(id, at);
  if (page === undefined) return undefined;
  const { open } = context;
  const actions = context.plans.actions(id, at);
  return {
    title: open(page.title),
    period: page.period && open(page.period.text),
    asAt: { day: at.today, entry: at.position, recordedAt: at.recordedAt ?? 0 },
    narratives: page.narratives.map(({ place, heading, body }) => ({
      place,
      heading: heading && open(heading),
      body: opened(body, context),
    })),
    columns: page.columns.map(({ label, role }) => ({ label: open(label), role })),
    sections: page.sections.map((section) => sectionOf(section, actions.get(section.section) ?? [], page, at, context)),
  };
}

const opened = (cell: plans.Cell, { open }: Context): PrintedBlock[] =>
  cell.map(({ kind, text }) => ({ kind, text: open(text) }));

/** The objectives of a section under which none of its rows stands, by their ids. */
export function bareObjectivesOf(section: string, actions: readonly ActionRow[], page: PlanPage): string[] {
  const used = new Set(actions.map(({ place }) => place.objective));
  return [...page.objectives].flatMap(([id, objective]) =>
    objective.section === section && !used.has(id) ? [id] : [],
  );
}

function sectionOf(
  { section, number, title, statement }: SectionRow,
  actions: readonly ActionRow[],
  page: PlanPage,
  at: Moment,
  context: Context,
): PrintedSection {
  const { open } = context;
  const rows = actions.map((action): PrintedRow => {
    const { objective } = action.place;
    const text = objective === null ? undefined : page.objectives.get(objective)?.text;
    return {
      // Written by the view of plans.
      number: action.fields["number"] as string | null,
      objective: text === undefined ? null : open(text),
      cells: page.columns.map(({ columnId, role }) =>
        plans.hasCells(role) ? opened(cellRow(action, columnId)?.cell ?? [], context) : [],
      ),
      reports: reportsOf(action.id, at, context),
    };
  });
  const bareObjectives = bareObjectivesOf(section, actions, page).flatMap((id) => {
    const text = page.objectives.get(id)?.text;
    return text === undefined ? [] : [open(text)];
  });
  return { number, title: title && open(title), statement: statement && open(statement), rows, bareObjectives };
}

/** The reports on an action: by the day on which it happened, and on one day in the order in which they were recorded. */
function reportsOf(action: string, at: Moment, { rows, open }: Context): documents.PrintedReport[] {
  return rows
    .listed(plans.actionEntity(action), "reports", at.position)
    .map(({ fields }) => {
      // Written by the view of progress.
      const { narrative, occurredOn } = fields["words"] as { narrative: SealedText; occurredOn: string };
      const { organisation } = fields["made"] as { organisation: string };
      const name = rows.value(people.organisationEntity(organisation), "name", at.position);
      return { on: occurredOn, organisation: String(name), text: open(narrative) };
    })
    .toSorted((one, other) => one.on.localeCompare(other.on));
}
