import { isPageNumber, isStamp } from "./furniture.ts";
import type { SourceParagraph } from "./source.ts";
import { type Heading, headingsIn, isGeneral, namesPlan, statementIn } from "./titles.ts";
import { tidy } from "./words.ts";

/** The heading above a table of a plan, and the sentences between them. */
export type SectionAbove = Readonly<{ heading: Heading; statement: string | null }>;

/** The heading right above one table of a plan names a section, unless it names the plan or introduces the whole. */
export function sectionAbove(
  before: readonly SourceParagraph[],
  planTitle: string | null,
  index: number,
  tables: number,
): SectionAbove | null {
  const headings = headingsIn(before);
  const heading = headings.at(-1);
  if (!heading || heading.text === planTitle || heading.level === 0 || isGeneral(heading.text)) return null;
  const between = before.slice(heading.at + 1);
  const statement = statementIn(between);
  const adjacent =
    statement !== null || between.every(({ text }) => tidy(text) === "" || isStamp(text) || isPageNumber(text));
  if (!adjacent) return null;
  if (tables === 1 && (!heading.sure || planTitle === null))
    return heading.sure && headings.length === 1 && !namesPlan(heading.text) ? { heading, statement } : null;
  if (namesPlan(heading.text) && (index === 0 || !heading.sure)) return null;
  return { heading, statement };
}
