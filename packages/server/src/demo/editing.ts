import type { plans } from "@planledger/projections";
import type { Desk } from "./desk.ts";
import { rowWritten } from "./drafting.ts";
import { knownOrganisations, type PersonName, personId } from "./people.ts";
import type { Deed, RowTold, SectionTold } from "./telling.ts";
import { type Words, written } from "./words.ts";

// What people do to a plan once it is there: each function is one command, in the words of the story.

const asked =
  (command: (desk: Desk) => plans.PlanCommand): Deed =>
  (desk) => ({ of: "plan", command: command(desk) });

const theOrNone = (desk: Desk, kind: "section" | "objective" | "action", name: string | null) =>
  name === null ? null : desk.the(kind, name);

export const retitled = (title: string) => asked(() => ({ type: "RetitlePlan", title }));
export const runsFor = (period: string) => asked(() => ({ type: "SetPeriod", period }));

export const textReworded = (name: string, heading: string | null, body: Words) =>
  asked((desk) => ({ type: "RewordNarrative", narrative: desk.the("narrative", name), heading, body: written(body) }));
export const textRemoved = (name: string, reason: string) =>
  asked((desk) => ({ type: "RemoveNarrative", narrative: desk.the("narrative", name), reason }));

export const columnAdded = (name: string, label: string, role: plans.ColumnRole, after: string) =>
  asked((desk) => {
    desk.addColumn(name);
    return { type: "AddColumn", label, role, after: desk.column(after) };
  });
export const columnRelabelled = (name: string, label: string) =>
  asked((desk) => ({ type: "RelabelColumn", column: desk.column(name), label }));
export const columnMeans = (name: string, role: plans.ColumnRole) =>
  asked((desk) => ({
    type: "GiveColumnRole",
    column: desk.column(name),
    role,
    words: desk.wordsIn(name),
    known: knownOrganisations,
  }));
export const columnMoved = (name: string, after: string) =>
  asked((desk) => ({ type: "MoveColumn", column: desk.column(name), after: desk.column(after) }));
export const columnRemoved = (name: string, reason: string) =>
  asked((desk) => ({ type: "RemoveColumn", column: desk.column(name), reason }));

export const sectionReworded = ({ name, number, title, statement }: SectionTold) =>
  asked((desk) => ({
    type: "RewordSection",
    section: desk.the("section", name),
    number: number ?? null,
    title: title ?? null,
    statement: statement ?? null,
  }));
export const sectionMoved = (name: string, after: string | null) =>
  asked((desk) => ({
    type: "MoveSection",
    section: desk.the("section", name),
    after: theOrNone(desk, "section", after),
  }));
export const sectionRemoved = (name: string, reason: string) =>
  asked((desk) => ({ type: "RemoveSection", section: desk.the("section", name), reason }));
export const sectionRestored = (name: string) =>
  asked((desk) => ({ type: "RestoreSection", section: desk.the("section", name) }));

export const objectiveReworded = (name: string, text: string) =>
  asked((desk) => ({ type: "RewordObjective", objective: desk.the("objective", name), text }));
export const objectiveRemoved = (name: string, reason: string) =>
  asked((desk) => ({ type: "RemoveObjective", objective: desk.the("objective", name), reason }));

type Place = Readonly<{ section: string; objective?: string; after?: string }>;

export const actionAdded = (row: RowTold, { section, objective, after }: Place) =>
  asked((desk) => ({
    type: "AddAction",
    ...rowWritten(row, section, objective ?? null, desk),
    after: theOrNone(desk, "action", after ?? null),
    known: knownOrganisations,
  }));
export const renumbered = (action: string, number: string) =>
  asked((desk) => ({ type: "RenumberAction", action: desk.the("action", action), number }));
export const moved = (action: string, { section, objective, after }: Place) =>
  asked((desk) => ({
    type: "MoveAction",
    action: desk.the("action", action),
    section: desk.the("section", section),
    objective: theOrNone(desk, "objective", objective ?? null),
    after: theOrNone(desk, "action", after ?? null),
  }));
export const removed = (action: string, reason: string) =>
  asked((desk) => ({ type: "RemoveAction", action: desk.the("action", action), reason }));
export const restored = (action: string) =>
  asked((desk) => ({ type: "RestoreAction", action: desk.the("action", action) }));

type Apart = Readonly<{
  /** The number of the new row. */
  number?: string;
  /** The statements that go to it, by column and place: b1, b2, … */
  moving: Readonly<Record<string, readonly string[]>>;
  /** The columns that say the same in both. */
  both: readonly string[];
}>;

/** A row became two: `name` is what the story calls the new one. */
export const split = (action: string, name: string, { number, moving, both }: Apart) =>
  asked((desk) => {
    const id = desk.the("action", action);
    const into = desk.add("action", name);
    const words = desk.wordsOf(id);
    const copying = both.map((column) => [column, (words.get(column) ?? []).map((block) => String(block.id))] as const);
    for (const [column, ids] of [...Object.entries(moving), ...copying]) {
      const blocks = words.get(column) ?? [];
      const gone = (block: plans.WrittenBlock) => ids.includes(String(block.id));
      desk.keep(into, column, blocks.filter(gone));
      if (column in moving)
        desk.keep(
          id,
          column,
          blocks.filter((block) => !gone(block)),
        );
    }
    const byColumn = <Value>(entries: Iterable<readonly [string, Value]>) =>
      Object.fromEntries([...entries].map(([column, value]) => [desk.column(column), value]));
    return {
      type: "SplitAction",
      action: id,
      into,
      number: number ?? null,
      words: byColumn(words),
      moving: byColumn(Object.entries(moving)),
      copying: byColumn(copying),
      seen: desk.seat.seen,
      reason: null,
      known: knownOrganisations,
    };
  });

/** New words for a cell; which fact that is follows from its column. */
export const reworded = (action: string, column: string, words: Words, reason: string | null = null) =>
  asked((desk) => {
    const id = desk.the("action", action);
    const blocks = desk.write(id, column, words);
    return {
      type: "EditCell",
      action: id,
      column: desk.column(column),
      blocks,
      seen: desk.seat.seen,
      reason,
      known: knownOrganisations,
    };
  });

export const assigned = (action: string, person: PersonName) =>
  asked((desk) => ({ type: "AssignAction", action: desk.the("action", action), person: personId(person) }));
export const unassigned = (action: string, person: PersonName) =>
  asked((desk) => ({ type: "UnassignAction", action: desk.the("action", action), person: personId(person) }));

/** When an action that never falls due is looked at again, in days from today; null for not any more. */
export const reviewedOn = (action: string, days: number | null) =>
  asked((desk) => ({
    type: "SetReviewDate",
    action: desk.the("action", action),
    reviewOn: days === null ? null : desk.calendar.day(days),
  }));
