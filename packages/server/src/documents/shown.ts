import { documents } from "@planledger/projections";
import type { Doubt } from "@planledger/schema/resolvers";

/** What the reader was not sure of, as the contract says it. */
export const doubtsShown = (document: documents.RecognisedDocument): Doubt[] =>
  document.doubts.map(({ sentence, place, words }) => ({
    message: sentence,
    planIndex: place.plan ?? null,
    rowIndex: rowOverPlan(document, place),
    words,
  }));

/** The row of a doubt, counted over its plan. */
function rowOverPlan(document: documents.RecognisedDocument, { plan, section, row }: documents.Place): number | null {
  if (plan === undefined || row === undefined) return null;
  const before = document.plans[plan]?.sections.slice(0, section ?? 0) ?? [];
  return before.reduce((sum, earlier) => sum + earlier.rows.length, 0) + row;
}

/** How many words a document has. */
export function wordCount({ counts, narrative, unplaced }: documents.RecognisedDocument): number {
  const of = (texts: readonly Readonly<{ text: string }>[]) =>
    texts.reduce((sum, { text }) => sum + documents.wordsOf(text).length, 0);
  return counts.perPlan.reduce((sum, plan) => sum + plan.words, 0) + of(narrative) + of(unplaced);
}
