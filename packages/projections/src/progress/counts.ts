import { actionEntity, columnEntity, idOf, planEntity, planOf, sectionEntity } from "../plans/entities.ts";
import type { ActionAdded, ActionSplitOff, CellMeaning, PlanEvent } from "../plans/events.ts";
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
  version: 3,
  on: {
    ActionAdded: counted,
    ActionSplitOff: counted,
    // Only where the timescale went to the new row is there something new to say of when this one falls due.
    ActionSplit: ({ data: { action, meanings } }, before) => {
      const timescale = Object.values(meanings).find((meaning) => meaning.timescale !== undefined);
      return timescale === undefined ? nothing() : restanding(action, { dueOn: dueIn([timescale]) }, before);
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
        return together(
          Object.entries(readings),
          ([action, meaning], now) => restanding(action, { dueOn: dueIn([meaning]) }, now),
          before,
        );
      }
      return before.read(columnEntity(planOf(event), columnId), "role") === "timescale"
        ? noneDue(planOf(event), before)
        : nothing();
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
    PlanAdopted: nothing,
    ApprovalRequired: nothing,
    GroupDefined: nothing,
    GroupMembersSet: nothing,
    GroupAsked: nothing,
    GroupReleased: nothing,
    ActionLinked: nothing,
    ActionUnlinked: nothing,
    ActionRated: nothing,
    ProgressReported: nothing,
    ProgressCorrected: nothing,
    ProgressReturned: nothing,
    ProgressAccepted: nothing,
    PartAssessed: nothing,
    EvidenceAttached: nothing,
  },
};

function counted({ data }: ActionAdded | ActionSplitOff, before: Before): readonly RowChange[] {
  const dueOn = dueIn(Object.values(data.meanings));
  return changed(data.action, null, { section: data.section, status: "notStarted", dueOn, removed: false }, before);
}

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
  together(
    before.list(planEntity(plan), "actions"),
    (entity, now) => restanding(idOf(entity), { dueOn: null }, now),
    before,
  );

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
  const [from, to] = [was?.removed === false ? was : null, is.removed ? null : is];
  if (from !== null && from.section !== to?.section)
    counts.set(from.section, recounted(countsOf(from.section), from, null));
  if (to !== null)
    counts.set(to.section, recounted(countsOf(to.section), from?.section === to.section ? from : null, to));
  return [
    set(actionEntity(action), "standing", is),
    ...[...counts].map(([section, value]) => set(sectionEntity(section), "counts", value)),
  ];
}

/** Counts in which an action stands otherwise than before; null where it is not counted. */
function recounted(counts: SectionCounts, was: Standing | null, is: Standing | null): SectionCounts {
  return {
    status: shifted(counts.status, was?.status ?? null, is?.status ?? null),
    due: shifted(counts.due, openUntil(was), openUntil(is)),
  };
}

const openUntil = (standing: Standing | null) => (standing !== null && isOpen(standing.status) ? standing.dueOn : null);

/** One less of one kind and one more of another. A kind of which there are none is left out. */
function shifted(
  counts: Readonly<Record<string, number>>,
  from: string | null,
  to: string | null,
): Readonly<Record<string, number>> {
  if (from === to) return counts;
  // Kind by kind: an object that something was once deleted from is slow to copy and to write ever after.
  const next: Record<string, number> = {};
  for (const kind of Object.keys(counts)) {
    const count = (counts[kind] ?? 0) + (kind === to ? 1 : 0) - (kind === from ? 1 : 0);
    if (count !== 0) next[kind] = count;
  }
  if (to !== null && !Object.hasOwn(counts, to)) next[to] = 1;
  return next;
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
