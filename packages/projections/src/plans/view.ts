import type { Recorded } from "../event.ts";
import { PARTNERSHIP, personEntity } from "../people/view.ts";
import type { Membership } from "../values/membership.ts";
import { born, gone, set, type Before, type RowChange, type View } from "../view.ts";
import {
  actionEntity,
  agreedEntity,
  columnEntity,
  groupEntity,
  narrativeEntity,
  objectiveEntity,
  planEntity,
  planOf,
  sectionEntity,
} from "./entities.ts";
import type { ActionAdded, ActionSplitOff, Cell, CellMeaning, CellReworded, Column, PlanEvent } from "./events.ts";

/** What a cell says, as the rows hold it. `changedAt` is a revision of the plan. */
export type CellRow = Readonly<{ cell: Cell; meaning: CellMeaning; changedAt: number }>;

/** Where an action stands. */
export type PlaceRow = Readonly<{ section: string; objective: string | null; order: string }>;

/** The plans as they are read: one entity each for the plan, its columns, sections, objectives, texts and actions. */
export const plansView: View<PlanEvent> = {
  name: "plans",
  version: 5,
  on: {
    PlanDrafted: ({ data }) => {
      const plan = planEntity(data.plan);
      return [
        set(plan, "title", data.title),
        set(plan, "level", data.level),
        set(plan, "organisations", data.organisations),
        set(plan, "parent", data.parent),
        set(plan, "period", data.period),
        ...data.columns.flatMap((column) => columnAdded(data.plan, column)),
        // The plans of an import come into sight together, when it is confirmed.
        ...(data.import === null ? [born(PARTNERSHIP, "plans", plan)] : []),
      ];
    },
    PlanRetitled: (event) => [set(planEntity(planOf(event)), "title", event.data.title)],
    PeriodSet: (event) => [set(planEntity(planOf(event)), "period", event.data.period)],
    NarrativeAdded: (event) => {
      const { narrative, place, heading, body, order } = event.data;
      const entity = narrativeEntity(narrative);
      return [
        set(entity, "place", { place, order }),
        set(entity, "words", { heading, body }),
        born(planEntity(planOf(event)), "narratives", entity),
      ];
    },
    NarrativeReworded: ({ data: { narrative, heading, body } }) => [
      set(narrativeEntity(narrative), "words", { heading, body }),
    ],
    NarrativeRemoved: (event) => [gone(planEntity(planOf(event)), "narratives", narrativeEntity(event.data.narrative))],
    ColumnAdded: (event) => columnAdded(planOf(event), event.data),
    ColumnRelabelled: (event) => [set(columnEntity(planOf(event), event.data.columnId), "label", event.data.label)],
    ColumnRoleGiven: (event, before) => {
      const { columnId, role, readings } = event.data;
      return [
        set(columnEntity(planOf(event), columnId), "role", role),
        ...Object.entries(readings).flatMap(([action, meaning]) => remeant(action, columnId, meaning, before)),
      ];
    },
    ColumnMoved: (event) => [set(columnEntity(planOf(event), event.data.columnId), "order", event.data.order)],
    ColumnRemoved: (event) => [
      gone(planEntity(planOf(event)), "columns", columnEntity(planOf(event), event.data.columnId)),
    ],
    SectionAdded: (event) => {
      const { section, number, title, statement, order } = event.data;
      const entity = sectionEntity(section);
      return [
        set(entity, "words", { number, title, statement }),
        set(entity, "order", order),
        born(planEntity(planOf(event)), "sections", entity),
      ];
    },
    SectionReworded: ({ data: { section, number, title, statement } }) => [
      set(sectionEntity(section), "words", { number, title, statement }),
    ],
    SectionMoved: ({ data }) => [set(sectionEntity(data.section), "order", data.order)],
    SectionRemoved: (event) => [gone(planEntity(planOf(event)), "sections", sectionEntity(event.data.section))],
    SectionRestored: (event) => [born(planEntity(planOf(event)), "sections", sectionEntity(event.data.section))],
    ObjectiveAdded: (event) => {
      const { objective, section, text, order } = event.data;
      const entity = objectiveEntity(objective);
      return [
        set(entity, "text", text),
        set(entity, "place", { section, order }),
        born(planEntity(planOf(event)), "objectives", entity),
      ];
    },
    ObjectiveReworded: ({ data }) => [set(objectiveEntity(data.objective), "text", data.text)],
    ObjectiveRemoved: (event) => [gone(planEntity(planOf(event)), "objectives", objectiveEntity(event.data.objective))],
    ActionAdded: actionAdded,
    ActionSplit: ({ data: { action, cells, meanings }, revision }) =>
      Object.entries(cells).map(([columnId, cell]) =>
        set(actionEntity(action), cellField(columnId), {
          cell,
          meaning: meanings[columnId] ?? {},
          changedAt: revision,
        }),
      ),
    ActionSplitOff: (event) => [
      ...actionAdded(event),
      set(actionEntity(event.data.action), "splitFrom", event.data.from),
    ],
    ActionRenumbered: ({ data }) => [set(actionEntity(data.action), "number", data.number)],
    ActionMoved: ({ data: { action, section, objective, order } }) => [
      set(actionEntity(action), "place", { section, objective, order }),
    ],
    ActionRemoved: (event) => [gone(planEntity(planOf(event)), "actions", actionEntity(event.data.action))],
    ActionRestored: (event) => [born(planEntity(planOf(event)), "actions", actionEntity(event.data.action))],
    ActionReworded: cellSays,
    OutcomeReworded: cellSays,
    CellReworded: cellSays,
    LeadsNamed: cellSays,
    MilestonesSet: cellSays,
    TimescaleSet: (event, before) => [
      ...cellSays(event),
      ...(event.data.slipped ? [counted(actionEntity(event.data.action), "slips", before)] : []),
    ],
    ActionAssigned: ({ data }, before) => [
      withList(data.action, "assigned", before, (people) => [...people, data.person]),
      born(personEntity(data.person), "assigned", actionEntity(data.action)),
    ],
    ActionUnassigned: ({ data }, before) => [
      withList(data.action, "assigned", before, (people) => people.filter((person) => person !== data.person)),
      gone(personEntity(data.person), "assigned", actionEntity(data.action)),
    ],
    ReviewDateSet: ({ data }) => [set(actionEntity(data.action), "reviewOn", data.reviewOn)],
    PlanAdopted: (event) => {
      const plan = planOf(event);
      const { version, meeting, heldOn } = event.data;
      const entity = agreedEntity(plan, version);
      const { position, recordedAt, by } = event;
      return [
        set(entity, "agreed", { version, meeting, heldOn, position, recordedAt, by: by.person }),
        born(planEntity(plan), "agreed", entity),
      ];
    },
    ApprovalRequired: (event) => [set(planEntity(planOf(event)), "approval", event.data.required)],
    GroupDefined: (event) => {
      const { group, name, organisations, from } = event.data;
      const entity = groupEntity(group);
      return [
        set(entity, "name", name),
        set(entity, "memberships", [{ organisations, from }]),
        born(planEntity(planOf(event)), "groups", entity),
      ];
    },
    GroupMembersSet: ({ data: { group, organisations, from } }, before) => [
      set(groupEntity(group), "memberships", [...membershipsOf(group, before), { organisations, from }]),
    ],
    GroupAsked: ({ data }, before) => [withList(data.action, "groups", before, (groups) => [...groups, data.group])],
    GroupReleased: ({ data }, before) => [
      withList(data.action, "groups", before, (groups) => groups.filter((group) => group !== data.group)),
    ],
    ActionLinked: ({ data }, before) => [
      withList(data.action, "delivers", before, (delivers) => [...delivers, data.delivers]),
      born(actionEntity(data.delivers), "deliveredBy", actionEntity(data.action)),
    ],
    ActionUnlinked: ({ data }, before) => [
      withList(data.action, "delivers", before, (delivers) => delivers.filter((action) => action !== data.delivers)),
      gone(actionEntity(data.delivers), "deliveredBy", actionEntity(data.action)),
    ],
  },
};

/** The field of an action that holds what one column says. */
export const cellField = (columnId: string) => `cell:${columnId}`;

function actionAdded(event: Recorded<ActionAdded | ActionSplitOff>): RowChange[] {
  const { action, section, objective, number, order, cells, meanings } = event.data;
  const entity = actionEntity(action);
  return [
    set(entity, "plan", planOf(event)),
    set(entity, "number", number),
    set(entity, "place", { section, objective, order }),
    ...Object.entries(cells).map(([columnId, cell]) =>
      set(entity, cellField(columnId), { cell, meaning: meanings[columnId] ?? {}, changedAt: event.revision }),
    ),
    born(planEntity(planOf(event)), "actions", entity),
  ];
}

function columnAdded(plan: string, { columnId, label, role, order }: Column): RowChange[] {
  const entity = columnEntity(plan, columnId);
  return [
    set(entity, "label", label),
    set(entity, "role", role),
    set(entity, "order", order),
    born(planEntity(plan), "columns", entity),
  ];
}

function cellSays({
  data,
  revision,
}: Readonly<{ data: CellReworded["data"] }> & Pick<Recorded<CellReworded>, "revision">): RowChange[] {
  const { action, columnId, cell, meaning } = data;
  return [set(actionEntity(action), cellField(columnId), { cell, meaning, changedAt: revision })];
}

function remeant(action: string, columnId: string, meaning: CellMeaning, before: Before): RowChange[] {
  // Only this view writes the field, so what is read there is what was written.
  const was = before.read(actionEntity(action), cellField(columnId)) as CellRow | undefined;
  return was === undefined ? [] : [set(actionEntity(action), cellField(columnId), { ...was, meaning })];
}

function withList(
  action: string,
  field: string,
  before: Before,
  next: (was: readonly string[]) => readonly string[],
): RowChange {
  // Only this view writes the field.
  const was = (before.read(actionEntity(action), field) as readonly string[] | undefined) ?? [];
  return set(actionEntity(action), field, next(was));
}

const membershipsOf = (group: string, before: Before) =>
  // Only this view writes the field.
  (before.read(groupEntity(group), "memberships") as readonly Membership[] | undefined) ?? [];

/** One more than before. */
export const counted = (entity: string, field: string, before: Before): RowChange =>
  set(entity, field, Number(before.read(entity, field) ?? 0) + 1);
