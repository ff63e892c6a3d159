import { contentOf, contentOfParagraph, notesIn, printed } from "./content.ts";
import { isPageNumber } from "./furniture.ts";
import { keepNotes } from "./notes.ts";
import type { Doubt, Narrative, Unplaced } from "./recognised.ts";
import type { SourceParagraph, SourceTable } from "./source.ts";
import { documentTitleIn } from "./titles.ts";
import { tidy } from "./words.ts";

/** What paragraphs became, by their place among those before a table. */
export type Uses = ReadonlyMap<number, Narrative["use"]>;

/** Keeps the words around the plans in the order in which they stand. */
export class Narration {
  readonly narrative: Narrative[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly doubts: Doubt[] = [];
  /** The plan before which words are kept now. */
  plan = 0;
  title: string | null = null;
  /** Until the first words have been read, a title may come. */
  #atStart = true;

  paragraphs(paragraphs: readonly SourceParagraph[], uses: Uses = new Map(), inside = false): void {
    const title = this.#atStart ? documentTitleIn(paragraphs, uses) : null;
    if (title) this.title = title.text;
    paragraphs.forEach((paragraph, at) => {
      keepNotes(paragraph.notes, this, {});
      const text = tidy(paragraph.text);
      if (text === "" && !paragraph.list?.ordered) return;
      if (isPageNumber(text) && !paragraph.list) this.unplaced.push({ text, reason: "pageNumber", place: {} });
      else if (isRule(text) && !paragraph.list) this.unplaced.push({ text, reason: "rule", place: {} });
      else this.#keep(paragraph, uses.get(at) ?? (title?.at.has(at) ? "title" : undefined), inside);
    });
    if (paragraphs.some(({ text }) => tidy(text) !== "")) this.#atStart = false;
  }

  /** A table that holds no plan is kept row by row. */
  otherTable({ rows }: SourceTable): void {
    for (const row of rows) {
      const text = row.cells
        .map(({ blocks }) => printed(contentOf(blocks)))
        .filter((cell) => cell !== "")
        .join("\t");
      if (text !== "") this.narrative.push({ kind: "cell", text, beforePlan: this.plan, inside: false });
      for (const cell of row.cells) keepNotes(notesIn(cell.blocks), this, {});
    }
  }

  #keep(paragraph: SourceParagraph, use: Narrative["use"], inside: boolean): void {
    const { heading } = paragraph;
    const names = heading !== null || use === "sectionTitle" || use === "planTitle";
    for (const { kind, text, level: indent, mark, links } of contentOfParagraph(paragraph)) {
      const level = heading !== null && heading > 0 ? heading : indent;
      this.narrative.push({
        kind: use === "title" || heading === 0 ? "title" : names ? "heading" : kind,
        text,
        ...(level === undefined ? {} : { level }),
        ...(mark === undefined ? {} : { mark }),
        ...(use ? { use } : {}),
        beforePlan: this.plan,
        inside,
        ...(links ? { links } : {}),
      });
    }
  }
}

const isRule = (text: string): boolean => /^[-–—_=*\s|:+]{3,}$/.test(text);
