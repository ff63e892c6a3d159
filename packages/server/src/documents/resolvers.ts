import { type documents, people } from "@planledger/projections";
import type { ImportPlanInput, MutationResolvers, QueryResolvers } from "@planledger/schema/resolvers";
import type { Reference } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { camel } from "../graphql/names.ts";
import { mayDo, whoAsks } from "../people/mayDo.ts";
import { refused, sentences } from "../plans/refusals.ts";
import { isVisible } from "../plans/planReader.ts";
import { saysItWasWithdrawn } from "../plans/saysItWasWithdrawn.ts";
import { Query as comparing } from "./comparing.ts";
import { readDocument, takeIn, takenIn } from "./importing.ts";
import type { PlanChoice } from "./planCommands.ts";
import { likePlans } from "./newerCopy/likePlans.ts";
import { Mutation as taking, Query as newerCopies } from "./newerCopy/resolvers.ts";
import { doubtsShown, planShown, wordCount } from "./shown.ts";
import { keepSource, notUploaded, sourceOf, unreadable } from "./sources.ts";

export const Query: Pick<QueryResolvers<Context>, "previewDocument" | "compareCopies" | "reading" | "newerCopy"> = {
  ...comparing,
  ...newerCopies,
  async previewDocument(_root, { document, readingId }, context) {
    if (!mayDo(context, "editPlans")) return unreadable("NotAllowed", sentences.NotAllowed);
    const source = await sourceOf(document, context);
    if (source === null) return notUploaded();
    const preview = await context.readings.during(readingId, context.cameAlong.gone, (reading) =>
      readDocument(source.name, source.bytes, reading),
    );
    if (preview.outcome === "refused") return unreadable(preview.refusal, preview.message);
    const like = likePlans(preview.document, context);
    return { __typename: "DocumentPreview", ...shown(preview.document, like, context) };
  },
};

export const Mutation: Pick<MutationResolvers<Context>, "importDocument" | "takeNewerCopy"> = {
  ...taking,
  async importDocument(_root, { input, readingId }, context) {
    if (!mayDo(context, "editPlans")) return refused("NotAllowed");
    const { commandId } = input;
    const by = whoAsks(context);
    const known = new Set(
      context.rows.listed(people.PARTNERSHIP, "organisations", context.rows.newest()).map(({ entity }) => entity),
    );
    const named = input.plans.flatMap((plan) => plan.organisationIds);
    if (!named.every((id) => known.has(people.organisationEntity(id)))) return refused("NoSuchOrganisation");
    if (saysItWasWithdrawn(input.plans, context.withdrawals)) return refused("SaysItWasWithdrawn");
    const source = await sourceOf(input.document, context);
    if (source === null) return notUploaded();
    const file = await keepSource(input.document, source, context);
    if (file === null) return notUploaded();
    const taking = { commandId, asked: input, ...source, file, choices: input.plans.map(choiceOf) };
    // It goes on when whoever asked for it goes away.
    const result = await context.readings.during(readingId, new AbortController().signal, ({ tell }) =>
      takeIn(taking, by, context, tell),
    );
    if (result.outcome === "unreadable") return unreadable(result.refusal, result.message);
    if (result.outcome === "refused") return refused(result.refusal);
    const at = context.latest();
    const visible = result.plans.filter((plan) => isVisible(context.rows, plan, at.position));
    const id = context.idFor(commandId, "import");
    return { __typename: "ImportConfirmed", id, shown: result.shown, plans: visible.map((plan) => ({ id: plan, at })) };
  },
};

const choiceOf = (asked: ImportPlanInput): PlanChoice => ({
  index: asked.index,
  title: asked.title,
  level: camel(asked.level),
  organisations: asked.organisationIds,
  period: asked.period?.trim() || null,
  roles: asked.roles?.map((role) => camel(role)) ?? null,
  leaveOut: asked.leaveOut ?? [],
  corrected: (asked.corrected ?? []).map(({ blocks: written, ...place }) => ({
    ...place,
    blocks: written.map(({ kind, text }) => ({ kind: camel(kind), text })),
  })),
  takeColours: asked.takeColours ?? true,
});

function shown(read: documents.RecognisedDocument, like: readonly (Reference | null)[], context: Context) {
  const document = takenIn(read, context);
  const doubts = doubtsShown(document);
  return {
    title: document.title,
    plans: document.plans.map((plan, index) => ({ ...planShown(plan, index, doubts), looksLike: like[index] ?? null })),
    narrative: document.narrative.map(({ kind, text }) =>
      kind === "heading" || kind === "title"
        ? { heading: text, body: [] }
        : { heading: null, body: [{ kind: kind === "bullet" ? ("BULLET" as const) : ("PARAGRAPH" as const), text }] },
    ),
    unplaced: document.unplaced.map(({ text }) => text),
    doubts,
    words: wordCount(read),
  };
}
