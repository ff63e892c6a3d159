import { plans, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { QueryResolvers, SearchFilter } from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import { camel, screaming } from "../graphql/names.ts";
import { connection, pageSize } from "../graphql/pages.ts";
import { placeOf } from "../graphql/scalars.ts";
import { mayRead } from "../people/mayDo.ts";
import { summaryOf } from "../plans/summary.ts";
import type { Passage } from "./passages.ts";
import { visiblePlans } from "./planTexts.ts";
import { questionOf } from "./question.ts";
import { type Found, SearchUnavailableError } from "./search.ts";
import { type Hit, MOST_HITS } from "./searchIndex.ts";

const NOTHING: Found = {
  hits: [],
  counts: { plan: 0, action: 0, report: 0, evidence: 0 },
  standing: { current: true, percent: 100 },
};

export const Query: Pick<QueryResolvers<Context>, "search"> = {
  async search(_root, { text, filter, first, after }, context) {
    const size = pageSize(first, 20);
    const start = after ? placeOf(after, "search") : 0;
    const kind = filter?.kind ? camel(filter.kind) : null;
    const found = await foundBy(text, { ...filter }, { first: size, after: start }, context);
    const counts = Object.entries(found.counts).map(([name, count]) => ({ kind: name as Hit["kind"], count }));
    const totalCount = kind === null ? counts.reduce((sum, { count }) => sum + count, 0) : found.counts[kind];
    const at = context.latest();
    const placed = found.hits.map((hit, index) => ({ place: start + index + 1, node: hitOf(hit, at, context) }));
    const hasNextPage = start + size < Math.min(totalCount, MOST_HITS);
    return {
      ...connection(placed, { hasNextPage, hasPreviousPage: start > 0, totalCount }, "search"),
      counts: counts.map(({ kind: name, count }) => ({ kind: screaming(name), count })),
      index: found.standing,
    };
  },
};

/** Those who may not read plans find nothing, as if nothing were there. */
async function foundBy(
  text: string,
  { kind, planId, organisationId, status }: SearchFilter,
  range: Readonly<{ first: number; after: number }>,
  context: Context,
): Promise<Found> {
  const question = questionOf(text);
  if (!mayRead(context) || question === null) return NOTHING;
  const within = visiblePlans(context.rows, context.rows.newest()).filter(
    (plan) => (!planId || plan === planId) && (!organisationId || keeps(organisationId, plan, context)),
  );
  const asked = {
    question,
    plans: within,
    kind: kind ? camel(kind) : null,
    status: status ? camel(status) : null,
  };
  try {
    return await context.search.find(asked, range);
  } catch (error) {
    if (!(error instanceof SearchUnavailableError)) throw error;
    throw new GraphQLError("Search cannot be used at the moment; everything else can. Try again in a minute.", {
      extensions: { code: "SEARCH_UNAVAILABLE" },
      originalError: error,
    });
  }
}

function keeps(organisation: string, plan: string, { rows }: Context): boolean {
  const organisations = rows.value(plans.planEntity(plan), "organisations", rows.newest());
  return Array.isArray(organisations) && organisations.includes(organisation);
}

function hitOf(hit: Hit, at: Moment, context: Context) {
  const { entity, kind, plan, action, passages } = hit;
  const id = plans.idOf(entity);
  const [first] = passages;
  const since = first ? context.rows.since(entity, first.field, at.position) : 0;
  const section = sectionOf(hit, at, context);
  return {
    id: entity,
    kind: screaming(kind),
    title: titleOf(hit, at, context),
    plan: { id: plan, at },
    section: section === undefined ? null : { id: section, plan, at },
    action: action === null ? null : { id: action, at },
    report: kind === "report" ? { id, at } : null,
    evidence: kind === "evidence" ? { id, at } : null,
    passages: passages.map((passage) => ({ place: placeName(passage, hit, at, context), pieces: [...passage.pieces] })),
    recordedAt: new Date(context.rows.entry(since)?.recordedAt ?? at.recordedAt ?? 0),
  };
}

// From here on fields are taken for what the views of `projections` write into them.

const kindOf = (entity: string) => entity.slice(0, entity.indexOf(":"));

function sectionOf({ entity, action }: Hit, at: Moment, context: Context): string | undefined {
  if (kindOf(entity) === "section") return plans.idOf(entity);
  return action === null ? undefined : context.plans.action(action, at)?.place.section;
}

const NARRATIVE_PLACES: Readonly<Record<plans.NarrativePlace, string>> = {
  before: "Text before the table",
  after: "Text after the table",
  footnote: "Note to the table",
};

function titleOf({ entity, plan, action }: Hit, at: Moment, context: Context): string {
  const { rows, open } = context;
  const value = (of: string, field: string) => rows.value(of, field, at.position);
  const planTitle = () => open(value(plans.planEntity(plan), "title") as SealedText);
  switch (kindOf(entity)) {
    case "narrative": {
      const { heading } = value(entity, "words") as { heading: SealedText | null };
      return heading === null ? planTitle() : open(heading);
    }
    case "section": {
      const { number, title } = value(entity, "words") as { number: string | null; title: SealedText | null };
      return [number, title && open(title)].filter(Boolean).join(" ") || planTitle();
    }
    case "objective":
      return open(value(entity, "text") as SealedText);
    case "evidence":
      return open((value(entity, "attached") as { name: SealedText }).name);
    case "action":
    case "report": {
      const row = context.plans.action(action ?? "", at);
      return (row && summaryOf(row, at, context)) || planTitle();
    }
    default:
      return planTitle();
  }
}

function narrativePlace(entity: string, at: Moment, { rows }: Context): string {
  const { place } = rows.value(entity, "place", at.position) as { place: plans.NarrativePlace };
  return NARRATIVE_PLACES[place];
}

/** What stands where words were found. */
function placeName({ field, part }: Passage, { entity, plan }: Hit, at: Moment, context: Context): string {
  switch (kindOf(entity)) {
    case "plan":
      return "Title";
    case "narrative":
      return part === "heading" ? "Heading" : narrativePlace(entity, at, context);
    case "section":
      return part === "title" ? "Section" : "Text of the section";
    case "objective":
      return "Objective";
    case "report":
      return "Report";
    case "evidence":
      return "Name";
    default:
      return field === "number" ? "Number" : columnName(plan, part, at, context);
  }
}

function columnName(plan: string, columnId: string, at: Moment, { rows, open }: Context): string {
  const label = rows.value(plans.columnEntity(plan, columnId), "label", at.position);
  return typeof label === "string" ? open(label as SealedText) : "";
}
