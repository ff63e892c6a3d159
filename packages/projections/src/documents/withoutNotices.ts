import { amended, type CorrectedCell } from "./amend.ts";
import type { Doubt, RecognisedBlock, RecognisedDocument, RecognisedPlan, Unplaced } from "./recognised.ts";
import { reportIn } from "./reports.ts";

/** Whether a text is what a ledger prints in the place of one that was withdrawn. */
export type IsNotice = (text: string) => boolean;

const TITLE = "Here stood a text that was withdrawn. The sentence that says so is no title.";
const CELL = "Here stood a text that was withdrawn. The sentence that says so is not taken in.";

/**
 * A document without the sentences that a ledger prints in the place of texts that were withdrawn: they are no words of a
 * plan. Rows and columns stay where they are; each sentence is among the words without a place, and a doubt says where it
 * stood.
 */
export function withoutNotices(document: RecognisedDocument, isNotice: IsNotice): RecognisedDocument {
  const found: (Unplaced & Pick<Doubt, "sentence">)[] = [];
  const note = (text: string, sentence: string, place: Doubt["place"]) =>
    found.push({ text, reason: "withdrawn", place, sentence });
  /** A text; null where it is such a sentence. Where it also stands around the tables, it is noted there. */
  const kept = <Text extends string | null>(text: Text, place?: Doubt["place"]): Text | null => {
    if (text === null || !isNotice(text)) return text;
    if (place !== undefined) note(text, TITLE, place);
    return null;
  };

  const plans = document.plans.map((plan, at) => planWithout(plan, at, isNotice, note, kept));
  const narrative = document.narrative.filter(({ text, beforePlan }) => {
    if (isNotice(text)) note(text, CELL, beforePlan < plans.length ? { plan: beforePlan } : {});
    return !isNotice(text);
  });
  if (found.length === 0 && document.title === kept(document.title)) return document;
  return {
    ...document,
    title: kept(document.title),
    plans,
    narrative,
    unplaced: [...document.unplaced, ...found.map(({ text, reason, place }) => ({ text, reason, place }))],
    doubts: [...document.doubts, ...found.map(({ sentence, place, text }) => ({ sentence, place, words: text }))],
  };
}

function planWithout(
  plan: RecognisedPlan,
  at: number,
  isNotice: IsNotice,
  note: (text: string, sentence: string, place: Doubt["place"]) => void,
  kept: <Text extends string | null>(text: Text, place?: Doubt["place"]) => Text | null,
): RecognisedPlan {
  const corrected: CorrectedCell[] = [];
  let counted = 0;
  const says = ({ text }: RecognisedBlock) => isNotice(text) || isNotice(reportIn(text)?.text ?? "");
  const sections = plan.sections.map(({ title, statement, rows, ...section }, own) => {
    const inTable = section.from === "rows" || section.from === "header" ? { plan: at, section: own } : undefined;
    return {
      ...section,
      title: kept(title, inTable),
      statement: kept(statement, inTable),
      rows: rows.map((row, place) => {
        const index = counted++;
        for (const [column, cell] of row.byColumn.entries()) {
          if (!cell.some(says)) continue;
          const where = { plan: at, section: own, row: place, column };
          for (const { text } of cell.filter(says)) note(text, CELL, where);
          corrected.push({ row: index, column, blocks: cell.filter((block) => !says(block)) });
        }
        const first = !row.carried.includes("objective");
        return { ...row, objective: kept(row.objective, first ? { plan: at, section: own, row: place } : undefined) };
      }),
    };
  });
  const { period, ...rest } = plan;
  const periodKept = period === undefined ? null : kept(period);
  const cleared = {
    ...rest,
    ...(periodKept !== null && { period: periodKept }),
    title: kept(plan.title, plan.titleFrom === "row" ? { plan: at } : undefined),
    columns: plan.columns.map((label, column) => kept(label, { plan: at, column }) ?? ""),
    sections,
  };
  return amended(cleared, { roles: plan.columnRoles, leaveOut: [], corrected });
}
