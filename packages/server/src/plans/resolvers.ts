import { people as peopleRules, plans, type Text, timescales } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { ActionResolvers, PlanResolvers, QueryResolvers, SectionResolvers } from "@planledger/schema/resolvers";
import { cellHistory } from "../audit/cellHistory.ts";
import { entriesPage } from "../audit/entriesPage.ts";
import { recordedDays } from "../audit/recordedDays.ts";
import type { Context } from "../context.ts";
import { momentFor } from "../graphql/moments.ts";
import { screaming } from "../graphql/names.ts";
import { connection, pageSize } from "../graphql/pages.ts";
import { placeOf } from "../graphql/scalars.ts";
import { mayRead } from "../people/mayDo.ts";
import { addedUp } from "./addedUp.ts";
import { knownOrganisations } from "./knownOrganisations.ts";
import { type ActionRow, isVisible, type PlanPage } from "./planReader.ts";
import { blocksOf, cellRow, columnsWithCells, leadsIn, withdrawalOf, written } from "./cells.ts";
import { fits, namesIn } from "./finding.ts";
import { assignedTo, latenessOf, meaningsOf, ratingOf, reviewOn, statusOf, timescaleOf } from "./standing.ts";
import { summaryOf } from "./summary.ts";
import { actionTogether, Group, planTogether } from "./together.ts";
import { planUndo } from "./undo.ts";
import { meaningInWords, saidInWords, wordsOf } from "./wording.ts";

const missing = (what: string): never => {
  throw new Error(`The ${what} is referred to, and not in the rows.`);
};

/** The plan that an answer speaks of; it was there when the answer began. */
const pageOf = (id: string, at: Moment, { plans: reader }: Context): PlanPage => reader.plan(id, at) ?? missing("plan");
const actionOf = (id: string, at: Moment, { plans: reader }: Context): ActionRow =>
  reader.action(id, at) ?? missing("action");

export const Query: Pick<
  QueryResolvers<Context>,
  "plan" | "plans" | "action" | "actions" | "templates" | "cellReading"
> = {
  plan(_root, { id, asOf }, context) {
    const at = momentFor(context.rows, asOf, context.now());
    return mayRead(context) && context.plans.plan(id, at) ? { id, at } : null;
  },
  plans(_root, { filter, first, after, asOf }, context) {
    const at = momentFor(context.rows, asOf, context.now());
    const size = pageSize(first, 50);
    const start = after ? placeOf(after, "plans") : 0;
    const found = mayRead(context) ? plansAt(at, context) : [];
    const matching = found.filter(
      (page) =>
        (!filter?.organisationId || page.organisations.includes(filter.organisationId)) &&
        (!filter?.level || screaming(page.level) === filter.level),
    );
    const shown = matching
      .slice(start, start + size)
      .map((page, index) => ({ place: start + index + 1, node: { id: page.id, at } }));
    const hasNextPage = start + size < matching.length;
    return {
      ...connection(shown, { hasNextPage, hasPreviousPage: start > 0, totalCount: matching.length }, "plans"),
      basis: at,
    };
  },
  action(_root, { id, asOf }, context) {
    const at = momentFor(context.rows, asOf, context.now());
    return mayRead(context) && isSeen(id, at, context) ? { id, at } : null;
  },
  actions(_root, { ids, asOf }, context) {
    const at = momentFor(context.rows, asOf, context.now());
    pageSize(Math.max(ids.length, 1), 1);
    return mayRead(context) ? ids.filter((id) => isSeen(id, at, context)).map((id) => ({ id, at })) : [];
  },
  templates: () =>
    plans.templates.map((template) => ({
      ...template,
      columns: template.columns.map(({ label, role }) => ({ label, role: screaming(role) })),
    })),
  cellReading(_root, { actionId, columnId, blocks }, context) {
    const at = context.latest();
    const action = mayRead(context) && isSeen(actionId, at, context) ? actionOf(actionId, at, context) : undefined;
    const page = action && pageOf(action.plan, at, context);
    const column = page && columnsWithCells(page).find((candidate) => candidate.columnId === columnId);
    if (action === undefined || column === undefined) return null;
    const words = written(blocks).map((block, place) => ({ ...block, id: `b${place + 1}` }));
    const { timescale, leads = [] } = plans.meaningOf(column.role, words, knownOrganisations(context));
    const row = cellRow(action, columnId);
    const standing = new Map(leadsIn(row, context).map((lead) => [lead.text, lead]));
    const said = row?.meaning.read && row.meaning.timescale;
    return {
      timescale: timescale === undefined ? null : { text: null, ...timescaleFields({ timescale }) },
      said: said ? { text: null, ...timescaleFields(row.meaning) } : null,
      leads: leads.map((read) => {
        const lead = { ...read, text: context.open(read.text) };
        const known = standing.get(lead.text);
        return leadFields(
          { ...lead, kind: known?.kind ?? lead.kind, organisation: known?.organisation ?? lead.organisation },
          at,
        );
      }),
    };
  },
};

/** Whether there was such an action, in a plan that could be seen. */
function isSeen(id: string, at: Moment, { plans: reader, rows }: Context): boolean {
  const action = reader.action(id, at);
  return action !== undefined && isVisible(rows, action.plan, at.position);
}

function plansAt(at: Moment, { rows, plans: reader, open }: Context): PlanPage[] {
  const ids = rows.listed(peopleRules.PARTNERSHIP, "plans", at.position).map(({ entity }) => plans.idOf(entity));
  const pages = ids.flatMap((id) => reader.plan(id, at) ?? []);
  const titles = new Map(pages.map((page) => [page.id, open(page.title)]));
  return pages.toSorted((a, b) => (titles.get(a.id) ?? "").localeCompare(titles.get(b.id) ?? "", "en"));
}

const Plan: PlanResolvers<Context> = {
  ...planTogether,
  ...planUndo,
  id: ({ id }) => id,
  title: ({ id, at }, _, context) => context.open(pageOf(id, at, context).title),
  titleWithdrawn: ({ id, at }, _, context) => withdrawalOf(pageOf(id, at, context).title, context),
  level: ({ id, at }, _, context) => screaming(pageOf(id, at, context).level),
  organisations: ({ id, at }, _, context) =>
    pageOf(id, at, context).organisations.map((organisation) => ({ id: organisation, at })),
  parent({ id, at }, _, context) {
    const { parent } = pageOf(id, at, context);
    return parent !== null && context.plans.plan(parent, at) ? { id: parent, at } : null;
  },
  period({ id, at }, _, context) {
    const { period } = pageOf(id, at, context);
    return period && { ...period, text: context.open(period.text), withdrawn: withdrawalOf(period.text, context) };
  },
  columns: ({ id, at }, _, context) => pageOf(id, at, context).columns.map((column) => columnOf(column, context)),
  sections: ({ id, at }, { filter }, context) =>
    pageOf(id, at, context).sections.map(({ section }) => ({ id: section, plan: id, at, filter })),
  named: ({ id, at }, _, context) => namesIn(id, at, context),
  removed({ id, at }, _, context) {
    const { rows } = context;
    const goneFrom = (list: "sections" | "actions") =>
      rows
        .everListed(plans.planEntity(id), list)
        // What came only later was not taken out: it was not there yet.
        .filter((entity) => rows.entity(entity, at.position) !== undefined)
        .filter((entity) => !rows.isListed(plans.planEntity(id), list, entity, at.position))
        .map((entity) => plans.idOf(entity));
    return {
      sections: goneFrom("sections").map((section) => ({ id: section, plan: id, at })),
      actions: goneFrom("actions").map((action) => ({ id: action, at })),
    };
  },
  narrative: ({ id, at }, _, context) =>
    pageOf(id, at, context).narratives.map(({ narrative, place, heading, body }) => ({
      id: narrative,
      place: screaming(place),
      heading: heading && context.open(heading),
      body: blocksOf(body, context),
      withdrawn: withdrawalOf(heading ?? body[0]?.text ?? null, context),
    })),
  counts: ({ id, at }, _, context) =>
    addedUp(
      pageOf(id, at, context).sections.map((section) => section.counts),
      at.today,
    ),
  changedAt: ({ id, at }, _, context) => new Date(lastEntry(id, at, context).recordedAt),
  revision: ({ id, at }, _, context) => context.rows.lastRevision(plans.planEntity(id), at.position),
  basis: ({ at }) => at,
  trail: ({ id, at }, args, context) => entriesPage({ plan: plans.planEntity(id) }, at, args, context),
  recordedDays: ({ id, at }, _, context) => recordedDays(id, at, context),
};

const columnOf = ({ columnId, label, role }: PlanPage["columns"][number], context: Context) => ({
  id: columnId,
  label: context.open(label),
  role: screaming(role),
  withdrawn: withdrawalOf(label, context),
});

const objectiveOf = (id: string, text: Text, context: Context) => ({
  id,
  text: context.open(text),
  withdrawn: withdrawalOf(text, context),
});

function lastEntry(id: string, at: Moment, { rows }: Context) {
  const range = { after: 0, before: at.position + 1, most: 1 };
  return rows.entriesOf({ plan: plans.planEntity(id) }, range)[0] ?? missing("plan's history");
}

function sectionOf(id: string, plan: string, at: Moment, context: Context) {
  return pageOf(plan, at, context).sections.find(({ section }) => section === id);
}

/** The words of a section that may have been removed meanwhile. */
function sectionWords(id: string, plan: string, at: Moment, context: Context) {
  const listed = sectionOf(id, plan, at, context);
  // Written by the view of plans.
  return (
    listed ??
    (context.rows.value(plans.sectionEntity(id), "words", at.position) as
      | Pick<NonNullable<typeof listed>, "number" | "title" | "statement">
      | undefined)
  );
}

const Section: SectionResolvers<Context> = {
  id: ({ id }) => id,
  number: ({ id, plan, at }, _, context) => sectionWords(id, plan, at, context)?.number ?? null,
  title({ id, plan, at }, _, context) {
    const title = sectionWords(id, plan, at, context)?.title ?? null;
    return title && context.open(title);
  },
  statement({ id, plan, at }, _, context) {
    const statement = sectionWords(id, plan, at, context)?.statement ?? null;
    return statement && context.open(statement);
  },
  withdrawn({ id, plan, at }, _, context) {
    const { title, statement } = sectionWords(id, plan, at, context) ?? {};
    return withdrawalOf(title ?? statement ?? null, context);
  },
  objectives: ({ id, plan, at }, _, context) =>
    [...pageOf(plan, at, context).objectives]
      .filter(([, { section }]) => section === id)
      .map(([objective, { text }]) => objectiveOf(objective, text, context)),
  actions({ id, plan, at, filter }, _, context) {
    const all = context.plans.actions(plan, at).get(id) ?? [];
    const found = filter ? all.filter((action) => fits(action, filter, at, context)) : all;
    return found.map((action) => ({ id: action.id, at }));
  },
};

const Action: ActionResolvers<Context> = {
  ...actionTogether,
  id: ({ id }) => id,
  number: ({ id, at }, _, context) => actionOf(id, at, context).fields["number"] as string | null,
  plan: ({ id, at }, _, context) => ({ id: actionOf(id, at, context).plan, at }),
  section({ id, at }, _, context) {
    const { place, plan } = actionOf(id, at, context);
    return { id: place.section, plan, at };
  },
  objective({ id, at }, _, context) {
    const { place, plan } = actionOf(id, at, context);
    const found = place.objective === null ? undefined : pageOf(plan, at, context).objectives.get(place.objective);
    return place.objective !== null && found !== undefined ? objectiveOf(place.objective, found.text, context) : null;
  },
  cells({ id, at }, _, context) {
    const action = actionOf(id, at, context);
    return columnsWithCells(pageOf(action.plan, at, context)).map((column) => {
      const cell = cellRow(action, column.columnId);
      return {
        column: columnOf(column, context),
        blocks: blocksOf(cell?.cell ?? [], context),
        changedAt: cell?.changedAt ?? -1,
      };
    });
  },
  summary: ({ id, at }, _, context) => summaryOf(actionOf(id, at, context), at, context),
  leads({ id, at }, _, context) {
    return meaningsOf(actionOf(id, at, context), at, context).flatMap(({ meaning }) =>
      (meaning.leads ?? []).map((lead) => leadFields({ ...lead, text: context.open(lead.text) }, at)),
    );
  },
  timescale({ id, at }, _, context) {
    const dated = meaningsOf(actionOf(id, at, context), at, context).find(
      ({ meaning }) => meaning.timescale !== undefined,
    );
    return {
      text: dated === undefined || dated.cell.length === 0 ? null : wordsOf(dated.cell, context.open),
      ...timescaleFields(dated?.meaning ?? {}),
    };
  },
  milestones({ id, at }, _, context) {
    return meaningsOf(actionOf(id, at, context), at, context).flatMap(({ cell, meaning }) =>
      (meaning.milestones ?? []).flatMap(({ block, timescale }) => {
        const text = cell.find((candidate) => candidate.id === block)?.text;
        return text === undefined
          ? []
          : [{ text: context.open(text), timescale: { text: null, ...timescaleFields({ timescale }) } }];
      }),
    );
  },
  status: ({ id, at }, _, context) => screaming(statusOf(actionOf(id, at, context))),
  rating({ id, at }, _, context) {
    const rating = ratingOf(actionOf(id, at, context));
    return rating && screaming(rating);
  },
  lateness: ({ id, at }, _, context) => latenessOf(actionOf(id, at, context), at, context),
  reviewOn({ id, at }, _, context) {
    const action = actionOf(id, at, context);
    return reviewOn(action, timescaleOf(action, at, context));
  },
  assigned: ({ id, at }, _, context) => assignedTo(actionOf(id, at, context)).map((person) => ({ id: person, at })),
  slips: ({ id, at }, _, context) => (actionOf(id, at, context).fields["slips"] as number | undefined) ?? 0,
  splitFrom({ id, at }, _, context) {
    // Written by the view of plans.
    const from = actionOf(id, at, context).fields["splitFrom"] as string | undefined;
    return from === undefined ? null : { id: from, at };
  },
  removed({ id, at }, _, context) {
    const action = actionOf(id, at, context);
    return action.removed || sectionOf(action.place.section, action.plan, at, context) === undefined;
  },
  reports: ({ id, at }, _, context) => reportsOf(id, at, context),
  latestReport: ({ id, at }, _, context) => reportsOf(id, at, context)[0] ?? null,
  evidence: ({ id, at }, _, context) =>
    context.rows
      .listed(plans.actionEntity(id), "evidence", at.position)
      .map(({ entity }) => ({ id: plans.idOf(entity), at })),
  basis: ({ at }) => at,
  trail: ({ id, at }, args, context) => entriesPage({ action: plans.actionEntity(id) }, at, args, context),
  cellHistory({ id, at }, { columnId, ...page }, context) {
    const { plan } = actionOf(id, at, context);
    const isCell = columnsWithCells(pageOf(plan, at, context)).some((column) => column.columnId === columnId);
    return isCell ? cellHistory({ id, plan, at }, columnId, page, context) : null;
  },
};

/** The reports on an action, the latest day first; of one day the one that came last. Written by the view of progress. */
const reportsOf = (action: string, at: Moment, { rows }: Context) =>
  rows
    .listed(plans.actionEntity(action), "reports", at.position)
    .map(({ entity, fields }) => ({ id: plans.idOf(entity), words: fields["words"] as { occurredOn: string } }))
    .toReversed()
    .toSorted((a, b) => b.words.occurredOn.localeCompare(a.words.occurredOn))
    .map(({ id }) => ({ id, at }));

function timescaleFields({ timescale = { kind: "none" }, read }: plans.CellMeaning) {
  const dueOn = timescales.dueOn(timescale);
  const overdueFrom = dueOn === null ? null : Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();
  return {
    kind: screaming(timescale.kind),
    dueOn,
    overdueFrom,
    meaning: saidInWords({ timescale, ...(read && { read }) }) ?? meaningInWords(timescale),
    every: timescale.kind === "recurring" ? screaming(timescale.every) : null,
    from: timescale.kind === "period" || timescale.kind === "from" ? timescale.from : null,
    read: read === undefined ? null : meaningInWords(read),
  };
}

const leadFields = ({ text, kind, organisation }: plans.NamedLead, at: Moment) => ({
  text,
  kind: screaming(kind),
  organisation: organisation === null ? null : { id: organisation, at },
});

export const types = { Plan, Section, Action, Group };
