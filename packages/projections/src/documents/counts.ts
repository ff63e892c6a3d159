import type { Counts, PlanCounts, RecognisedPlan } from "./recognised.ts";
import { tidy } from "./words.ts";

const amountOfWords = (text: string | null): number =>
  text === null
    ? 0
    : tidy(text)
        .split(" ")
        .filter((word) => word !== "").length;

/** What a preview says first: how many plans, sections and rows there are, and how full they are. */
export function countsOf(plans: readonly RecognisedPlan[]): Counts {
  const perPlan = plans.map(countsOfPlan);
  const sum = (pick: (counts: PlanCounts) => number): number =>
    perPlan.reduce((total, counts) => total + pick(counts), 0);
  return { plans: plans.length, sections: sum(({ sections }) => sections), rows: sum(({ rows }) => rows), perPlan };
}

function countsOfPlan({ sections, columnRoles }: RecognisedPlan): PlanCounts {
  const rows = sections.flatMap((section) => section.rows);
  const cells = rows.flatMap(({ byColumn }) =>
    byColumn.filter((_cell, index) => columnRoles[index] !== "number" && columnRoles[index] !== "objective"),
  );
  const blocks = cells.flat();
  const objectives = rows.filter(
    ({ objective }, index) => objective !== null && objective !== rows[index - 1]?.objective,
  );
  const bare = sections.flatMap(({ bareObjectives = [] }) => bareObjectives);
  const outside = sections.flatMap(({ number, title, statement }) => [number, title, statement]);
  const texts = [
    ...outside,
    ...rows.map(({ number }) => number),
    ...objectives.map(({ objective }) => objective),
    ...bare,
    ...blocks.map(({ text }) => text),
  ];
  return {
    sections: sections.filter(({ title, number }) => title !== null || number !== null).length,
    objectives: objectives.length + bare.length,
    rows: rows.length,
    rowsPerSection: sections.map((section) => section.rows.length),
    filledCells: cells.filter((cell) => cell.length > 0).length,
    blankCells: cells.filter((cell) => cell.length === 0).length,
    paragraphs: blocks.filter(({ kind }) => kind === "paragraph").length,
    bullets: blocks.filter(({ kind }) => kind === "bullet").length,
    words: texts.reduce((total, text) => total + amountOfWords(text), 0),
  };
}
