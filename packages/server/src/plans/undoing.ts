import { type Fact, plans, type progress, type Recorded, type SealedText, subjectsOf } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { leadsIn } from "./cells.ts";
import { knownOrganisations } from "./knownOrganisations.ts";

/** What takes a change back: a command about the plan's table, or about the progress on it. */
type Inverse =
  | Readonly<{ about: "plan"; command: plans.PlanCommand }>
  | Readonly<{ about: "progress"; command: progress.ProgressCommand }>;

/** The places in the rows that a change wrote, and that nobody may have written since. */
type Written = readonly Readonly<{ entity: string; field: string }>[];

type Undoing = Readonly<{ inverse: Inverse; written: Written }>;

/** Words of a text as they were before; undefined when they were withdrawn: they must not come back as a sentence about it. */
function openedBefore(text: SealedText | null, { open, withdrawals }: Context): string | null | undefined {
  if (text === null) return null;
  return withdrawals.isThere(text) ? open(text) : undefined;
}

/**
 * The ordinary command that makes things as they were right before a change, worked out from the rows of that moment;
 * undefined for a change that no single command takes back.
 * @param reason why it is taken back, where the rules ask
 */
export function undoingOf(event: Recorded<Fact>, reason: string | null, context: Context): Undoing | undefined {
  const { rows, open, withdrawals } = context;
  const before = event.position - 1;
  // What fields hold was written by the views of plans and progress.
  const was = <Value>(entity: string, field: string) => rows.value(entity, field, before) as Value;
  const plan = subjectsOf(event).plan ?? "";
  const about = (command: plans.PlanCommand, ...written: Written): Undoing => ({
    inverse: { about: "plan", command },
    written,
  });
  const isThere = (command: plans.PlanCommand): Undoing => about(command);

  switch (event.type) {
    case "ActionReworded":
    case "OutcomeReworded":
    case "CellReworded":
    case "LeadsNamed":
    case "MilestonesSet":
    case "TimescaleSet": {
      const { action, columnId: column } = event.data;
      const entity = plans.actionEntity(action);
      const row = was<plans.CellRow | undefined>(entity, plans.cellField(column));
      const cell = row?.cell ?? [];
      if (!cell.every(({ text }) => withdrawals.isThere(text))) return undefined;
      const blocks = cell.map(({ id, kind, text }) => ({ id, kind, text: open(text) }));
      const known = knownOrganisations(context);
      // Held against what this change left: whoever wrote there since must not lose a word.
      const leads = event.type === "LeadsNamed" && row?.meaning.leads ? leadsIn(row, context) : null;
      const timescale = event.type === "TimescaleSet" && row?.meaning.read ? (row.meaning.timescale ?? null) : null;
      const says = { action, column, blocks, leads, timescale };
      const command = { type: "EditCell", ...says, seen: event.revision, reason, known } as const;
      return about(command, { entity, field: plans.cellField(column) });
    }
    case "ActionRenumbered": {
      const entity = plans.actionEntity(event.data.action);
      const number = was<string | null>(entity, "number");
      return about({ type: "RenumberAction", action: event.data.action, number }, { entity, field: "number" });
    }
    case "ActionMoved": {
      const entity = plans.actionEntity(event.data.action);
      const { section, objective, order } = was<plans.PlaceRow>(entity, "place");
      const after = neighbourBefore(plan, event.data.action, section, order, context);
      const command = { type: "MoveAction", action: event.data.action, section, objective, after } as const;
      return about(command, { entity, field: "place" });
    }
    case "ActionAdded":
    case "ActionRestored":
      return isThere({ type: "RemoveAction", action: event.data.action, reason });
    case "ActionRemoved":
      return isThere({ type: "RestoreAction", action: event.data.action });
    case "SectionAdded":
    case "SectionRestored":
      return isThere({ type: "RemoveSection", section: event.data.section, reason });
    case "SectionRemoved":
      return isThere({ type: "RestoreSection", section: event.data.section });
    case "SectionReworded": {
      const { section } = event.data;
      const entity = plans.sectionEntity(section);
      type Words = Readonly<{ number: string | null; title: SealedText | null; statement: SealedText | null }>;
      const words = was<Words>(entity, "words");
      const [title, statement] = [openedBefore(words.title, context), openedBefore(words.statement, context)];
      if (title === undefined || statement === undefined) return undefined;
      const command = { type: "RewordSection", section, number: words.number, title, statement } as const;
      return about(command, { entity, field: "words" });
    }
    case "SectionMoved": {
      const { section } = event.data;
      const entity = plans.sectionEntity(section);
      const order = was<string>(entity, "order");
      const others = context.plans.plan(plan, context.latest())?.sections ?? [];
      const after = others.findLast((other) => other.section !== section && other.order < order)?.section ?? null;
      return about({ type: "MoveSection", section, after }, { entity, field: "order" });
    }
    case "ObjectiveAdded":
      return isThere({ type: "RemoveObjective", objective: event.data.objective, reason });
    case "ObjectiveReworded": {
      const entity = plans.objectiveEntity(event.data.objective);
      const text = openedBefore(was<SealedText>(entity, "text"), context);
      if (typeof text !== "string") return undefined;
      return about({ type: "RewordObjective", objective: event.data.objective, text }, { entity, field: "text" });
    }
    case "PlanRetitled": {
      const entity = plans.planEntity(plan);
      const title = openedBefore(was<SealedText>(entity, "title"), context);
      return typeof title === "string" ? about({ type: "RetitlePlan", title }, { entity, field: "title" }) : undefined;
    }
    case "ActionAssigned":
      return about(
        { type: "UnassignAction", action: event.data.action, person: event.data.person },
        { entity: plans.actionEntity(event.data.action), field: "assigned" },
      );
    case "ActionUnassigned":
      return about(
        { type: "AssignAction", action: event.data.action, person: event.data.person },
        { entity: plans.actionEntity(event.data.action), field: "assigned" },
      );
    case "ReviewDateSet": {
      const entity = plans.actionEntity(event.data.action);
      const reviewOn = was<string | null | undefined>(entity, "reviewOn") ?? null;
      return about({ type: "SetReviewDate", action: event.data.action, reviewOn }, { entity, field: "reviewOn" });
    }
    case "StatusAssessed": {
      const { action } = event.data;
      const entity = plans.actionEntity(action);
      const status = was<progress.Status | undefined>(entity, "status") ?? "notStarted";
      return {
        inverse: { about: "progress", command: { type: "AssessStatus", action, status, reason } },
        written: [{ entity, field: "status" }],
      };
    }
    case "ActionRated": {
      const { action } = event.data;
      const entity = plans.actionEntity(action);
      const rating = was<progress.Rating | null | undefined>(entity, "rating") ?? null;
      return {
        inverse: { about: "progress", command: { type: "RateAction", action, rating, reason } },
        written: [{ entity, field: "rating" }],
      };
    }
    case "ActionSplit":
    case "ActionSplitOff":
    case "ActionLinked":
    case "ActionUnlinked":
    case "ApprovalRequired":
    case "ColumnAdded":
    case "ColumnMoved":
    case "ColumnRelabelled":
    case "ColumnRemoved":
    case "ColumnRoleGiven":
    case "EvidenceAttached":
    case "GroupAsked":
    case "GroupDefined":
    case "GroupMembersSet":
    case "GroupReleased":
    case "ImportBegun":
    case "ImportConfirmed":
    case "WithdrawalRequested":
    case "WithdrawalWordsNamed":
    case "WithdrawalRefused":
    case "WithdrawalApproved":
    case "TextWithdrawn":
    case "FileWithdrawn":
    case "NewerCopyBrought":
    case "NewerCopyTaken":
    case "NarrativeAdded":
    case "NarrativeReworded":
    case "NarrativeRemoved":
    case "ObjectiveRemoved":
    case "OrganisationJoined":
    case "PartAssessed":
    case "PartnershipOpened":
    case "PeriodSet":
    case "PersonInvited":
    case "PlanAdopted":
    case "PlanDrafted":
    case "ProgressAccepted":
    case "ProgressCorrected":
    case "ProgressReported":
    case "ProgressReturned":
    case "RoleGranted":
      return undefined;
  }
}

/** The row right above the place that a row had, among those that are in its section now. */
function neighbourBefore(plan: string, action: string, section: string, order: string, context: Context) {
  const rows = context.plans.actions(plan, context.latest()).get(section) ?? [];
  return rows.findLast((row) => row.id !== action && row.place.order < order)?.id ?? null;
}

/** Whether what a change wrote still stands as it wrote it. */
export function stands(event: Recorded<Fact>, { written }: Undoing, { rows }: Context): boolean {
  const now = rows.newest();
  return written.every(({ entity, field }) => {
    const [left, is] = [rows.value(entity, field, event.position), rows.value(entity, field, now)];
    return JSON.stringify(left) === JSON.stringify(is);
  });
}

const LOOKED_THROUGH = 50;

/** The entries of a plan since a revision, newest first. */
export async function entriesSince(plan: string, revision: number, { rows, events }: Context) {
  const range = { after: 0, before: rows.newest() + 1, most: LOOKED_THROUGH };
  const found = rows.entriesOf({ plan: plans.planEntity(plan) }, range).filter((entry) => entry.revision > revision);
  return Promise.all(found.map(({ position }) => events.load(position)));
}

/** The entry of a plan at a revision; undefined when there is none, or so many came after it that nobody means it. */
export async function entryAt(plan: string, revision: number, { rows, events }: Context) {
  const range = { after: 0, before: rows.newest() + 1, most: LOOKED_THROUGH };
  const found = rows.entriesOf({ plan: plans.planEntity(plan) }, range).find((entry) => entry.revision === revision);
  return found && events.load(found.position);
}

const COMES_OR_GOES = ["action", "section", "objective"] as const;
const BRINGING: readonly Fact["type"][] = [
  "ActionAdded",
  "ActionRestored",
  "ActionRemoved",
  "SectionAdded",
  "SectionRestored",
  "SectionRemoved",
  "ObjectiveAdded",
];

/** Whether anybody went on with what a change brought or took out: then it is not taken away again. */
export function isUsed({ type, data }: Recorded<Fact>, later: readonly Recorded<Fact>[]): boolean {
  if (!BRINGING.includes(type)) return false;
  // What came or went is what the name of the fact begins with.
  const what = COMES_OR_GOES.find((name) => type.toLowerCase().startsWith(name)) ?? "action";
  const idIn = (facts: object) => (what in facts ? (facts as Readonly<Record<string, unknown>>)[what] : undefined);
  return later.some((other) => idIn(other.data) === idIn(data));
}

/** The newest change of whoever asks, when it can be taken back with one press. */
export async function lastEditOf(plan: string, at: Moment, context: Context): Promise<Recorded<Fact> | null> {
  const person = context.me?.person;
  if (!at.isNow || person === undefined) return null;
  const range = { after: 0, before: at.position + 1, most: LOOKED_THROUGH };
  const found = context.rows.entriesOf({ plan: plans.planEntity(plan) }, range);
  const events = await Promise.all(found.map(({ position }) => context.events.load(position)));
  const place = events.findIndex(({ by }) => by.person === person);
  const own = events[place];
  if (own === undefined) return null;
  // A command that recorded several facts is not taken back in part.
  if (events.some((other) => other !== own && other.commandId === own.commandId)) return null;
  const undoing = undoingOf(own, null, context);
  const isFree = undoing !== undefined && stands(own, undoing, context) && !isUsed(own, events.slice(0, place));
  return isFree ? own : null;
}
