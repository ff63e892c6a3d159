import type { PlanDraft } from "./planDraft.ts";
import type { Narrative } from "./recognised.ts";
import type { SourceParagraph } from "./source.ts";
import { headingsIn, namesPlan, onlySaysPlan } from "./titles.ts";

/** The nearest heading above a plan that calls itself one; else the title of the document. `alone`: there is one plan. */
export function titleAbove(leading: readonly SourceParagraph[], alone: boolean): string | null {
  const headings = headingsIn(leading);
  const named = headings.findLast(({ text }) => namesPlan(text));
  const top =
    headings.findLast(({ level, text }) => level === 0 && namesPlan(text)) ?? headings.find(({ level }) => level === 0);
  if (alone && top && named && namesPlan(top.text) && onlySaysPlan(named.text)) return top.text;
  return (named ?? top)?.text ?? null;
}

/** A title that stands among the rows, as where a text was taken from a page with the title in its middle. */
export function titleFromInside(plan: PlanDraft, narrative: Narrative[]): void {
  const found = narrative.findIndex(
    ({ text, inside, beforePlan, use }) => inside && beforePlan === plan.plan && use === undefined && namesPlan(text),
  );
  const entry = narrative[found];
  if (!entry) return;
  plan.title = entry.text;
  plan.titleFrom = "narrative";
  narrative[found] = { ...entry, use: "planTitle" };
}
