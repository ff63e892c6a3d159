import { documents, people, plans } from "@planledger/projections";
import type { Reference } from "@planledger/schema/references";
import type { Context } from "../../context.ts";
import { isVisible } from "../../plans/planReader.ts";
import { keptPlan } from "./keptPlan.ts";

/** So much of two plans must be the same rows when their titles are not the same. */
const SAME_ROWS = 0.5;

/** For each plan of a document the plan that is here already of which it looks like another copy; null where there is none. */
export function likePlans(document: documents.RecognisedDocument, context: Context): (Reference | null)[] {
  const at = context.latest();
  const here = context.rows
    .listed(people.PARTNERSHIP, "plans", at.position)
    .map(({ entity }) => plans.idOf(entity))
    .filter((id) => isVisible(context.rows, id, at.position))
    .flatMap((id) => {
      const page = context.plans.plan(id, at);
      if (page === undefined) return [];
      const labels = page.columns.map(({ label }) => context.open(label));
      return [{ id, title: context.open(page.title), labels: shape(labels) }];
    });
  return document.plans.map((plan, index) => {
    const title = plan.title ?? document.title;
    const named = here.filter((candidate) => title !== null && same(candidate.title, title));
    if (named.length === 1 && named[0] !== undefined) return { id: named[0].id, at };
    const copy = documents.copyOf(document, index);
    const shaped = (named.length > 0 ? named : here).filter(({ labels }) => labels === shape(plan.columns));
    const found = shaped.find(({ id }) => {
      const kept = copy && keptPlan(id, at, context);
      return kept !== undefined && sharedRows(kept.copy, copy) >= SAME_ROWS;
    });
    return found === undefined ? null : { id: found.id, at };
  });
}

const same = (one: string, other: string) => documents.tidy(one).toLowerCase() === documents.tidy(other).toLowerCase();

const shape = (labels: readonly string[]) => labels.map((label) => documents.tidy(label).toLowerCase()).join("|");

/** How much of two plans are the same rows, from 0 to 1. */
function sharedRows(here: documents.PlanCopy, copy: documents.PlanCopy | undefined): number {
  if (copy === undefined) return 0;
  const { rows } = documents.comparePlans(here, copy);
  const both = rows.filter(({ older, newer }) => older !== null && newer !== null).length;
  return rows.length === 0 ? 0 : both / rows.length;
}
