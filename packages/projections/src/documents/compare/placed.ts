import type { CopiedRow, PlanCopy } from "./copies.ts";
import { sameText, type WordCounts, wordCounts, wordsIn } from "./similarity.ts";

/** A row of a copy with its place: its section by index, and the words by which it is recognised. */
export type PlacedRow = Readonly<{
  row: CopiedRow;
  section: number;
  /** The objective that it stands under, by its index among the copy's objectives; null when there is none. */
  objective: number | null;
  action: WordCounts;
  all: WordCounts;
  /** Everything that it says and where: the same for rows that are the same. */
  key: string;
}>;

/**
 * An objective of a copy: a run of rows of one section that stand under the same words, or one under which no row stands.
 * `bare` is then its place among those of the section.
 */
export type PlacedObjective = Readonly<{ section: number; text: string; bare: number | null }>;

export type PlacedCopy = Readonly<{
  copy: PlanCopy;
  rows: readonly PlacedRow[];
  objectives: readonly PlacedObjective[];
}>;

/** The rows of a copy in order over all its sections, with what it takes to find them in another copy. */
export function placed(copy: PlanCopy): PlacedCopy {
  const action = copy.columns.findIndex(({ role }) => role === "action");
  const objectives: PlacedObjective[] = [];
  const rows = copy.sections.flatMap((section, at) => {
    let last: string | null = null;
    const inSection = section.rows.map((row): PlacedRow => {
      const under = sameText(row.objective, null) ? null : row.objective;
      if (under !== null && under !== last) objectives.push({ section: at, text: under, bare: null });
      last = under;
      const cells = row.cells.map(wordsIn);
      return {
        row,
        section: at,
        objective: under === null ? null : objectives.length - 1,
        action: wordCounts(cells[action] ?? ""),
        all: wordCounts(...cells),
        key: JSON.stringify([row.number, section.number, section.title, row.objective, cells]),
      };
    });
    objectives.push(...section.bareObjectives.map((text, bare) => ({ section: at, text, bare })));
    return inSection;
  });
  return { copy, rows, objectives };
}

/** What a row says in a column; the number and the objective stand beside the cells. */
export function textIn({ columns }: PlanCopy, row: CopiedRow, column: number): string {
  const role = columns[column]?.role;
  if (role === "number") return row.number ?? "";
  if (role === "objective") return row.objective ?? "";
  return (row.cells[column] ?? []).map(({ text }) => text).join("\n");
}
