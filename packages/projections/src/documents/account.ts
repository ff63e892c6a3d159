import type { RecognisedDocument, RecognisedPlan, RecognisedRow } from "./recognised.ts";
import { paragraphsIn, type SourceDocument, type SourceNote } from "./source.ts";
import { wordsOf } from "./words.ts";

/** Words of the source that were lost, and words that it does not hold; both empty when every word is accounted for. */
export type Unaccounted = Readonly<{ missing: readonly string[]; invented: readonly string[] }>;

/** Compares the words of a source with those of what was recognised in it: each must be found, as often as it stands. */
export function unaccounted(source: SourceDocument, document: RecognisedDocument): Unaccounted {
  const left = counted(wordsInSource(source));
  const invented: string[] = [];
  for (const word of wordsInDocument(document)) {
    const amount = left.get(word) ?? 0;
    if (amount === 0) invented.push(word);
    else left.set(word, amount - 1);
  }
  return { missing: [...left].flatMap(([word, amount]) => Array.from({ length: amount }, () => word)), invented };
}

/** Every word that a source prints, list numbers and notes included. */
export function wordsInSource({ blocks, notes }: SourceDocument): string[] {
  const paragraphs = paragraphsIn(blocks);
  return [
    ...paragraphs.flatMap(({ text, list }) => [...(list?.ordered ? wordsOf(list.mark) : []), ...wordsOf(text)]),
    ...[...notes, ...paragraphs.flatMap((paragraph) => paragraph.notes)]
      .filter(hasOwnWords)
      .flatMap(({ text }) => wordsOf(text)),
  ];
}

/** Some notes quote what stands in a paragraph too, and what was not read is only described. */
const quoting: ReadonlySet<SourceNote["kind"]> = new Set(["inserted", "struck", "raised", "linesAsCells", "notRead"]);
const hasOwnWords = ({ kind }: SourceNote): boolean => !quoting.has(kind);

/** Each word once where it is printed: what is repeated from above, or quoted in a doubt, is not counted again. */
function wordsInDocument({ plans, narrative, unplaced }: RecognisedDocument): string[] {
  return [
    ...narrative.flatMap(({ mark, text }) => [...wordsOf(mark ?? ""), ...wordsOf(text)]),
    ...unplaced.flatMap(({ text }) => wordsOf(text)),
    ...plans.flatMap(wordsInPlan),
  ];
}

function wordsInPlan(plan: RecognisedPlan): string[] {
  const sections = plan.sections.flatMap((section) => [
    ...(section.from === "rows"
      ? [section.number, section.title, section.statement].flatMap((text) => wordsOf(text ?? ""))
      : []),
    ...section.rows.flatMap((row) => wordsInRow(row, plan)),
    ...(section.bareObjectives ?? []).flatMap(wordsOf),
  ]);
  return [...(plan.titleFrom === "row" ? wordsOf(plan.title ?? "") : []), ...headerWords(plan), ...sections];
}

/** A label above several columns is printed once. */
function headerWords({ columns, columnGroups }: RecognisedPlan): string[] {
  return columns.flatMap((label, index) => {
    const group = columnGroups[index] ?? null;
    if (group === null) return wordsOf(label);
    // The group was put before labels that would otherwise be the same.
    const rest = label.startsWith(`${group} `) ? label.slice(group.length + 1) : null;
    const shared =
      rest !== null &&
      columns.some((other, at) => at !== index && (other === rest || other === `${columnGroups[at] ?? ""} ${rest}`));
    const own = shared ? rest : label;
    return [...(columnGroups[index - 1] === group ? [] : wordsOf(group)), ...wordsOf(own)];
  });
}

function wordsInRow(
  { number, objective, byColumn, carried }: RecognisedRow,
  { columnRoles }: RecognisedPlan,
): string[] {
  const repeats = (role: "number" | "objective"): boolean => {
    const column = columnRoles.indexOf(role);
    return carried.includes(column) || (role === "objective" && carried.includes("objective"));
  };
  return [
    ...(repeats("number") ? [] : wordsOf(number ?? "")),
    ...(repeats("objective") ? [] : wordsOf(objective ?? "")),
    ...byColumn.flatMap((blocks, index) =>
      carried.includes(index) ? [] : blocks.flatMap(({ mark, text }) => [...wordsOf(mark ?? ""), ...wordsOf(text)]),
    ),
  ];
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
