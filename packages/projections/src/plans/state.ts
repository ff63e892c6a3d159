import type { ProgressEvent } from "../progress/events.ts";
import type { Column, ColumnRole, CellMeaning, NarrativePlace, PlanEvent } from "./events.ts";

/** What the rules ask about a plan. */
export type PlanState = Readonly<{ status: "unknown" }> | DraftedPlan;

export type DraftedPlan = Readonly<{
  status: "drafted";
  /** How many versions a meeting agreed. */
  agreed: number;
  /** Whether a report counts only once it was accepted. */
  approval: boolean;
  groups: ReadonlySet<string>;
  /** The number of the last fact in the plan's history. */
  revision: number;
  /** How many column ids were given out: none is ever given twice. */
  columnsGiven: number;
  columns: ReadonlyMap<string, Readonly<{ role: ColumnRole; order: string }>>;
  sections: ReadonlyMap<string, Readonly<{ order: string; removed: boolean }>>;
  objectives: ReadonlyMap<string, Readonly<{ section: string; order: string }>>;
  actions: ReadonlyMap<string, ActionState>;
  narratives: ReadonlyMap<string, NarrativeState>;
}>;

export type ActionState = Readonly<{
  section: string;
  objective: string | null;
  order: string;
  removed: boolean;
  assigned: readonly string[];
  /** The groups whose organisations each return their own progress. */
  groups: readonly string[];
  /** The actions of other plans that it delivers. */
  delivers: readonly string[];
  cells: Readonly<Record<string, CellState>>;
}>;

export type NarrativeState = Readonly<{
  place: NarrativePlace;
  order: string;
  blocks: readonly string[];
  used: number;
}>;

/** `changedAt`: the revision at which the cell last changed. `used`: how many block ids it has given out. */
export type CellState = Readonly<{ changedAt: number; blocks: readonly string[]; used: number; meaning: CellMeaning }>;

export const unknownPlan: PlanState = { status: "unknown" };

/** What is known of a plan once this fact is known. */
export function evolve(state: PlanState, event: PlanEvent | ProgressEvent, revision: number): PlanState {
  if (event.type === "PlanDrafted") {
    return {
      status: "drafted",
      agreed: 0,
      approval: false,
      groups: new Set(),
      revision,
      columnsGiven: event.data.columns.length,
      columns: new Map(
        event.data.columns.map((column) => [column.columnId, { role: column.role, order: column.order }]),
      ),
      sections: new Map(),
      objectives: new Map(),
      actions: new Map(),
      narratives: new Map(),
    };
  }
  return state.status === "unknown" ? state : { ...evolveDrafted(state, event, revision), revision };
}

function evolveDrafted(
  plan: DraftedPlan,
  event: Exclude<PlanEvent, { type: "PlanDrafted" }> | ProgressEvent,
  revision: number,
): DraftedPlan {
  const { type, data } = event;
  switch (type) {
    case "PlanRetitled":
    case "PeriodSet":
    case "ColumnRelabelled":
    case "SectionReworded":
    case "ObjectiveReworded":
    case "ActionRenumbered":
    case "ReviewDateSet":
    case "StatusAssessed":
    case "ActionRated":
    case "ProgressReported":
    case "ProgressCorrected":
    case "ProgressReturned":
    case "ProgressAccepted":
    case "PartAssessed":
    case "GroupMembersSet":
    case "EvidenceAttached":
      return plan;
    case "PlanAdopted":
      return { ...plan, agreed: data.version };
    case "ApprovalRequired":
      return { ...plan, approval: data.required };
    case "GroupDefined":
      return { ...plan, groups: new Set(plan.groups).add(data.group) };
    case "GroupAsked":
      return { ...plan, actions: withList(plan.actions, data.action, "groups", (groups) => [...groups, data.group]) };
    case "GroupReleased":
      return { ...plan, actions: withList(plan.actions, data.action, "groups", except(data.group)) };
    case "ActionLinked":
      return {
        ...plan,
        actions: withList(plan.actions, data.action, "delivers", (delivers) => [...delivers, data.delivers]),
      };
    case "ActionUnlinked":
      return { ...plan, actions: withList(plan.actions, data.action, "delivers", except(data.delivers)) };
    case "NarrativeAdded": {
      const blocks = data.body.map((block) => block.id);
      const { place, order } = data;
      return {
        ...plan,
        narratives: put(plan.narratives, data.narrative, { place, order, blocks, used: blocks.length }),
      };
    }
    case "NarrativeReworded": {
      const was = plan.narratives.get(data.narrative);
      const blocks = data.body.map((block) => block.id);
      return { ...plan, narratives: change(plan.narratives, data.narrative, { blocks, used: usedAfter(was, blocks) }) };
    }
    case "NarrativeRemoved":
      return { ...plan, narratives: without(plan.narratives, data.narrative) };
    case "ColumnAdded":
      return {
        ...plan,
        columnsGiven: plan.columnsGiven + 1,
        columns: put(plan.columns, data.columnId, { role: data.role, order: data.order } satisfies Partial<Column>),
      };
    case "ColumnRoleGiven":
      return {
        ...plan,
        columns: change(plan.columns, data.columnId, { role: data.role }),
        actions: Object.entries(data.readings).reduce(
          (actions, [action, meaning]) => withCell(actions, action, data.columnId, (cell) => ({ ...cell, meaning })),
          plan.actions,
        ),
      };
    case "ColumnMoved":
      return { ...plan, columns: change(plan.columns, data.columnId, { order: data.order }) };
    case "ColumnRemoved":
      return { ...plan, columns: without(plan.columns, data.columnId) };
    case "SectionAdded":
      return { ...plan, sections: put(plan.sections, data.section, { order: data.order, removed: false }) };
    case "SectionMoved":
      return { ...plan, sections: change(plan.sections, data.section, { order: data.order }) };
    case "SectionRemoved":
      return { ...plan, sections: change(plan.sections, data.section, { removed: true }) };
    case "SectionRestored":
      return { ...plan, sections: change(plan.sections, data.section, { removed: false }) };
    case "ObjectiveAdded":
      return {
        ...plan,
        objectives: put(plan.objectives, data.objective, { section: data.section, order: data.order }),
      };
    case "ObjectiveRemoved":
      return { ...plan, objectives: without(plan.objectives, data.objective) };
    case "ActionSplit":
      return {
        ...plan,
        actions: Object.entries(data.cells).reduce((actions, [column, cell]) => {
          const blocks = cell.map((block) => block.id);
          return withCell(actions, data.action, column, (was) => ({
            changedAt: revision,
            blocks,
            used: usedAfter(was, blocks),
            meaning: data.meanings[column] ?? {},
          }));
        }, plan.actions),
      };
    case "ActionSplitOff":
    case "ActionAdded": {
      const { section, objective, order, cells, meanings } = data;
      const known = Object.entries(cells).map(([column, cell]): [string, CellState] => [
        column,
        {
          changedAt: revision,
          blocks: cell.map((block) => block.id),
          used: cell.length,
          meaning: meanings[column] ?? {},
        },
      ]);
      const action = {
        section,
        objective,
        order,
        removed: false,
        assigned: [],
        groups: [],
        delivers: [],
        cells: Object.fromEntries(known),
      };
      return { ...plan, actions: put(plan.actions, data.action, action) };
    }
    case "ActionMoved": {
      const { section, objective, order } = data;
      return { ...plan, actions: change(plan.actions, data.action, { section, objective, order }) };
    }
    case "ActionRemoved":
      return { ...plan, actions: change(plan.actions, data.action, { removed: true }) };
    case "ActionRestored":
      return { ...plan, actions: change(plan.actions, data.action, { removed: false }) };
    case "ActionReworded":
    case "OutcomeReworded":
    case "CellReworded":
    case "LeadsNamed":
    case "MilestonesSet":
    case "TimescaleSet": {
      const blocks = data.cell.map((block) => block.id);
      const cell = (was: CellState): CellState => ({
        changedAt: revision,
        blocks,
        used: usedAfter(was, blocks),
        meaning: data.meaning,
      });
      return { ...plan, actions: withCell(plan.actions, data.action, data.columnId, cell) };
    }
    case "ActionAssigned":
      return {
        ...plan,
        actions: withList(plan.actions, data.action, "assigned", (people) => [...people, data.person]),
      };
    case "ActionUnassigned":
      return { ...plan, actions: withList(plan.actions, data.action, "assigned", except(data.person)) };
  }
}

const blank: CellState = { changedAt: -1, blocks: [], used: 0, meaning: {} };

/** What the rules know of one cell; a column in which nothing was ever written is blank. */
export const cellOf = (action: ActionState, columnId: string): CellState => action.cells[columnId] ?? blank;

/** How many block ids were given out, once these blocks stand where others stood. */
const usedAfter = (was: Readonly<{ blocks: readonly string[]; used: number }> | undefined, blocks: readonly string[]) =>
  (was?.used ?? 0) + blocks.filter((id) => !was?.blocks.includes(id)).length;

const put = <Value>(map: ReadonlyMap<string, Value>, key: string, value: Value) => new Map(map).set(key, value);

function change<Value>(map: ReadonlyMap<string, Value>, key: string, part: Partial<Value>): ReadonlyMap<string, Value> {
  const value = map.get(key);
  return value === undefined ? map : put(map, key, { ...value, ...part });
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

type Actions = ReadonlyMap<string, ActionState>;

function withCell(actions: Actions, id: string, columnId: string, next: (was: CellState) => CellState): Actions {
  const action = actions.get(id);
  if (action === undefined) return actions;
  return put(actions, id, { ...action, cells: { ...action.cells, [columnId]: next(cellOf(action, columnId)) } });
}

const except = (gone: string) => (list: readonly string[]) => list.filter((id) => id !== gone);

type Lists = "assigned" | "groups" | "delivers";

function withList(
  actions: Actions,
  id: string,
  list: Lists,
  next: (was: readonly string[]) => readonly string[],
): Actions {
  const action = actions.get(id);
  return action === undefined ? actions : put(actions, id, { ...action, [list]: next(action[list]) });
}
