import type { CopiedColumn, CopiedNarrative, CopiedRow, CopiedSection, PlanCopy } from "./copies.ts";
import { pairColumns } from "./pairColumns.ts";
import { outOfOrder, type Pair } from "./pairing.ts";
import { pairNarratives, pairObjectives, pairSections } from "./pairParts.ts";
import { pairRows } from "./pairRows.ts";
import { placed, type PlacedCopy, type PlacedObjective, textIn } from "./placed.ts";
import { sameText, wordsIn } from "./similarity.ts";

/** The same thing in both copies; null on the side that does not have it. `at` is its place there, from 0. */
export type Sides<Thing> = Readonly<{ older: At<Thing> | null; newer: At<Thing> | null }>;
export type At<Thing> = Thing & Readonly<{ at: number }>;

/** How two copies of a plan differ. `now` is the newer one; every list is in its order, with what it lacks in between. */
export type PlanComparison = Readonly<{
  title: Change | null;
  period: Change | null;
  /** Only columns that were added, removed or relabelled. */
  columns: readonly Sides<CopiedColumn>[];
  /** Only sections that were added, removed, renumbered or reworded. */
  sections: readonly Sides<Omit<CopiedSection, "rows" | "bareObjectives">>[];
  /** Only objectives that were added, removed or reworded. */
  objectives: readonly Sides<PlacedObjective>[];
  /** Every row that either copy has. */
  rows: readonly RowComparison[];
  /** Only texts around the table that were added, removed or reworded. */
  narratives: readonly Sides<CopiedNarrative>[];
  counts: ComparisonCounts;
  /** Which columns, sections and objectives are the same in both, by their places. */
  same: Readonly<Record<"columns" | "sections" | "objectives", readonly Pair[]>>;
}>;

export type Change = Readonly<{ older: string | null; newer: string | null }>;

/** What became of a row. A row that was changed may have moved too; one that moved may have another number too. */
export type RowFate = "added" | "changed" | "moved" | "renumbered" | "removed" | "unchanged";

export type RowComparison = Sides<Readonly<{ row: CopiedRow; section: number; objective: number | null }>> &
  Readonly<{
    fate: RowFate;
    moved: boolean;
    renumbered: boolean;
    /** The cells whose words differ, of a row that both copies have. */
    cells: readonly CellComparison[];
  }>;

/** Each side's column by its place, null where the copy has none; and what stands there, statement by statement. */
export type CellComparison = Readonly<{
  column: Readonly<{ older: number | null; newer: number | null }>;
  older: string;
  newer: string;
}>;

/** For each column of the newer copy in order the place of the older copy's column that it is; null for one that is new. */
export type ColumnsAnswering = readonly (number | null)[];

/** How many rows had which fate. */
export type ComparisonCounts = Readonly<Record<RowFate, number>>;

/**
 * Compares two copies of a plan. Words count, how they are set out does not. A copy compared with itself differs in
 * nothing; the other way round, what was added was removed and what was removed added.
 * @param answersTo which columns are the same, where somebody said so; else by their labels, meanings and words
 */
export function comparePlans(older: PlanCopy, newer: PlanCopy, answersTo?: ColumnsAnswering): PlanComparison {
  const [before, after] = [placed(older), placed(newer)];
  const rowPairs = pairRows(before, after);
  const columnPairs =
    answersTo?.flatMap((was, is): Pair[] => (was === null ? [] : [{ older: was, newer: is }])) ??
    pairColumns(before, after);
  const sectionPairs = pairSections(before, after, rowPairs);
  const objectivePairs = pairObjectives(before, after, rowPairs, sectionPairs);
  const [wasTexts, isTexts] = [older.narratives.filter(hasWords), newer.narratives.filter(hasWords)];
  const rows = rowsCompared(before, after, { rowPairs, columnPairs, sectionPairs, objectivePairs });
  return {
    title: changed(older.title, newer.title),
    period: changed(older.period, newer.period),
    columns: differing(merged(older.columns, newer.columns, columnPairs), (was, is) => sameText(was.label, is.label)),
    sections: differing(
      merged(older.sections.map(heading), newer.sections.map(heading), sectionPairs),
      (was, is) =>
        sameText(was.number, is.number) && sameText(was.title, is.title) && sameText(was.statement, is.statement),
    ),
    objectives: differing(merged(before.objectives, after.objectives, objectivePairs), (was, is) =>
      sameText(was.text, is.text),
    ),
    rows,
    narratives: differing(
      merged(wasTexts, isTexts, pairNarratives(wasTexts, isTexts)),
      (was, is) =>
        sameText(was.heading, is.heading) && wordsIn(was.body) === wordsIn(is.body) && was.place === is.place,
    ),
    counts: countsOf(rows),
    same: { columns: columnPairs, sections: sectionPairs, objectives: objectivePairs },
  };
}

/** Whether two copies say the same. */
export const isSame = ({ title, period, columns, sections, objectives, narratives, counts }: PlanComparison): boolean =>
  title === null &&
  period === null &&
  [columns, sections, objectives, narratives].every((list) => list.length === 0) &&
  Object.entries(counts).every(([fate, count]) => fate === "unchanged" || count === 0);

const changed = (older: string | null, newer: string | null): Change | null =>
  sameText(older, newer) ? null : { older, newer };

const hasWords = ({ heading: title, body }: CopiedNarrative): boolean => !sameText(title, null) || wordsIn(body) !== "";

const heading = ({ number, title, statement }: CopiedSection) => ({ number, title, statement });

const differing = <Thing>(sides: readonly Sides<Thing>[], same: (was: Thing, is: Thing) => boolean): Sides<Thing>[] =>
  sides.filter(({ older, newer }) => older === null || newer === null || !same(older, newer));

/** Both lists as one, in the order of now; what only then had stands after what it followed there. */
function merged<Thing>(older: readonly Thing[], newer: readonly Thing[], pairs: readonly Pair[]): Sides<Thing>[] {
  const counterpart = new Map(pairs.map((pair) => [pair.newer, pair.older]));
  const paired = new Set(pairs.map((pair) => pair.older));
  const following = new Map<number, Sides<Thing>[]>();
  let last = -1;
  for (const [at, thing] of older.entries()) {
    if (paired.has(at)) last = at;
    else following.set(last, [...(following.get(last) ?? []), { older: { ...thing, at }, newer: null }]);
  }
  return [
    ...(following.get(-1) ?? []),
    ...newer.flatMap((thing, at): Sides<Thing>[] => {
      const own = counterpart.get(at);
      const was = own === undefined ? undefined : older[own];
      const sides = {
        older: own === undefined || was === undefined ? null : { ...was, at: own },
        newer: { ...thing, at },
      };
      return [sides, ...(own === undefined ? [] : (following.get(own) ?? []))];
    }),
  ];
}

type Pairs = Readonly<Record<"rowPairs" | "columnPairs" | "sectionPairs" | "objectivePairs", readonly Pair[]>>;

function rowsCompared(
  older: PlacedCopy,
  newer: PlacedCopy,
  { rowPairs, columnPairs, sectionPairs, objectivePairs }: Pairs,
): RowComparison[] {
  const [sections, objectives] = [sectionPairs, objectivePairs].map(
    (pairs) => new Map(pairs.map((pair) => [pair.older, pair.newer])),
  );
  const stayed = rowPairs.filter((pair) => {
    const [was, is] = [older.rows[pair.older], newer.rows[pair.newer]];
    return was !== undefined && is !== undefined && sections?.get(was.section) === is.section;
  });
  const reordered = new Set(
    [...groupedBy(stayed, (pair) => newer.rows[pair.newer]?.section)].flatMap((group) => [
      ...outOfOrder(group, (pair) =>
        sameText(older.rows[pair.older]?.row.number ?? null, newer.rows[pair.newer]?.row.number ?? null),
      ),
    ]),
  );
  const movedIn = new Set(
    [...rowPairs.filter((pair) => !stayed.includes(pair)), ...reordered].map((pair) => pair.newer),
  );
  const columns = merged(older.copy.columns, newer.copy.columns, columnPairs);
  return merged(older.rows, newer.rows, rowPairs).map((sides): RowComparison => {
    const { older: was, newer: is } = sides;
    const same = { moved: false, renumbered: false, cells: [] };
    if (was === null) return { ...sides, ...same, fate: "added" };
    if (is === null) return { ...sides, ...same, fate: "removed" };
    const under = was.objective === null ? null : objectives?.get(was.objective);
    const moved = movedIn.has(is.at) || under !== is.objective;
    const renumbered = !sameText(was.row.number, is.row.number);
    const cells = columns.flatMap((column) => cellCompared(column, was.row, is.row, older.copy, newer.copy));
    const fate = cells.length > 0 ? "changed" : moved ? "moved" : renumbered ? "renumbered" : "unchanged";
    return { ...sides, fate, moved, renumbered, cells };
  });
}

function groupedBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => unknown): Iterable<Thing[]> {
  const groups = new Map<unknown, Thing[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups.values();
}

/** What differs in one column. Numbers and objectives are compared as what they are, not as cells. */
function cellCompared(
  { older: was, newer: is }: Sides<CopiedColumn>,
  wasRow: CopiedRow,
  isRow: CopiedRow,
  older: PlanCopy,
  newer: PlanCopy,
): CellComparison[] {
  if ([was, is].every((column) => column === null || column.role === "number" || column.role === "objective"))
    return [];
  const texts = {
    older: was === null ? "" : textIn(older, wasRow, was.at),
    newer: is === null ? "" : textIn(newer, isRow, is.at),
  };
  if (sameText(texts.older, texts.newer)) return [];
  return [{ column: { older: was?.at ?? null, newer: is?.at ?? null }, ...texts }];
}

function countsOf(rows: readonly RowComparison[]): ComparisonCounts {
  const counts = { added: 0, changed: 0, moved: 0, renumbered: 0, removed: 0, unchanged: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}
