import { people, plans } from "@planledger/projections";
import type { MutationResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { camel } from "../graphql/names.ts";
import { blocksOf, cellRow, columnsWithCells, leadsIn, written, writtenIn } from "./cells.ts";
import { knownOrganisations } from "./knownOrganisations.ts";
import { isVisible } from "./planReader.ts";
import { recordOnPlan } from "./recordOnPlan.ts";
import { refused } from "./refusals.ts";
import { actionSaved, planSaved } from "./saved.ts";
import { saidTimescale } from "./saidTimescale.ts";

type Input = Readonly<{ commandId: string; planId: string }>;

/** The id of a part that a command adds to a plan: the same command id sent for another plan gives another one. */
const idWithin = ({ commandId, planId }: Input, what: string, { idFor }: Context) =>
  idFor(commandId, `${what} of ${planId}`);

const onPlan = async (input: Input, id: string, command: plans.PlanCommand, context: Context) =>
  planSaved(input.planId, id, await recordOnPlan(plans.decider, input, command, context), context);

const onAction = async (input: Input, action: string, command: plans.PlanCommand, context: Context) =>
  actionSaved(action, action, await recordOnPlan(plans.decider, input, command, context), context);

const isOrganisation = ({ rows }: Context, id: string) =>
  rows.entity(people.organisationEntity(id), rows.newest()) !== undefined;
const isPerson = ({ rows }: Context, id: string) => rows.entity(people.personEntity(id), rows.newest()) !== undefined;

/**
 * What a column's cells say, for a role under which they get a meaning, and who is named in them; also those of actions that
 * may be restored.
 */
function columnSays(plan: string, column: string, context: Context) {
  const { rows } = context;
  const cells = rows.everListed(plans.planEntity(plan), "actions").map((action) => {
    // Written by the view of plans.
    const row = rows.value(action, plans.cellField(column), rows.newest()) as plans.CellRow | undefined;
    return { action: plans.idOf(action), row };
  });
  const words = cells.map(({ action, row }) => [action, writtenIn(row?.cell ?? [], context)] as const);
  const leads = cells.flatMap(({ action, row }) =>
    row?.meaning.leads === undefined ? [] : [[action, leadsIn(row, context)] as const],
  );
  return { words: Object.fromEntries(words), leads: Object.fromEntries(leads) };
}

/** What the cells of an action say, in the columns that are there. A cell that was withdrawn stays where it is. */
function wordsOfAction(id: string, context: Context): plans.ColumnWords {
  const at = context.latest();
  const action = context.plans.action(id, at);
  const page = action && context.plans.plan(action.plan, at);
  if (action === undefined || page === undefined) return {};
  const words = columnsWithCells(page).map(
    ({ columnId }) => [columnId, writtenIn(cellRow(action, columnId)?.cell ?? [], context)] as const,
  );
  return Object.fromEntries(words.filter(([, blocks]) => blocks.length > 0));
}

/** Who is named in the cells of an action. */
function leadsOfAction(id: string, context: Context): plans.ColumnLeads {
  const at = context.latest();
  const action = context.plans.action(id, at);
  const page = action && context.plans.plan(action.plan, at);
  if (action === undefined || page === undefined) return {};
  const named = page.columns.map(({ columnId }) => [columnId, leadsIn(cellRow(action, columnId), context)] as const);
  return Object.fromEntries(named.filter(([, leads]) => leads.length > 0));
}

const ATTEMPTS = 4;

/** The revision of a plan that the rows show. */
const lastRevision = (plan: string, { rows }: Context) => rows.lastRevision(plans.planEntity(plan), rows.newest());

type PlanMutations = Pick<
  MutationResolvers<Context>,
  | "draftPlan"
  | "retitlePlan"
  | "setPeriod"
  | "addNarrative"
  | "rewordNarrative"
  | "removeNarrative"
  | "addColumn"
  | "relabelColumn"
  | "giveColumnRole"
  | "moveColumn"
  | "removeColumn"
  | "addSection"
  | "rewordSection"
  | "moveSection"
  | "removeSection"
  | "restoreSection"
  | "addObjective"
  | "rewordObjective"
  | "removeObjective"
  | "addAction"
  | "splitAction"
  | "renumberAction"
  | "moveAction"
  | "removeAction"
  | "restoreAction"
  | "editCell"
  | "assignAction"
  | "unassignAction"
  | "setReviewDate"
>;

export const Mutation: PlanMutations = {
  draftPlan(_root, { input }, context) {
    const template = plans.templates.find((candidate) => candidate.id === input.templateId);
    if (input.templateId && !template) return refused("NoSuchTemplate");
    if (!input.organisationIds.every((id) => isOrganisation(context, id))) return refused("NoSuchOrganisation");
    if (input.parentId && !isVisible(context.rows, input.parentId, context.rows.newest())) return refused("NoSuchPlan");
    const planId = context.idFor(input.commandId, "plan");
    const columns = template?.columns ?? (input.columns ?? []).map(({ label, role }) => ({ label, role: camel(role) }));
    const { title, organisationIds, parentId, period } = input;
    const asked = {
      title,
      level: camel(input.level),
      organisations: organisationIds,
      parent: parentId ?? null,
      period: period ?? null,
    };
    const command = {
      type: "DraftPlan",
      plan: planId,
      ...asked,
      columns,
      template: template?.id ?? null,
      import: null,
    } as const;
    return onPlan({ ...input, planId }, planId, command, context);
  },
  retitlePlan: (_root, { input }, context) =>
    onPlan(input, input.planId, { type: "RetitlePlan", title: input.title }, context),
  setPeriod: (_root, { input }, context) =>
    onPlan(input, input.planId, { type: "SetPeriod", period: input.period ?? null }, context),
  addNarrative(_root, { input }, context) {
    const narrative = idWithin(input, "narrative", context);
    const asked = {
      place: camel(input.place),
      heading: input.heading ?? null,
      body: written(input.body),
      after: input.afterId ?? null,
    };
    return onPlan(input, narrative, { type: "AddNarrative", narrative, ...asked }, context);
  },
  rewordNarrative(_root, { input }, context) {
    const asked = { narrative: input.narrativeId, heading: input.heading ?? null, body: written(input.body) };
    return onPlan(input, input.narrativeId, { type: "RewordNarrative", ...asked }, context);
  },
  removeNarrative(_root, { input }, context) {
    const command = { type: "RemoveNarrative", narrative: input.narrativeId, reason: input.reason ?? null } as const;
    return onPlan(input, input.narrativeId, command, context);
  },
  addColumn(_root, { input }, context) {
    const command = {
      type: "AddColumn",
      label: input.label,
      role: camel(input.role),
      after: input.afterId ?? null,
    } as const;
    return onPlan(input, input.planId, command, context);
  },
  relabelColumn: (_root, { input }, context) =>
    onPlan(input, input.columnId, { type: "RelabelColumn", column: input.columnId, label: input.label }, context),
  async giveColumnRole(_root, { input }, context) {
    const { columnId, planId } = input;
    const known = knownOrganisations(context);
    // Words that somebody is changing at this very moment are read again.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const seen = lastRevision(planId, context);
      const { words, leads } = columnSays(planId, columnId, context);
      const command = {
        type: "GiveColumnRole",
        column: columnId,
        role: camel(input.role),
        words,
        leads,
        known,
        seen,
      } as const;
      const result = await recordOnPlan(plans.decider, input, command, context);
      if (result.outcome === "done" || result.refusal !== "CellChanged")
        return planSaved(planId, columnId, result, context);
    }
    return refused("Busy");
  },
  moveColumn: (_root, { input }, context) =>
    onPlan(
      input,
      input.columnId,
      { type: "MoveColumn", column: input.columnId, after: input.afterId ?? null },
      context,
    ),
  removeColumn: (_root, { input }, context) =>
    onPlan(
      input,
      input.columnId,
      { type: "RemoveColumn", column: input.columnId, reason: input.reason ?? null },
      context,
    ),
  addSection(_root, { input }, context) {
    const section = idWithin(input, "section", context);
    const { number, title, statement, afterId } = input;
    const asked = {
      number: number ?? null,
      title: title ?? null,
      statement: statement ?? null,
      after: afterId ?? null,
    };
    return onPlan(input, section, { type: "AddSection", section, ...asked }, context);
  },
  rewordSection(_root, { input }, context) {
    const { sectionId, number, title, statement } = input;
    const asked = { section: sectionId, number: number ?? null, title: title ?? null, statement: statement ?? null };
    return onPlan(input, sectionId, { type: "RewordSection", ...asked }, context);
  },
  moveSection: (_root, { input }, context) =>
    onPlan(
      input,
      input.sectionId,
      { type: "MoveSection", section: input.sectionId, after: input.afterId ?? null },
      context,
    ),
  removeSection: (_root, { input }, context) =>
    onPlan(
      input,
      input.sectionId,
      { type: "RemoveSection", section: input.sectionId, reason: input.reason ?? null },
      context,
    ),
  restoreSection: (_root, { input }, context) =>
    onPlan(input, input.sectionId, { type: "RestoreSection", section: input.sectionId }, context),
  addObjective(_root, { input }, context) {
    const objective = idWithin(input, "objective", context);
    return onPlan(
      input,
      objective,
      { type: "AddObjective", objective, section: input.sectionId, text: input.text },
      context,
    );
  },
  rewordObjective: (_root, { input }, context) =>
    onPlan(
      input,
      input.objectiveId,
      { type: "RewordObjective", objective: input.objectiveId, text: input.text },
      context,
    ),
  removeObjective(_root, { input }, context) {
    const command = { type: "RemoveObjective", objective: input.objectiveId, reason: input.reason ?? null } as const;
    return onPlan(input, input.objectiveId, command, context);
  },
  addAction(_root, { input }, context) {
    const action = idWithin(input, "action", context);
    const { sectionId, objectiveId, number, afterId } = input;
    const byColumn = Map.groupBy(input.cells, (cell) => cell.columnId);
    const cells = Object.fromEntries(
      [...byColumn].map(([columnId, given]) => [columnId, written(given.flatMap(({ blocks }) => blocks))]),
    );
    const place = {
      section: sectionId,
      objective: objectiveId ?? null,
      number: number ?? null,
      after: afterId ?? null,
    };
    return onAction(
      input,
      action,
      { type: "AddAction", action, ...place, cells, known: knownOrganisations(context) },
      context,
    );
  },
  splitAction(_root, { input }, context) {
    const { actionId, seen } = input;
    const into = idWithin(input, "action split off", context);
    const byColumn = (chosen: typeof input.moving) =>
      Object.fromEntries(chosen.map(({ columnId, blockIds }) => [columnId, blockIds]));
    const command = {
      type: "SplitAction",
      action: actionId,
      into,
      number: input.number ?? null,
      words: wordsOfAction(actionId, context),
      moving: byColumn(input.moving),
      copying: byColumn(input.copying),
      leads: leadsOfAction(actionId, context),
      // What the rows did not show yet was not read either.
      seen: Math.min(seen, lastRevision(input.planId, context)),
      reason: input.reason ?? null,
      known: knownOrganisations(context),
    } as const;
    return onAction(input, into, command, context);
  },
  renumberAction: (_root, { input }, context) =>
    onAction(
      input,
      input.actionId,
      { type: "RenumberAction", action: input.actionId, number: input.number ?? null },
      context,
    ),
  moveAction(_root, { input }, context) {
    const place = { section: input.sectionId, objective: input.objectiveId ?? null, after: input.afterId ?? null };
    return onAction(input, input.actionId, { type: "MoveAction", action: input.actionId, ...place }, context);
  },
  removeAction: (_root, { input }, context) =>
    onAction(
      input,
      input.actionId,
      { type: "RemoveAction", action: input.actionId, reason: input.reason ?? null },
      context,
    ),
  restoreAction: (_root, { input }, context) =>
    onAction(input, input.actionId, { type: "RestoreAction", action: input.actionId }, context),
  async editCell(_root, { input }, context) {
    const { actionId, columnId, seen, leads } = input;
    if (leads?.some(({ organisationId }) => organisationId && !isOrganisation(context, organisationId)))
      return refused("NoSuchOrganisation");
    const timescale = input.timescale ? saidTimescale(input.timescale) : null;
    if (timescale === undefined) return refused("TimescaleIncomplete");
    const asked = {
      action: actionId,
      column: columnId,
      timescale,
      blocks: written(input.blocks),
      seen,
      reason: input.reason ?? null,
      leads:
        leads?.map(({ text, kind, organisationId }) => ({
          text,
          kind: camel(kind),
          organisation: organisationId ?? null,
        })) ?? null,
    };
    const result = await recordOnPlan(
      plans.decider,
      input,
      { type: "EditCell", ...asked, known: knownOrganisations(context) },
      context,
    );
    if (result.outcome === "refused" && result.refusal === "CellChanged")
      return cellConflict(input, result.revision, context);
    return actionSaved(actionId, actionId, result, context);
  },
  assignAction(_root, { input }, context) {
    if (!isPerson(context, input.personId)) return refused("NoSuchPerson");
    return onAction(
      input,
      input.actionId,
      { type: "AssignAction", action: input.actionId, person: input.personId },
      context,
    );
  },
  unassignAction: (_root, { input }, context) =>
    onAction(
      input,
      input.actionId,
      { type: "UnassignAction", action: input.actionId, person: input.personId },
      context,
    ),
  setReviewDate: (_root, { input }, context) =>
    onAction(
      input,
      input.actionId,
      { type: "SetReviewDate", action: input.actionId, reviewOn: input.reviewOn ?? null },
      context,
    ),
};

type Edit = Readonly<{ planId: string; actionId: string; columnId: string; blocks: Parameters<typeof written>[0] }>;

/** Both texts of a cell that two people changed, once the rows show the one that was first. */
async function cellConflict({ planId, actionId, columnId, blocks }: Edit, revision: number, context: Context) {
  const at = context.latest();
  const action = context.plans.action(actionId, at);
  const theirs = action && cellRow(action, columnId);
  // Nothing was ever written there: the page had seen what this ledger does not hold.
  if (theirs === undefined) return refused("CellChanged");
  const entries = context.rows.entriesOf(
    { action: plans.actionEntity(actionId) },
    { after: 0, before: at.position + 1, most: 100 },
  );
  const changed = entries.find((entry) => entry.revision === theirs.changedAt);
  const by = changed && (await context.events.load(changed.position)).by.person;
  return {
    __typename: "CellConflict",
    message: "Somebody else changed this cell while you were writing. Nothing is lost: both texts are here.",
    yours: blocks.map(({ id, kind, text }, index) => ({ id: id ?? `new-${index + 1}`, kind, text })),
    theirs: blocksOf(theirs.cell, context),
    changedBy: { id: by ?? "", at },
    revision: Math.max(revision, context.rows.lastRevision(plans.planEntity(planId), at.position)),
  } as const;
}
