import { countsOf } from "./counts.ts";
import { assumeOne, groupsOf, partsOf } from "./groups.ts";
import { Narration } from "./narration.ts";
import { keepNotes } from "./notes.ts";
import { readOwnPrint } from "./ownPrint.ts";
import { readPlan } from "./readPlan.ts";
import type { RecognisedDocument, RecognisedPlan } from "./recognised.ts";
import type { SourceDocument } from "./source.ts";
import { kindFrom } from "./titles.ts";

/**
 * Finds the delivery plans of a document. Every word of the source ends up in a plan, the narrative or `unplaced`
 * (`unaccounted` checks that); what was guessed is said in `doubts`. A document without a plan gives no plans.
 */
export function recognise(source: SourceDocument): RecognisedDocument {
  return readOwnPrint(source) ?? guessed(source);
}

/** Finds the plans of a document that was made elsewhere, by what its words and tables look like. */
function guessed({ form, blocks, notes }: SourceDocument): RecognisedDocument {
  const { parts, tail } = partsOf(blocks);
  const assumed = parts.some(({ header }) => header !== null) ? null : assumeOne(parts);
  const { groups, rest } = groupsOf(parts);
  const around = new Narration();
  const plans: RecognisedPlan[] = [];
  for (const group of groups) {
    around.plan = plans.length;
    plans.push(readPlan(group, around, { form, assumed, alone: groups.length === 1 }));
  }
  around.plan = plans.length;
  for (const part of rest) {
    around.paragraphs(part.before);
    around.otherTable(part.table);
  }
  around.paragraphs(tail);
  keepNotes(notes, around, {});
  const title = around.title ?? (plans.length === 1 ? (plans[0]?.title ?? null) : null);
  return {
    title,
    documentKind: kindFrom(title ?? plans[0]?.title ?? ""),
    plans,
    counts: countsOf(plans),
    narrative: around.narrative,
    unplaced: around.unplaced,
    doubts: around.doubts,
  };
}
