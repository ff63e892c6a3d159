import type { Timescale } from "../values/timescale.ts";
import type { ColumnRole, LeadKind, NarrativePlace, PlanLevel } from "./events.ts";

/** A statement as it was written; `id` names the block that it was, when it was one. */
export type WrittenBlock = Readonly<{ id?: string | null; kind: "paragraph" | "bullet"; text: string }>;

/** The organisations that may be recognised in a lead cell. */
export type KnownOrganisations = readonly Readonly<{ id: string; name: string }>[];

/** Somebody who is named in a cell, as whoever writes it says: the words that are printed there, and whom they mean. */
export type NamedLead = Readonly<{ text: string; kind: LeadKind; organisation: string | null }>;

/** Who was named in cells, by column, each in the statements that say so. */
export type ColumnLeads = Readonly<Record<string, readonly (NamedLead & Readonly<{ blocks: readonly string[] }>)[]>>;

/** Words of cells, by action or by column. */
export type ColumnWords = Readonly<Record<string, readonly WrittenBlock[]>>;

export type WrittenRow = Readonly<{
  action: string;
  section: string;
  objective: string | null;
  number: string | null;
  cells: Readonly<Record<string, readonly WrittenBlock[]>>;
}>;

type Command<Type extends string, Asked> = Readonly<{ type: Type } & Asked>;

/** What can be asked of a plan. Ids of things to be created arrive with the command. */
export type PlanCommand =
  | Command<
      "DraftPlan",
      {
        plan: string;
        title: string;
        level: PlanLevel;
        organisations: readonly string[];
        parent: string | null;
        period: string | null;
        columns: readonly Readonly<{ label: string; role: ColumnRole }>[];
        template: string | null;
        import: string | null;
      }
    >
  | Command<"RetitlePlan", { title: string }>
  | Command<"SetPeriod", { period: string | null }>
  | Command<
      "AddNarrative",
      {
        narrative: string;
        place: NarrativePlace;
        heading: string | null;
        body: readonly WrittenBlock[];
        after: string | null;
      }
    >
  | Command<"RewordNarrative", { narrative: string; heading: string | null; body: readonly WrittenBlock[] }>
  | Command<"RemoveNarrative", { narrative: string; reason: string | null }>
  | Command<"AddColumn", { label: string; role: ColumnRole; after: string | null }>
  | Command<"RelabelColumn", { column: string; label: string }>
  /** `seen`: the revision of the plan at which the words were read; left out where nobody else can be writing. */
  | Command<
      "GiveColumnRole",
      {
        column: string;
        role: ColumnRole;
        words: ColumnWords;
        known: KnownOrganisations;
        seen?: number;
        /** Who is named in its cells, by action; they stay where the column was, and is, one of leads or partners. */
        leads?: Readonly<Record<string, readonly NamedLead[]>>;
      }
    >
  | Command<"MoveColumn", { column: string; after: string | null }>
  | Command<"RemoveColumn", { column: string; reason: string | null }>
  | Command<
      "AddSection",
      { section: string; number: string | null; title: string | null; statement: string | null; after: string | null }
    >
  | Command<"RewordSection", { section: string; number: string | null; title: string | null; statement: string | null }>
  | Command<"MoveSection", { section: string; after: string | null }>
  | Command<"RemoveSection", { section: string; reason: string | null }>
  | Command<"RestoreSection", { section: string }>
  | Command<"AddObjective", { objective: string; section: string; text: string }>
  | Command<"RewordObjective", { objective: string; text: string }>
  | Command<"RemoveObjective", { objective: string; reason: string | null }>
  | Command<"AddAction", WrittenRow & { after: string | null; known: KnownOrganisations }>
  /** Rows of one document, in order, at the end of their sections. */
  | Command<"AddActions", { rows: readonly WrittenRow[]; known: KnownOrganisations }>
  /**
   * `words`: what the cells say, by column. `moving` go, `copying` stand in both.
   * `seen`: the revision of the plan at which the words were read.
   */
  | Command<
      "SplitAction",
      {
        action: string;
        into: string;
        number: string | null;
        words: ColumnWords;
        moving: Readonly<Record<string, readonly string[]>>;
        copying: Readonly<Record<string, readonly string[]>>;
        /** Who is named in cells of leads and partners, where somebody said so. */
        leads?: ColumnLeads;
        seen: number;
        reason: string | null;
        known: KnownOrganisations;
      }
    >
  | Command<"RenumberAction", { action: string; number: string | null }>
  | Command<"MoveAction", { action: string; section: string; objective: string | null; after: string | null }>
  | Command<"RemoveAction", { action: string; reason: string | null }>
  | Command<"RestoreAction", { action: string }>
  /** `seen`: the revision of the plan that the writer saw. */
  | Command<
      "EditCell",
      {
        action: string;
        column: string;
        blocks: readonly WrittenBlock[];
        seen: number;
        reason: string | null;
        known: KnownOrganisations;
        /** Who is named, in a cell of leads or partners; read from the words where it is left out. */
        leads?: readonly NamedLead[] | null;
        /** What is meant, in a cell of a timescale; read from the words where it is left out. */
        timescale?: Timescale | null;
      }
    >
  | Command<"AssignAction", { action: string; person: string }>
  | Command<"UnassignAction", { action: string; person: string }>
  | Command<"SetReviewDate", { action: string; reviewOn: string | null }>
  /** `today` is the day in London on which the command arrived. */
  | Command<"AdoptPlan", { meeting: string; heldOn: string; today: string }>
  | Command<"RequireApproval", { required: boolean }>
  | Command<"DefineGroup", { group: string; name: string; organisations: readonly string[]; from: string }>
  | Command<"SetGroupMembers", { group: string; organisations: readonly string[]; from: string }>
  | Command<"AskGroup", { action: string; group: string }>
  | Command<"ReleaseGroup", { action: string; group: string }>
  | Command<"LinkAction", { action: string; delivers: string }>
  | Command<"UnlinkAction", { action: string; delivers: string }>;

/** The command of one name. */
export type Asked<Type extends PlanCommand["type"]> = Extract<PlanCommand, { type: Type }>;

export type PlanRefusal =
  | "NoSuchPlan"
  | "AlreadyDrafted"
  | "NoSuchColumn"
  | "NoSuchSection"
  | "NoSuchObjective"
  | "NoSuchAction"
  | "NoSuchNarrative"
  | "ActionRemoved"
  | "NotRemoved"
  | "SectionRemoved"
  | "LastColumn"
  | "RoleTaken"
  | "NotACell"
  | "NotLeads"
  | "LeadNotPrinted"
  | "NotTimescale"
  | "TimescaleNotPrinted"
  | "EndsBeforeItBegins"
  | "CellChanged"
  | "TextMissing"
  | "TextTooLong"
  | "NumberTooLong"
  | "AlreadyAssigned"
  | "NotAssigned"
  | "ReasonMissing"
  | "InTheFuture"
  | "NoSuchGroup"
  | "NobodyInGroup"
  | "AlreadyAsked"
  | "NotAsked"
  | "AlreadyLinked"
  | "NotLinked"
  | "NothingToSplit";
