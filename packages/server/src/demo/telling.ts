import type { imports, people, plans, progress } from "@planledger/projections";
import type { CopyStep } from "../documents/newerCopy/differences.ts";
import type { Calendar } from "./calendar.ts";
import type { Desk } from "./desk.ts";
import type { PersonName } from "./people.ts";
import type { Words } from "./words.ts";

export type RowTold = Readonly<{
  name: string;
  number?: string;
  /** By the name of the column: its role, or the name under which it was added later. */
  says: Readonly<Record<string, Words>>;
}>;

export type SectionTold = Readonly<{
  name: string;
  number?: string;
  title?: string;
  statement?: string;
  /** Its rows without an objective. */
  rows?: readonly RowTold[];
  objectives?: readonly Readonly<{ name: string; text: string; rows: readonly RowTold[] }>[];
}>;

export type TextTold = Readonly<{ name: string; place: plans.NarrativePlace; heading?: string; body: Words }>;

/** A plan as it was typed in at the beginning. */
export type PlanTold = Readonly<{
  title: string;
  level: plans.PlanLevel;
  organisations: readonly string[];
  parent?: string;
  period: string;
  /** One of the six layouts, or columns of its own. */
  layout: string | readonly Readonly<{ label: string; role: plans.ColumnRole }>[];
  texts: readonly TextTold[];
  sections: readonly SectionTold[];
}>;

/** What is asked of the rules, and of which ones. */
export type Asking =
  | Readonly<{ of: "people"; command: people.PeopleCommand }>
  | Readonly<{ of: "plan"; command: plans.PlanCommand }>
  | Readonly<{ of: "progress"; command: progress.ProgressCommand }>
  | Readonly<{ of: "import"; import: string; command: imports.ImportCommand }>
  | Readonly<{ of: "copy"; steps: readonly CopyStep[] }>
  | Readonly<{ of: "withdrawal"; withdrawal: string; step: WithdrawalStep }>;

/** What becomes of a withdrawal: looked for and asked for, agreed to and carried out, or refused. */
export type WithdrawalStep =
  | Readonly<{ kind: "ask"; words: readonly string[]; reason: string }>
  | Readonly<{ kind: "approve" }>
  | Readonly<{ kind: "refuse"; note: string }>;

/** Something that a person does about the plan on their desk. */
export type Deed = (desk: Desk) => Asking | readonly Asking[];

/** What one person did in one go, on a day counted from today. */
export type Sitting = Readonly<{ day: number; who: PersonName; deeds: readonly Deed[] }>;

/** Everything that happened to one plan, oldest first. */
export type Chronicle = Readonly<{ plan: string; sittings: readonly Sitting[] }>;

/** A chronicle, once it is known what day it is today. */
export type Story = (calendar: Calendar) => Chronicle;

export const on = (day: number, who: PersonName, deeds: readonly Deed[]): Sitting => ({ day, who, deeds });
