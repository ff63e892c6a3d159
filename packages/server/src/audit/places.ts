import { isSealed, people, plans, type progress, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { ChangedThing } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { momentAt } from "../graphql/moments.ts";
import { summaryOf } from "../plans/summary.ts";
import { inWords } from "../plans/dayInWords.ts";
import { saidInWords, wordsOf } from "../plans/wording.ts";

/** A place of a plan that can change: a field of an entity, or whether the entity is there at all. */
export type Place = Readonly<{ entity: string; field: string }>;

/** The field that stands for being there at all. */
export const PRESENCE = "presence";

type Said = Readonly<{ context: Context; plan: string; at: Moment }>;

/** How the value of a field reads; null when it says nothing. Values are what the views of `projections` wrote. */
type Reading = Readonly<{
  what: (said: Said, entity: string) => string;
  text: (value: unknown, said: Said) => string | null;
}>;

const opened = (value: unknown, { context }: Said) => (isSealed(value) ? context.open(value) : null);
const asIs = (value: unknown) => (typeof value === "string" ? value : null);
const called = (what: string) => () => what;

const ROLE_WORDS: Readonly<Record<plans.ColumnRole, string>> = {
  number: "Number",
  objective: "Objective",
  action: "Action",
  lead: "Lead",
  partners: "Partners",
  milestones: "Milestones",
  timescale: "Timescale",
  outcome: "Outcome",
  impact: "Impact",
  progress: "Progress",
  evidence: "Evidence",
  rating: "Rating",
  notes: "Notes",
  free: "Anything else",
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  notStarted: "Not started",
  inProgress: "In progress",
  completed: "Completed",
  blocked: "Blocked",
  superseded: "Superseded",
  red: "Red",
  amber: "Amber",
  green: "Green",
  county: "County",
  district: "District",
  service: "Service",
};

const inPlainWords = (value: unknown) => (typeof value === "string" ? (STATUS_WORDS[value] ?? value) : null);

const joined = (parts: readonly (string | null)[], between: string) => {
  const present = parts.filter((part) => part !== null && part !== "");
  return present.length === 0 ? null : present.join(between);
};

const names = (ids: unknown, nameOf: (id: string) => string) => {
  const list = Array.isArray(ids) ? ids.map(String) : [];
  return list.length === 0 ? null : list.map(nameOf).join(", ");
};

/** What an organisation is called at a moment. */
export const organisationName = ({ context, at }: Said, id: string) =>
  asIs(context.rows.value(people.organisationEntity(id), "name", at.position)) ?? "";

/** The name of a person at a moment, as today's keys open it. */
export const personName = ({ context, at }: Said, id: string) =>
  opened(context.rows.value(people.personEntity(id), "name", at.position), { context, at, plan: "" }) ?? "";

type SectionWords = Readonly<{ number: string | null; title: SealedText | null; statement: SealedText | null }>;

function sectionWords(value: unknown, { context }: Said): string | null {
  const { number, title, statement } = value as SectionWords;
  return joined([joined([number, title && context.open(title)], " "), statement && context.open(statement)], "\n");
}

function placeWords(value: unknown, said: Said): string | null {
  const { section, objective } = value as plans.PlaceRow;
  const { rows } = said.context;
  const words = rows.value(plans.sectionEntity(section), "words", said.at.position);
  const text = objective === null ? undefined : rows.value(plans.objectiveEntity(objective), "text", said.at.position);
  const title = words === undefined ? null : (sectionWords(words, said)?.split("\n")[0] ?? null);
  return joined([title, opened(text, said)], " – ") ?? "The plan's only section";
}

const APPROVAL_WORDS: Readonly<Record<string, string>> = {
  submitted: "Submitted",
  returned: "Returned",
  accepted: "Accepted",
};

const groupName = (said: Said, id: string) =>
  opened(said.context.rows.value(plans.groupEntity(id), "name", said.at.position), said) ?? "";

/** The number and first words of an action of another plan. */
function actionName({ context, at }: Said, id: string): string {
  const row = context.plans.action(id, at);
  return row === undefined ? "" : (joined([asIs(row.fields["number"]), summaryOf(row, at, context)], " ") ?? "");
}

/** The fields that people see change, by the kind of entity. Others (counts, orders of columns) are worked out. */
const READINGS: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  plan: {
    title: { what: called("Title"), text: opened },
    level: { what: called("Level"), text: inPlainWords },
    organisations: {
      what: called("Organisations"),
      text: (ids, said) => names(ids, (id) => organisationName(said, id)),
    },
    period: { what: called("Period"), text: (value, said) => opened((value as { text: unknown } | null)?.text, said) },
    approval: { what: called("Reports are approved"), text: (value) => (value === true ? "Yes" : "No") },
    [PRESENCE]: { what: called("Plan"), text: asIs },
  },
  agreed: {
    agreed: {
      what: called("Agreed version"),
      text(value, said) {
        const { version, meeting, heldOn } = value as { version: number; meeting: SealedText; heldOn: string };
        return `Version ${version}, ${said.context.open(meeting)}, ${inWords(heldOn)}`;
      },
    },
    [PRESENCE]: { what: called("Agreed version"), text: asIs },
  },
  group: {
    name: { what: called("Group"), text: opened },
    memberships: {
      what: called("Members of a group"),
      text: (value, said) =>
        (value as readonly plans.Membership[])
          .map(
            ({ organisations, from }) =>
              `from ${inWords(from)}: ${names(organisations, (id) => organisationName(said, id)) ?? ""}`,
          )
          .join("\n"),
    },
    [PRESENCE]: { what: called("Group"), text: asIs },
  },
  column: {
    label: { what: called("Column label"), text: opened },
    role: { what: called("Column meaning"), text: (value) => ROLE_WORDS[value as plans.ColumnRole] ?? null },
    order: { what: called("Place of a column"), text: () => "Moved" },
    [PRESENCE]: { what: called("Column"), text: asIs },
  },
  section: {
    words: { what: called("Section"), text: sectionWords },
    order: { what: called("Place of a section"), text: () => "Moved" },
    [PRESENCE]: { what: called("Section"), text: asIs },
  },
  objective: {
    text: { what: called("Objective"), text: opened },
    [PRESENCE]: { what: called("Objective"), text: asIs },
  },
  narrative: {
    words: {
      what: called("Text around the table"),
      text(value, said) {
        const { heading, body } = value as { heading: SealedText | null; body: plans.Cell };
        return joined([heading && said.context.open(heading), wordsOf(body, said.context.open)], "\n");
      },
    },
    [PRESENCE]: { what: called("Text around the table"), text: asIs },
  },
  action: {
    number: { what: called("Number"), text: asIs },
    place: { what: called("Place"), text: placeWords },
    status: { what: called("Status"), text: inPlainWords },
    rating: { what: called("Rating"), text: inPlainWords },
    reviewOn: { what: called("Review date"), text: (value) => (typeof value === "string" ? inWords(value) : null) },
    groups: { what: called("Groups asked"), text: (ids, said) => names(ids, (id) => groupName(said, id)) },
    delivers: { what: called("Delivers"), text: (ids, said) => names(ids, (id) => actionName(said, id)) },
    assigned: { what: called("Asked to see to it"), text: (ids, said) => names(ids, (id) => personName(said, id)) },
    [PRESENCE]: { what: called("Action"), text: asIs },
  },
  report: {
    approval: {
      what: called("Approval"),
      text(value, said) {
        const { state, note } = value as { state: string; note: SealedText | null };
        return joined([APPROVAL_WORDS[state] ?? null, note && said.context.open(note)], ": ");
      },
    },
    words: {
      what: called("Report"),
      text(value, said) {
        const { narrative, occurredOn } = value as { narrative: SealedText; occurredOn: string };
        return `${said.context.open(narrative)}\n(${inWords(occurredOn)})`;
      },
    },
    [PRESENCE]: { what: called("Report"), text: asIs },
  },
  evidence: {
    attached: { what: called("Evidence"), text: (value, said) => opened((value as { name: unknown }).name, said) },
    [PRESENCE]: { what: called("Evidence"), text: asIs },
  },
};

/** A cell reads as its words, with what a timescale means where somebody said so, and is called by the label of its column. */
const CELL: Reading = {
  what: (said, field) => columnLabel(said, field.slice("cell:".length)),
  text(value, said) {
    const { cell, meaning } = value as plans.CellRow;
    const meant = saidInWords(meaning);
    return joined([wordsOf(cell, said.context.open), meant && `(What is meant: ${meant})`], "\n");
  },
};

function columnLabel({ context, plan, at }: Said, columnId: string): string {
  const column = plans.columnEntity(plan, columnId);
  const label = opened(context.rows.value(column, "label", at.position), { context, plan, at });
  return (
    label || ROLE_WORDS[(context.rows.value(column, "role", at.position) as plans.ColumnRole | undefined) ?? "free"]
  );
}

const kindOf = (entity: string) => entity.slice(0, entity.indexOf(":"));

const THINGS: Readonly<Record<string, ChangedThing>> = {
  agreed: "AGREED",
  group: "GROUP",
  column: "COLUMN",
  section: "SECTION",
  objective: "OBJECTIVE",
  narrative: "NARRATIVE",
  action: "ACTION",
  report: "REPORT",
  evidence: "EVIDENCE",
};

/** What kind of thing a place is of. */
export const thingOf = ({ entity }: Place): ChangedThing => THINGS[kindOf(entity)] ?? "PLAN";

/** The column of a place that is a cell; null of any other. */
export const columnOf = ({ field }: Place): string | null =>
  field.startsWith("cell:") ? field.slice("cell:".length) : null;

/** The list that a thing stands in for as long as it is there. Other lists (whose, delivered by what) only refer to it. */
const HOMES: Readonly<Record<string, string>> = {
  plan: "plans",
  column: "columns",
  section: "sections",
  objective: "objectives",
  narrative: "narratives",
  action: "actions",
  report: "reports",
  evidence: "evidence",
  agreed: "agreed",
  group: "groups",
};

/** The list that says whether a thing is there. */
export const homeOf = (entity: string): string | undefined => HOMES[kindOf(entity)];

/** What one organisation says of its own part of an action. */
const PART: Reading = {
  what: (said, field) => `Part of ${organisationName(said, field.slice("part:".length))}`,
  text: (value) => inPlainWords((value as { status: string }).status),
};

function readingOf({ entity, field }: Place): Reading | undefined {
  if (field.startsWith("part:")) return PART;
  return field.startsWith("cell:") ? CELL : READINGS[kindOf(entity)]?.[field];
}

/** Whether people see this place change. */
export const isSeen = (place: Place): boolean => readingOf(place) !== undefined;

/** Whether a change of this place is one of where something stands. */
export const isPlacement = ({ field }: Place): boolean => field === "place" || field === "order";

/** What a place is called, for example the label of its column. */
export const whatIs = (place: Place, said: Said): string =>
  readingOf(place)?.what(said, /^(cell|part):/.test(place.field) ? place.field : place.entity) ?? "";

/** What holds of an action of which nobody has said anything yet. */
function unsaid({ entity, field }: Place, position: number, { rows }: Context): progress.Status | undefined {
  const isStatus = field === "status" && rows.value(entity, "plan", position) !== undefined;
  return isStatus ? "notStarted" : undefined;
}

/** What a place said at a position; null when it said nothing, or was not there. */
export function textAt(place: Place, plan: string, position: number, context: Context): string | null {
  const value = context.rows.value(place.entity, place.field, position) ?? unsaid(place, position, context);
  if (value === undefined || value === null) return null;
  const at = momentAt(context.rows, position, context.now());
  return readingOf(place)?.text(value, { context, plan, at }) ?? null;
}

/** The value of a place as the rows hold it, to tell whether it is the same as before. */
export const valueAt = ({ entity, field }: Place, position: number, { rows }: Context): unknown =>
  rows.value(entity, field, position);
