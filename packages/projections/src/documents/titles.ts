import { isPageNumber, isStamp } from "./furniture.ts";
import type { DocumentKind, Narrative } from "./recognised.ts";
import type { SourceParagraph } from "./source.ts";
import { tidy } from "./words.ts";

/** A paragraph that may head what follows. `sure` when the document itself says so, by a style or by bold type. */
export type Heading = Readonly<{ text: string; level: number; sure: boolean; at: number }>;

const planWords = /\b(plans?|strategy|strategies|programme|appendix|annex|annexe)\b/i;
const generalWords =
  /^(\d+[.)]?\s*)?(introduction|background|context|purpose|overview|foreword|summary|executive summary|contents|governance|scope|glossary|key|notes?|about (this|the)\b.*|how to (read|use)\b.*|version control|document control|monitoring.*|review.*)$/i;

/** "Benchmark 3: …", "Priority A – …", "Action 1": a word and its number, as the parts of a plan are called. */
export const isOrdinal = (text: string): boolean =>
  /^(?!appendix|annexe?|part|volume)\p{L}+\s+(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])\s*(?:$|[:.–—-])/iu.test(text);

/** Calls itself a plan, or the annex that holds one. "Appendix B" alone does not say what it holds. */
export const namesPlan = (text: string): boolean =>
  planWords.test(text) &&
  !/^(appendix|annexe?)\s*\w{0,3}$/i.test(text) &&
  !isOrdinal(text) &&
  text.length <= 160 &&
  !/[.;]$/.test(text);
export const isGeneral = (text: string): boolean => generalWords.test(text);

/** A heading that says no more than that a plan follows: the title of the document says whose. */
export const onlySaysPlan = (text: string): boolean =>
  /^(\d+[.)]?\s*)?((the|our|prevent|action|delivery|partnership|implementation|local|improvement)\s+)*plan$/i.test(
    text,
  );

/** Reads like a title: a few words that start with a capital or a number, and no full stop. Councils seldom use styles. */
const titleLike = (text: string): boolean =>
  text.length <= 80 && text.split(" ").length <= 10 && /^[\p{Lu}\d"“‘'(]/u.test(text) && !/[.;:,]$/.test(text);

/** The headings among these paragraphs. Guessed ones count only where none is sure. */
export function headingsIn(paragraphs: readonly SourceParagraph[]): Heading[] {
  const found = paragraphs.flatMap(({ text: printed, heading, bold, list }, at): Heading[] => {
    const text = tidy(printed);
    if (text === "" || isPageNumber(text) || isStamp(text)) return [];
    if (heading !== null) return [{ text, level: heading, sure: true, at }];
    if (list !== null && !list.ordered) return [];
    if (bold && text.length <= 160 && list === null) return [{ text, level: 7, sure: true, at }];
    return titleLike(text) && list === null ? [{ text, level: 9, sure: false, at }] : [];
  });
  return found.some(({ sure, level }) => sure && level > 0)
    ? found.filter(({ sure, text }) => sure || namesPlan(text))
    : found;
}

/** The paragraphs below a heading that say what its rows are for: a few sentences, no list. */
export function statementIn(paragraphs: readonly SourceParagraph[]): string | null {
  const texts = paragraphs
    .map(({ text }) => tidy(text))
    .filter((text) => text !== "" && !isPageNumber(text) && !isStamp(text));
  if (
    texts.length === 0 ||
    texts.length > 3 ||
    paragraphs.some(({ list, text }) => list !== null && text.trim() !== "")
  )
    return null;
  const statement = texts.join(" ");
  return statement.length <= 1200 ? statement : null;
}

/** The title of a document: its title-styled paragraphs, or a first heading that names a plan or stands above others. */
export function documentTitleIn(
  paragraphs: readonly SourceParagraph[],
  uses: ReadonlyMap<number, Narrative["use"]>,
): Readonly<{ text: string; at: ReadonlySet<number> }> | null {
  const filled = paragraphs
    .map(({ text, heading, bold }, at) => ({ text: tidy(text), heading, bold, at }))
    .filter(({ text }) => text !== "");
  const styled = filled.slice(
    Math.max(
      0,
      filled.findIndex(({ heading }) => heading === 0),
    ),
  );
  const end = styled.findIndex(({ heading }) => heading !== 0);
  const titles = end < 0 ? styled : styled.slice(0, end);
  const [first] = filled;
  const named =
    first &&
    !/^(appendix|annexe?)\s*\w{0,3}$/i.test(first.text) &&
    uses.get(first.at) !== "sectionTitle" &&
    first.text.length <= 200 &&
    !/[.;]$/.test(first.text) &&
    (namesPlan(first.text) || first.heading !== null || first.bold);
  const chosen = titles.length > 0 ? titles : named ? [first] : [];
  return chosen.length === 0
    ? null
    : { text: chosen.map(({ text }) => text).join(" "), at: new Set(chosen.map(({ at }) => at)) };
}

/** What kind of document a title announces. */
export function kindFrom(title: string): DocumentKind {
  if (/\bstrategy\b/i.test(title)) return "strategy";
  return /\baction plan\b/i.test(title) ? "action-plan" : "delivery-plan";
}
