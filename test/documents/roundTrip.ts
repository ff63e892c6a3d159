import { documents, plans } from "@planledger/projections";
import type { PrintedBlock, PrintedPlan } from "@planledger/server/documents/printedPlan.ts";
import { readWord } from "@planledger/server/documents/readWord.ts";
import { writeWord } from "@planledger/server/documents/writeWord.ts";

/** A plan as Word document, and what is recognised in it. */
export async function outAndIn(plan: PrintedPlan) {
  const bytes = await writeWord(plan);
  const source = await readWord(bytes);
  const found = documents.recognise(source);
  return { bytes, source, found, lost: documents.unaccounted(source, found) };
}

/** What went out, in the words in which it must come in again. */
export function comparable(plan: PrintedPlan) {
  const progress = plan.columns.findIndex(({ role }) => role === "progress");
  return {
    title: plan.title,
    period: plan.period,
    columns: plan.columns,
    narratives: (["before", "after", "footnote"] as const).flatMap((place) =>
      plan.narratives
        .filter((narrative) => narrative.place === place)
        .flatMap(({ heading, body }) => [
          ...(heading === null ? [] : [{ place, kind: "heading", text: heading }]),
          ...body.map(({ kind, text }) => ({ place, kind, text })),
        ]),
    ),
    sections: plan.sections.map(({ number, title, statement, rows, bareObjectives }) => ({
      number,
      title,
      statement,
      bareObjectives,
      rows: rows.map((row) => ({ ...row, reports: progress < 0 ? [] : row.reports })),
    })),
  };
}

/** What came in, in the same words. */
export function recognised({ plans: [plan], narrative }: documents.RecognisedDocument) {
  const roles = plan?.columnRoles ?? [];
  const progress = roles.indexOf("progress");
  return {
    title: plan?.title,
    period: plan?.period ?? null,
    columns: plan?.columns.map((label, index) => ({ label, role: roles[index] })),
    narratives: narrative
      .filter(({ use }) => use === undefined)
      .map(({ place, beforePlan, kind, text }) => ({
        place: place ?? (beforePlan === 0 ? "before" : "after"),
        kind,
        text,
      })),
    sections: plan?.sections.map(({ number, title, statement, rows, bareObjectives = [] }) => ({
      number,
      title,
      statement,
      bareObjectives,
      rows: rows.map((row) => ({
        number: row.number,
        objective: row.objective,
        cells: row.byColumn.map((cell, index) => {
          const own = index === progress ? documents.reportsIn(cell).printed : cell;
          return plans.hasCells(roles[index] ?? "free") ? own.map(statementIn) : [];
        }),
        reports: documents.reportsIn(row.byColumn[progress] ?? []).reports,
      })),
    })),
  };
}

const statementIn = ({ kind, text }: documents.RecognisedBlock): PrintedBlock => ({ kind, text });
