import { plans } from "@planledger/projections";
import type { Desk } from "./desk.ts";
import { knownOrganisations, type PersonName, storyId } from "./people.ts";
import {
  type Deed,
  on,
  type PlanTold,
  type RowTold,
  type SectionTold,
  type Sitting,
  type TextTold,
} from "./telling.ts";
import { written } from "./words.ts";

/** Typing a whole plan in on one day: its heading and the texts around its table, then the table section by section. */
export const drafted = (day: number, who: PersonName, told: PlanTold): readonly Sitting[] => [
  on(day, who, [(desk) => ({ of: "plan", command: draft(told, desk) }), ...told.texts.map(narrativeAdded)]),
  ...told.sections.map((section) => on(day, who, [...sectionTyped(section)])),
];

function draft({ title, level, organisations, parent, period, layout }: PlanTold, desk: Desk): plans.PlanCommand {
  const template = typeof layout === "string" ? plans.templates.find(({ id }) => id === layout) : undefined;
  const columns = template?.columns ?? (typeof layout === "string" ? [] : layout);
  for (const { role } of columns) desk.addColumn(role);
  return {
    type: "DraftPlan",
    plan: desk.planId,
    title,
    level,
    organisations: organisations.map((name) => storyId("organisation", name)),
    parent: parent === undefined ? null : storyId("plan", parent),
    period,
    columns,
    template: template?.id ?? null,
    import: null,
  };
}

export const narrativeAdded =
  ({ name, place, heading, body }: TextTold): Deed =>
  (desk) => ({
    of: "plan",
    command: {
      type: "AddNarrative",
      narrative: desk.add("narrative", name),
      place,
      heading: heading ?? null,
      body: written(body),
      after: null,
    },
  });

const sectionTyped = ({ rows = [], objectives = [], ...section }: SectionTold): readonly Deed[] => [
  sectionAdded(section, null),
  ...(rows.length > 0 ? [rowsTyped(section.name, null, rows)] : []),
  ...objectives.flatMap(({ name, text, rows: under }) => [
    objectiveAdded(name, section.name, text),
    rowsTyped(section.name, name, under),
  ]),
];

export const sectionAdded =
  ({ name, number, title, statement }: SectionTold, after: string | null): Deed =>
  (desk) => ({
    of: "plan",
    command: {
      type: "AddSection",
      section: desk.add("section", name),
      number: number ?? null,
      title: title ?? null,
      statement: statement ?? null,
      after: after === null ? null : desk.the("section", after),
    },
  });

export const objectiveAdded =
  (name: string, section: string, text: string): Deed =>
  (desk) => ({
    of: "plan",
    command: {
      type: "AddObjective",
      objective: desk.add("objective", name),
      section: desk.the("section", section),
      text,
    },
  });

const rowsTyped =
  (section: string, objective: string | null, rows: readonly RowTold[]): Deed =>
  (desk) => ({
    of: "plan",
    command: {
      type: "AddActions",
      rows: rows.map((row) => rowWritten(row, section, objective, desk)),
      known: knownOrganisations,
    },
  });

/** A row as it arrives with a command. */
export function rowWritten(
  { name, number, says }: RowTold,
  section: string,
  objective: string | null,
  desk: Desk,
): plans.WrittenRow {
  const action = desk.add("action", name);
  return {
    action,
    section: desk.the("section", section),
    objective: objective === null ? null : desk.the("objective", objective),
    number: number ?? null,
    cells: desk.cells(action, says),
  };
}
