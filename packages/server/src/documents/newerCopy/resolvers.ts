import type { documents } from "@planledger/projections";
import type { EntryResolvers, MutationResolvers, PlanResolvers, QueryResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../../context.ts";
import { momentAt } from "../../graphql/moments.ts";
import { screaming } from "../../graphql/names.ts";
import { mayDo, whoAsks } from "../../people/mayDo.ts";
import { refused } from "../../plans/refusals.ts";
import { readDocument } from "../importing.ts";
import { doubtsShown, planShown } from "../shown.ts";
import { keepSource, notUploaded, sourceOf, unreadable } from "../sources.ts";
import { beside, takeNewerCopy } from "./bringing.ts";
import { copiesOf, copyThatCame } from "./copies.ts";
import type { CopyDifference } from "./differences.ts";
import { likePlans } from "./likePlans.ts";

export const Query: Pick<QueryResolvers<Context>, "newerCopy"> = {
  async newerCopy(_root, { planId, document, index: asked, answersTo = null, readingId }, context) {
    if (!mayDo(context, "editPlans")) return refused("NotAllowed");
    const source = await sourceOf(document, context);
    if (source === null) return notUploaded();
    const preview = await context.readings.during(readingId, context.cameAlong.gone, (reading) =>
      readDocument(source.name, source.bytes, reading),
    );
    if (preview.outcome === "refused") return unreadable(preview.refusal, preview.message);
    const at = context.latest();
    const index = asked ?? indexOf(planId, preview.document, context);
    // Nobody is named yet: what the reasons will say does not matter for what is different.
    const told = { sentBy: "", receivedOn: context.today() };
    const copy = { plan: planId, document: preview.document, index, answersTo };
    const found = beside({ ...copy, at, told, idFor: (what) => what }, context);
    if (typeof found === "string") return refused(found);
    const copied = preview.document.plans[index];
    if (copied === undefined) return refused("NoSuchPlan");
    const doubts = doubtsShown(preview.document).filter(({ planIndex }) => planIndex === null || planIndex === index);
    return {
      __typename: "NewerCopy",
      plan: { id: planId, at },
      index,
      titles: preview.document.plans.map(({ title }) => title),
      columns: copied.columns.map((label, column) => ({ label, answersTo: found.answersTo[column] ?? null })),
      differences: found.list.map(shown),
      base: found.base === null ? null : momentAt(context.rows, found.base, context.now()),
      newerHere: found.newerHere,
      doubts,
      recognised: { ...planShown(copied, index, doubts), looksLike: { id: planId, at } },
    };
  },
};

/** Which plan of a document is most like the one that is here. */
function indexOf(plan: string, document: documents.RecognisedDocument, context: Context): number {
  return Math.max(
    0,
    likePlans(document, context).findIndex((like) => like?.id === plan),
  );
}

const shown = ({ key, change, what, row, here, copy, base, hindrance }: CopyDifference) => ({
  key,
  change: screaming(change),
  what,
  row,
  here,
  copy,
  base,
  hindrance,
});

export const Mutation: Pick<MutationResolvers<Context>, "takeNewerCopy"> = {
  async takeNewerCopy(_root, { input, readingId }, context) {
    if (!mayDo(context, "editPlans")) return refused("NotAllowed");
    const source = await sourceOf(input.document, context);
    if (source === null) return notUploaded();
    const file = await keepSource(input.document, source, context);
    if (file === null) return notUploaded();
    const { commandId, planId: plan, index, answersTo = null, take, sentBy, receivedOn } = input;
    const told = { sentBy, receivedOn };
    const copy = { commandId, asked: input, plan, ...source, file, index, answersTo, told, take };
    // It goes on when whoever asked for it goes away.
    const result = await context.readings.during(readingId, new AbortController().signal, ({ tell }) =>
      takeNewerCopy(copy, whoAsks(context), context, tell),
    );
    if (result.outcome === "unreadable") return unreadable(result.refusal, result.message);
    if (result.outcome === "refused") return refused(result.refusal);
    const { import: id, taken, left, shown: isShown } = result;
    return { __typename: "NewerCopyTaken", id, taken, left, plan: { id: plan, at: context.latest() }, shown: isShown };
  },
};

export const Plan: Pick<PlanResolvers<Context>, "copies"> = {
  copies: ({ id, at }, _args, context) => copiesOf(id, at, context),
};

export const Entry: Pick<EntryResolvers<Context>, "copy"> = {
  async copy(entry, _args, context) {
    const { type, data } = await context.events.load(entry.position);
    if (type !== "NewerCopyBrought" && type !== "NewerCopyTaken") return null;
    return copyThatCame(data.import, entry.at ?? context.latest(), context);
  },
};
