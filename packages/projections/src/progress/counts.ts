import { actionEntity, columnEntity, idOf, planEntity, planOf, sectionEntity } from "../plans/entities.ts";
import type { CellMeaning, PlanEvent } from "../plans/events.ts";
import { cellField, type CellRow } from "../plans/view.ts";
import { dueOn } from "../values/timescale.ts";
import { nothing, set, type Before, type RowChange, type View } from "../view.ts";
import type { ProgressEvent, Status } from "./events.ts";
import { isOpen } from "./lateness.ts";

/**
 * How the actions of one section stand: how many of each status, and how many open ones fall due on each day. A plan's
 * counts add up its sections', so that a list of plans reads no action; who is overdue follows from the day asked for.
 */
export type SectionCounts = Readonly<{
  status: Readonly<Partial<Record<Status, number>>>;
  due: Readonly<Record<string, number>>;
}>;

export type StandingRow = Readonly<{ section: string; status: Status; dueOn: string | null; removed: boolean }>;

type Standing = StandingRow;

const none: SectionCounts = { status: {}, due: {} };

/** Adds up the standing of actions by section, as facts change it. */
export const countsView: View<PlanEvent | ProgressEvent> = {
  name: "counts",
  version: 2,
  on: {
    ActionAdded: ({ data }, before) => {
      const standing: Standing = { section: data.section, status: "notStarted", dueOn: dueIn(Object.values(data.meanings)), removed: false };
      return changed(data.action, null, standing, before);
    },
    ActionMoved: ({ data }, before) => restanding(data.action, { section: data.section }, before),
    ActionRemoved: ({ data }, before) => restanding(data.action, { removed: true }, before),
    // While it was away, the timescale may have become another column, or none.
    ActionRestored: (event, before) => {
      const { action } = event.data;
      return restanding(action, { removed: false, dueOn: dueNow(action, planOf(event), before) }, before);
    },
    TimescaleSet: ({ data }, before) => restanding(data.action, { dueOn: dueIn([data.meaning]) }, before),
    StatusAssessed: ({ data }, before) => restanding(data.action, { status: data.status }, before),
    ColumnRoleGiven: (event, before) => {
      const { columnId, role, readings } = event.data;
      if (role === "timescale") {
        return together(Object.entries(readings), ([action, meaning], now) => restanding(action, { dueOn: dueIn([meaning]) }, now), before);
      }
      return before.read(columnEntity(planOf(event), columnId), "role") === "timescale" ? noneDue(planOf(event), before) : nothing();
    },
    ColumnRemoved: (event, before) => (event.data.role === "timescale" ? noneDue(planOf(event), before) : nothing()),
    PlanDrafted: nothing,
    PlanRetitled: nothing,
    PeriodSet: nothing,
    NarrativeAdded: nothing,
    NarrativeReworded: nothing,
    NarrativeRemoved: nothing,
    ColumnAdded: nothing,
    ColumnRelabelled: nothing,
    ColumnMoved: nothing,
    SectionAdded: nothing,
    SectionReworded: nothing,
    SectionMoved: nothing,
    SectionRemoved: nothing,
    SectionRestored: nothing,
    ObjectiveAdded: nothing,
    ObjectiveReworded: nothing,
    ObjectiveRemoved: nothing,
    ActionRenumbered: nothing,
    ActionReworded: nothing,
    OutcomeReworded: nothing,
    CellReworded: nothing,
    LeadsNamed: nothing,
    MilestonesSet: nothing,
    ActionAssigned: nothing,
    ActionUnassigned: nothing,
    ReviewDateSet: nothing,
    ActionRated: nothing,
    ProgressReported: nothing,
    ProgressCorrected: nothing,
    EvidenceAttached: nothing,
  },
};

/** The last day that any of these meanings gives; a plan has one timescale column at the most. */
function dueIn(meanings: readonly CellMeaning[]): string | null {
  const timescale = meanings.find((meaning) => meaning.timescale !== undefined)?.timescale;
  return timescale === undefined ? null : dueOn(timescale);
}

/** What the plan's timescale column says of an action, as the rows of plans hold it. */
function dueNow(action: string, plan: string, before: Before): string | null {
  const column = before.list(planEntity(plan), "columns").find((entity) => before.read(entity, "role") === "timescale");
  if (column === undefined) return null;
  const columnId = column.slice(columnEntity(plan, "").length);
  // Only the view of plans writes the field.
  const row = before.read(actionEntity(action), cellField(columnId)) as CellRow | undefined;
  return row === undefined ? null : dueIn([row.meaning]);
}

/** The plan's timescale column is none any more. */
const noneDue = (plan: string, before: Before) =>
  together(before.list(planEntity(plan), "actions"), (entity, now) => restanding(idOf(entity), { dueOn: null }, now), before);

function restanding(action: string, part: Partial<Standing>, before: Before): readonly RowChange[] {
  // Only this view writes the field.
  const was = before.read(actionEntity(action), "standing") as Standing | undefined;
  return was === undefined ? [] : changed(action, was, { ...was, ...part }, before);
}

function changed(action: string, was: Standing | null, is: Standing, before: Before): readonly RowChange[] {
  const counts = new Map<string, SectionCounts>();
  // Only this view writes the field.
  const countsOf = (section: string) =>
    counts.get(section) ?? (before.read(sectionEntity(section), "counts") as SectionCounts | undefined) ?? none;
  if (was !== null && !was.removed) counts.set(was.section, plus(countsOf(was.section), was, -1));
  if (!is.removed) counts.set(is.section, plus(countsOf(is.section), is, 1));
  return [
    set(actionEntity(action), "standing", is),
    ...[...counts].map(([section, value]) => set(sectionEntity(section), "counts", value)),
  ];
}

function plus(counts: SectionCounts, { status, dueOn: day }: Standing, by: number): SectionCounts {
  const due = day !== null && isOpen(status) ? adjusted(counts.due, day, by) : counts.due;
  return { status: adjusted(counts.status, status, by), due };
}

function adjusted(counts: Readonly<Record<string, number>>, key: string, by: number): Record<string, number> {
  const { [key]: was = 0, ...rest } = counts;
  return was + by === 0 ? rest : { ...rest, [key]: was + by };
}

/** Applies one change after the other, each seeing what the ones before it wrote. */
function together<Item>(
  items: readonly Item[],
  change: (item: Item, now: Before) => readonly RowChange[],
  before: Before,
): readonly RowChange[] {
  const written = new Map<string, RowChange & { kind: "set" }>();
  const now: Before = {
    ...before,
    read: (entity, field) => written.get(`${entity}\n${field}`)?.value ?? before.read(entity, field),
  };
  for (const item of items) {
    for (const row of change(item, now)) if (row.kind === "set") written.set(`${row.entity}\n${row.field}`, row);
  }
  return [...written.values()];
}

/** How many open actions were due before this day. */
export const overdueOn = (today: string, { due }: SectionCounts): number =>
  Object.entries(due).reduce((sum, [day, count]) => (day < today ? sum + count : sum), 0);
