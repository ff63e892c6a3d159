import { contentOf, contentOfParagraph, notesIn, printed } from "./content.ts";
import { countsOf } from "./counts.ts";
import { isPageNumber, isStamp } from "./furniture.ts";
import { labelsOf, textOf } from "./grid.ts";
import { assumeOne, type Group, groupsOf, type Part, partsOf } from "./groups.ts";
import { keepNotes } from "./notes.ts";
import { PlanDraft } from "./planDraft.ts";
import { readTable } from "./readTable.ts";
import type { Doubt, DocumentKind, Narrative, RecognisedDocument, RecognisedPlan, Unplaced } from "./recognised.ts";
import type { SourceDocument, SourceParagraph } from "./source.ts";
import { type Heading, headingsIn, isGeneral, namesPlan, onlySaysPlan, statementIn } from "./titles.ts";
import { namedBy } from "./sectionTitle.ts";
import { separateRows } from "./text/oneLeadEach.ts";
import { tidy } from "./words.ts";

/**
 * Finds the delivery plans of a document. Every word of the source ends up in a plan, the narrative or `unplaced`
 * (`unaccounted` checks that); what was guessed is said in `doubts`. A document without a plan gives no plans.
 */
export function recognise(source: SourceDocument): RecognisedDocument {
  const { parts, tail } = partsOf(source.blocks);
  const assumed = parts.some(({ header }) => header !== null) ? null : assumeOne(parts);
  const { groups, rest } = groupsOf(parts);
  const reader = new DocumentReader(groups.length, source.form);
  for (const group of groups) reader.readGroup(group, assumed);
  reader.readRest(rest, tail);
  return reader.finish(source);
}

class DocumentReader {
  readonly #plans: RecognisedPlan[] = [];
  readonly #narrative: Narrative[] = [];
  readonly #unplaced: Unplaced[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #groups: number;
  readonly #form: SourceDocument["form"];
  #title: string | null = null;
  /** Until the first words have been read, a title may come. */
  #atStart = true;

  constructor(groups: number, form: SourceDocument["form"]) {
    this.#groups = groups;
    this.#form = form;
  }

  get #plan(): number {
    return this.#plans.length;
  }

  get #findings(): { unplaced: Unplaced[]; doubts: Doubt[]; narrative: Narrative[]; plan: number } {
    return { unplaced: this.#unplaced, doubts: this.#doubts, narrative: this.#narrative, plan: this.#plan };
  }

  readGroup(group: Group, assumed: Part | null): void {
    const draft = new PlanDraft(this.#plan, group.columns);
    for (const part of group.lead) {
      this.#paragraphs(part.before, new Map(), false);
      this.#otherTable(part);
    }
    const first = group.tables[0];
    const leading = [...group.lead.flatMap(({ before }) => before), ...(first?.part.before ?? [])];
    this.#findTitle(draft, leading);
    group.tables.forEach(({ part, after }, index) => {
      const uses = new Map<number, Narrative["use"]>();
      const section = this.#sectionHeading(part, draft, index, group.tables.length);
      if (section) {
        uses.set(section.heading.at, "sectionTitle");
        for (let at = section.heading.at + 1; section.statement !== null && at < part.before.length; at += 1)
          uses.set(at, "sectionStatement");
        draft.startSection({
          number: null,
          title: section.heading.text,
          statement: section.statement,
          from: "narrative",
        });
      }
      if (group.naming !== null && !section)
        draft.startSection(namedBy(part.header?.columns[group.naming]?.label ?? "", "header"));
      if (index === 0) this.#markTitle(part.before, uses, draft);
      this.#titleRows(part, draft);
      const sections = draft.sections.length;
      if (part === assumed)
        draft.doubt(
          "No header with known words was found; the first row of the largest table was taken as the header.",
          labelsOf(part.grid[0] ?? { cells: [], header: false, afterGap: false }).join(", "),
          { plan: this.#plan },
        );
      if (index > 0) this.#headerAgain(part, draft);
      readTable(part.table, { after }, draft);
      this.#dropEmptySection(draft, sections, uses);
      this.#paragraphs(part.before, uses, index > 0);
      this.#headerNotes(part, after, draft);
      this.#narrative.push(...draft.narrative.splice(0));
    });
    this.#titleFromInside(draft);
    if (this.#form === "text") separateRows(draft);
    const plan = draft.finish();
    this.#narrative.push(...draft.narrative);
    this.#unplaced.push(...draft.unplaced);
    this.#doubts.push(...draft.doubts);
    this.#plans.push(plan);
  }

  readRest(rest: readonly Part[], tail: readonly SourceParagraph[]): void {
    for (const part of rest) {
      this.#paragraphs(part.before, new Map(), false);
      this.#otherTable(part);
    }
    this.#paragraphs(tail, new Map(), false);
  }

  finish(source: SourceDocument): RecognisedDocument {
    keepNotes(source.notes, this.#findings, {});
    const title = this.#title ?? (this.#plans.length === 1 ? (this.#plans[0]?.title ?? null) : null);
    return {
      title,
      documentKind: kindFrom(title ?? this.#plans[0]?.title ?? ""),
      plans: this.#plans,
      counts: countsOf(this.#plans),
      narrative: this.#narrative,
      unplaced: this.#unplaced,
      doubts: this.#doubts,
    };
  }

  /** The nearest heading above the plan that calls itself one; else the title of the document. */
  #findTitle(draft: PlanDraft, leading: readonly SourceParagraph[]): void {
    const headings = headingsIn(leading);
    const named = headings.findLast(({ text }) => namesPlan(text));
    const top =
      headings.findLast(({ level, text }) => level === 0 && namesPlan(text)) ??
      headings.find(({ level }) => level === 0);
    const title = named ?? top;
    if (this.#groups === 1 && top && named && namesPlan(top.text) && onlySaysPlan(named.text)) draft.title = top.text;
    else if (title) draft.title = title.text;
    if (draft.title !== null) draft.titleFrom = "narrative";
  }

  #markTitle(paragraphs: readonly SourceParagraph[], uses: Map<number, Narrative["use"]>, draft: PlanDraft): void {
    const at = paragraphs.findLastIndex(({ text }) => tidy(text) === draft.title);
    if (at >= 0 && !uses.has(at)) uses.set(at, "planTitle");
  }

  /** The heading of one table of a plan names a section, unless it names the plan or introduces the whole. */
  #sectionHeading(
    { before }: Part,
    draft: PlanDraft,
    index: number,
    tables: number,
  ): { heading: Heading; statement: string | null } | null {
    const headings = headingsIn(before);
    const heading = headings.at(-1);
    if (!heading || heading.text === draft.title || heading.level === 0 || isGeneral(heading.text)) return null;
    const between = before.slice(heading.at + 1);
    const statement = statementIn(between);
    const adjacent =
      statement !== null || between.every(({ text }) => tidy(text) === "" || isStamp(text) || isPageNumber(text));
    if (!adjacent) return null;
    if (tables === 1 && (!heading.sure || draft.title === null))
      return heading.sure && headings.length === 1 && !namesPlan(heading.text) ? { heading, statement } : null;
    if (namesPlan(heading.text) && (index === 0 || !heading.sure)) return null;
    return { heading, statement };
  }

  /** A heading above a table that brings its own sections stays a heading. */
  #dropEmptySection(draft: PlanDraft, sections: number, uses: Map<number, Narrative["use"]>): void {
    const own = draft.sections[sections - 1];
    if (!own || own.from !== "narrative" || own.rows.length > 0 || draft.sections.length === sections) return;
    draft.sections.splice(sections - 1, 1);
    for (const [at, use] of uses) if (use !== "planTitle") uses.delete(at);
  }

  /** Rows above the header: the title of the plan, or words about it. */
  #titleRows({ grid, header }: Part, draft: PlanDraft): void {
    for (const row of grid.slice(0, header?.after ?? 0)) {
      const text = row.cells
        .filter(({ fromAbove, cell }) => !fromAbove && !header?.printed.has(cell))
        .map((cell) => cell.text)
        .filter((part) => part !== "")
        .join(" ");
      if (text === "") continue;
      if (draft.titleFrom !== "row" && namesPlan(text) && row.cells.length === 1) {
        draft.title = text;
        draft.titleFrom = "row";
      } else draft.narrate("cell", text);
    }
  }

  /** The header of a second table of the same plan says nothing new. */
  #headerAgain({ header }: Part, draft: PlanDraft): void {
    const text = [...(header?.printed ?? [])]
      .map(textOf)
      .filter((label) => label !== "")
      .join(" ");
    draft.leaveOut(text, "repeatedHeader", draft.place("next"));
  }

  #headerNotes({ table, header }: Part, after: number, draft: PlanDraft): void {
    for (const row of table.rows.slice(0, header ? after : 0)) {
      for (const cell of row.cells) keepNotes(notesIn(cell.blocks), draft, { plan: this.#plan });
    }
  }

  /** A title that stands among the rows, as where a text was taken from a page with the title in its middle. */
  #titleFromInside(draft: PlanDraft): void {
    if (draft.title !== null) return;
    const found = this.#narrative.findIndex(
      ({ text, inside, beforePlan, use }) =>
        inside && beforePlan === this.#plan && use === undefined && namesPlan(text),
    );
    const entry = this.#narrative[found];
    if (!entry) return;
    draft.title = entry.text;
    draft.titleFrom = "narrative";
    this.#narrative[found] = { ...entry, use: "planTitle" };
  }

  #paragraphs(
    paragraphs: readonly SourceParagraph[],
    uses: ReadonlyMap<number, Narrative["use"]>,
    inside: boolean,
  ): void {
    const title = this.#atStart ? this.#documentTitle(paragraphs, uses) : new Set<number>();
    paragraphs.forEach((paragraph, at) => {
      keepNotes(paragraph.notes, this.#findings, {});
      const text = tidy(paragraph.text);
      if (text === "" && !paragraph.list?.ordered) return;
      if (isPageNumber(text) && !paragraph.list) this.#unplaced.push({ text, reason: "pageNumber", place: {} });
      else if (isRule(text) && !paragraph.list) this.#unplaced.push({ text, reason: "rule", place: {} });
      else this.#narrate(paragraph, title.has(at) ? "title" : uses.get(at), inside);
    });
    if (paragraphs.some(({ text }) => tidy(text) !== "")) this.#atStart = false;
  }

  /** The title of the document: its title-styled paragraphs, or a first heading that names a plan or stands above others. */
  #documentTitle(
    paragraphs: readonly SourceParagraph[],
    uses: ReadonlyMap<number, Narrative["use"]>,
  ): ReadonlySet<number> {
    const filled = paragraphs
      .map(({ text, heading, bold }, at) => ({ text: tidy(text), heading, bold, at }))
      .filter(({ text }) => text !== "");
    const from = filled.findIndex(({ heading }) => heading === 0);
    const styled =
      from < 0
        ? []
        : filled.slice(from).slice(
            0,
            Math.max(
              1,
              filled.slice(from).findIndex(({ heading }) => heading !== 0),
            ),
          );
    const all = from >= 0 && filled.slice(from).every(({ heading }) => heading === 0) ? filled.slice(from) : styled;
    const [first] = filled;
    const named =
      first &&
      !/^(appendix|annexe?)\s*\w{0,3}$/i.test(first.text) &&
      uses.get(first.at) !== "sectionTitle" &&
      first.text.length <= 200 &&
      !/[.;]$/.test(first.text) &&
      (namesPlan(first.text) || first.heading !== null || first.bold)
        ? [first]
        : [];
    const chosen = all.length > 0 ? all : named;
    if (chosen.length === 0) return new Set();
    this.#title = chosen.map(({ text }) => text).join(" ");
    return new Set(chosen.filter(({ at }) => uses.get(at) === undefined).map(({ at }) => at));
  }

  #narrate(paragraph: SourceParagraph, use: Narrative["use"], inside: boolean): void {
    for (const block of contentOfParagraph(paragraph)) {
      this.#narrative.push({
        kind:
          use === "title" || paragraph.heading === 0
            ? "title"
            : paragraph.heading !== null || use === "sectionTitle" || use === "planTitle"
              ? "heading"
              : block.kind,
        text: block.text,
        ...(paragraph.heading !== null && paragraph.heading > 0
          ? { level: paragraph.heading }
          : block.level === undefined
            ? {}
            : { level: block.level }),
        ...(block.mark === undefined ? {} : { mark: block.mark }),
        ...(use ? { use } : {}),
        beforePlan: this.#plan,
        inside,
        ...(block.links ? { links: block.links } : {}),
      });
    }
  }

  /** A table that holds no plan is kept row by row. */
  #otherTable({ table }: Part): void {
    for (const row of table.rows) {
      const text = row.cells
        .map(({ blocks }) => printed(contentOf(blocks)))
        .filter((cell) => cell !== "")
        .join("\t");
      if (text !== "") this.#narrative.push({ kind: "cell", text, beforePlan: this.#plan, inside: false });
      for (const cell of row.cells) keepNotes(notesIn(cell.blocks), this.#findings, {});
    }
  }
}

const isRule = (text: string): boolean => /^[-–—_=*\s|:+]{3,}$/.test(text);

function kindFrom(title: string): DocumentKind {
  if (/\bstrategy\b/i.test(title)) return "strategy";
  return /\baction plan\b/i.test(title) ? "action-plan" : "delivery-plan";
}
