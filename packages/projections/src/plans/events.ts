import type { DomainEvent } from "../event.ts";
import type { Text } from "../text.ts";
import type { Timescale } from "../values/timescale.ts";

/** A statement of a cell: its text is kept apart from its neighbours', so that one can be reworded, linked or withdrawn. */
export type Block = Readonly<{ id: string; kind: "paragraph" | "bullet"; text: Text }>;

/** What a cell of the table says, in order. A blank cell has no blocks. */
export type Cell = readonly Block[];

/** What a column means. The label stays the council's; the role tells which rules apply. */
export type ColumnRole =
  | "number"
  | "objective"
  | "action"
  | "lead"
  | "partners"
  | "milestones"
  | "timescale"
  | "outcome"
  | "impact"
  | "progress"
  | "evidence"
  | "rating"
  | "notes"
  | "free";

export type Column = Readonly<{ columnId: string; label: Text; role: ColumnRole; order: string }>;

/** Which plans a plan's actions serve: the county's, a district's, or one service's or school's own. */
export type PlanLevel = "county" | "district" | "service";

/** When a plan runs: as printed, and as dates where it was recognised. */
export type Period = Readonly<{ text: Text; from: string | null; to: string | null }>;

/** Someone named in a lead cell: the printed words, and whom they mean where that was recognised. */
export type Lead = Readonly<{ text: Text; kind: LeadKind; organisation: string | null; blocks: readonly string[] }>;
export type LeadKind = "lead" | "partner" | "deputy" | "via";

/** Where a text stands that is part of the plan's document but not of its tables. */
export type NarrativePlace = "before" | "after" | "footnote";

/** A recognised milestone: the block that states it, and its timescale. */
export type Milestone = Readonly<{ block: string; timescale: Timescale }>;

/** What is worked out of a cell's words under the role of its column; only the part that the role asks for. */
export type CellMeaning = Readonly<{
  timescale?: Timescale;
  /** What the words alone are read as, where somebody said what the timescale means. */
  read?: Timescale;
  leads?: readonly Lead[];
  milestones?: readonly Milestone[];
}>;

// The plan

export type PlanDrafted = DomainEvent<
  "PlanDrafted",
  {
    plan: string;
    title: Text;
    level: PlanLevel;
    organisations: readonly string[];
    parent: string | null;
    period: Period | null;
    columns: readonly Column[];
    /** The layout that it was started from, when it was. */
    template: string | null;
    /** The import that it belongs to: until that is confirmed, nobody sees the plan. */
    import: string | null;
  }
>;
export type PlanRetitled = DomainEvent<"PlanRetitled", { title: Text }>;
export type PeriodSet = DomainEvent<"PeriodSet", { period: Period | null }>;
export type NarrativeAdded = DomainEvent<
  "NarrativeAdded",
  { narrative: string; place: NarrativePlace; heading: Text | null; body: Cell; order: string }
>;
export type NarrativeReworded = DomainEvent<
  "NarrativeReworded",
  { narrative: string; heading: Text | null; body: Cell }
>;
export type NarrativeRemoved = DomainEvent<"NarrativeRemoved", { narrative: string; reason: Text | null }>;

// Its agreed versions, and how its reports are taken

/** A meeting agreed the plan as it stood then. `version` counts from 1. */
export type PlanAdopted = DomainEvent<"PlanAdopted", { version: number; meeting: Text; heldOn: string }>;
/** Whether a report counts only once it was accepted. */
export type ApprovalRequired = DomainEvent<"ApprovalRequired", { required: boolean }>;

// Its groups: a printed lead such as "All authorities" that stands for several organisations

export type GroupDefined = DomainEvent<
  "GroupDefined",
  { group: string; name: Text; organisations: readonly string[]; from: string }
>;
/** Who belongs to a group from a day on. Earlier days keep those who belonged to it then. */
export type GroupMembersSet = DomainEvent<
  "GroupMembersSet",
  { group: string; organisations: readonly string[]; from: string }
>;
/** Each organisation of the group returns its own progress on the action. */
export type GroupAsked = DomainEvent<"GroupAsked", { action: string; group: string }>;
export type GroupReleased = DomainEvent<"GroupReleased", { action: string; group: string }>;

// Its links to the plan above

/** The action delivers an action of another plan. */
export type ActionLinked = DomainEvent<"ActionLinked", { action: string; delivers: string }>;
export type ActionUnlinked = DomainEvent<"ActionUnlinked", { action: string; delivers: string }>;

// Its columns

export type ColumnAdded = DomainEvent<"ColumnAdded", Column>;
export type ColumnRelabelled = DomainEvent<"ColumnRelabelled", { columnId: string; label: Text }>;
/** `readings`: what the column's cells mean under the new role, action by action, worked out while they were open. */
export type ColumnRoleGiven = DomainEvent<
  "ColumnRoleGiven",
  { columnId: string; role: ColumnRole; readings: Readonly<Record<string, CellMeaning>> }
>;
export type ColumnMoved = DomainEvent<"ColumnMoved", { columnId: string; order: string }>;
export type ColumnRemoved = DomainEvent<"ColumnRemoved", { columnId: string; role: ColumnRole; reason: Text | null }>;

// Its sections and objectives

export type SectionAdded = DomainEvent<
  "SectionAdded",
  { section: string; number: string | null; title: Text | null; statement: Text | null; order: string }
>;
export type SectionReworded = DomainEvent<
  "SectionReworded",
  { section: string; number: string | null; title: Text | null; statement: Text | null }
>;
export type SectionMoved = DomainEvent<"SectionMoved", { section: string; order: string }>;
export type SectionRemoved = DomainEvent<"SectionRemoved", { section: string; reason: Text | null }>;
export type SectionRestored = DomainEvent<"SectionRestored", { section: string }>;
export type ObjectiveAdded = DomainEvent<
  "ObjectiveAdded",
  { objective: string; section: string; text: Text; order: string }
>;
export type ObjectiveReworded = DomainEvent<"ObjectiveReworded", { objective: string; text: Text }>;
export type ObjectiveRemoved = DomainEvent<"ObjectiveRemoved", { objective: string; reason: Text | null }>;

// Its actions

export type ActionAdded = DomainEvent<
  "ActionAdded",
  {
    action: string;
    section: string;
    objective: string | null;
    number: string | null;
    order: string;
    /** By column. A column without an entry is blank. */
    cells: Readonly<Record<string, Cell>>;
    /** By column, where its words have a meaning. */
    meanings: Readonly<Record<string, CellMeaning>>;
  }
>;
/**
 * A row was split in two: what its cells say since. Only those of which something went to the new row are named; the fact
 * that follows is the row that was split off.
 */
export type ActionSplit = DomainEvent<
  "ActionSplit",
  {
    action: string;
    into: string;
    cells: Readonly<Record<string, Cell>>;
    meanings: Readonly<Record<string, CellMeaning>>;
    reason: Text | null;
  }
>;
/** The new row of a split; like one that was added, and it is known which one it was part of. */
export type ActionSplitOff = DomainEvent<"ActionSplitOff", ActionAdded["data"] & { from: string }>;
export type ActionRenumbered = DomainEvent<"ActionRenumbered", { action: string; number: string | null }>;
export type ActionMoved = DomainEvent<
  "ActionMoved",
  { action: string; section: string; objective: string | null; order: string }
>;
export type ActionRemoved = DomainEvent<"ActionRemoved", { action: string; reason: Text | null }>;
export type ActionRestored = DomainEvent<"ActionRestored", { action: string }>;

/** What a cell says now. Which of the facts below it is follows from the role of its column. */
type CellSays = { action: string; columnId: string; cell: Cell; meaning: CellMeaning; reason: Text | null };
export type ActionReworded = DomainEvent<"ActionReworded", CellSays>;
export type OutcomeReworded = DomainEvent<"OutcomeReworded", CellSays>;
export type CellReworded = DomainEvent<"CellReworded", CellSays>;
export type LeadsNamed = DomainEvent<"LeadsNamed", CellSays>;
export type MilestonesSet = DomainEvent<"MilestonesSet", CellSays>;
/** `slipped`: the date that it was due went to a later one, or away. */
export type TimescaleSet = DomainEvent<"TimescaleSet", CellSays & { slipped: boolean }>;

/** Somebody is asked to see to the action. The printed leads stay as they are. */
export type ActionAssigned = DomainEvent<"ActionAssigned", { action: string; person: string }>;
export type ActionUnassigned = DomainEvent<"ActionUnassigned", { action: string; person: string }>;
/** When an action that never falls due is looked at again. */
export type ReviewDateSet = DomainEvent<"ReviewDateSet", { action: string; reviewOn: string | null }>;

export type PlanEvent =
  | PlanDrafted
  | PlanRetitled
  | PeriodSet
  | NarrativeAdded
  | NarrativeReworded
  | NarrativeRemoved
  | ColumnAdded
  | ColumnRelabelled
  | ColumnRoleGiven
  | ColumnMoved
  | ColumnRemoved
  | SectionAdded
  | SectionReworded
  | SectionMoved
  | SectionRemoved
  | SectionRestored
  | ObjectiveAdded
  | ObjectiveReworded
  | ObjectiveRemoved
  | ActionAdded
  | ActionSplit
  | ActionSplitOff
  | ActionRenumbered
  | ActionMoved
  | ActionRemoved
  | ActionRestored
  | ActionReworded
  | OutcomeReworded
  | CellReworded
  | LeadsNamed
  | MilestonesSet
  | TimescaleSet
  | ActionAssigned
  | ActionUnassigned
  | ReviewDateSet
  | PlanAdopted
  | ApprovalRequired
  | GroupDefined
  | GroupMembersSet
  | GroupAsked
  | GroupReleased
  | ActionLinked
  | ActionUnlinked;
