import { countsOf } from "./counts.ts";
import { gridOf } from "./grid.ts";
import { headerOf } from "./header.ts";
import { Narration } from "./narration.ts";
import { keepNotes } from "./notes.ts";
import { ownContent, ownText } from "./ownContent.ts";
import { ownStyles } from "./ownStyles.ts";
import { ownHeaderOf, readOwnTable } from "./ownTable.ts";
import type { Narrative, RecognisedDocument, RecognisedPlan } from "./recognised.ts";
import type { SourceDocument, SourceParagraph, SourceTable } from "./source.ts";
import { kindFrom } from "./titles.ts";

/**
 * Reads a document that was printed here, by the styles of its paragraphs: nothing has to be guessed. Null for every other
 * document, and for one into which somebody put another plan, which only guessing finds.
 */
export function readOwnPrint(source: SourceDocument): RecognisedDocument | null {
  const grids = source.blocks.flatMap((block) => (block.kind === "table" ? [gridOf(block)] : []));
  const others = grids.filter((grid) => ownHeaderOf(grid) === null);
  if (others.length === grids.length || others.some((grid) => headerOf(grid) !== null)) return null;
  const reader = new OwnPrintReader();
  for (const block of source.blocks) {
    if (block.kind === "paragraph") reader.readParagraph(block);
    else reader.readTable(block);
  }
  return reader.finish(source);
}

class OwnPrintReader {
  readonly #plans: RecognisedPlan[] = [];
  readonly #around = new Narration();
  /** The title and period of the plan that comes next. */
  #title: string | null = null;
  #period: string | null = null;

  readParagraph(paragraph: SourceParagraph): void {
    keepNotes(paragraph.notes, this.#around, {});
    const text = ownText(paragraph);
    if (text === "") return;
    switch (paragraph.style) {
      case ownStyles.title:
        this.#keep({ kind: "title", text, ...(this.#title === null ? { use: "planTitle" } : {}) });
        this.#title ??= text;
        break;
      case ownStyles.asAt:
        this.#keep({ kind: "paragraph", text, use: "asAt" });
        break;
      case ownStyles.period:
        this.#period = this.#period === null ? text : `${this.#period} ${text}`;
        this.#keep({ kind: "paragraph", text, use: "period" });
        break;
      case ownStyles.heading:
        this.#keep({ kind: "heading", text, level: 2 });
        break;
      case ownStyles.footnoteHeading:
        this.#keep({ kind: "heading", text, place: "footnote" });
        break;
      case ownStyles.footnote:
        for (const block of ownContent(paragraph)) this.#keep({ ...block, place: "footnote" });
        break;
      case null:
      default:
        for (const block of ownContent(paragraph))
          this.#keep(paragraph.heading === null ? block : { ...block, kind: "heading" });
    }
  }

  #keep(narrative: Omit<Narrative, "beforePlan" | "inside">): void {
    this.#around.narrative.push({ ...narrative, beforePlan: this.#around.plan, inside: false });
  }

  readTable(table: SourceTable): void {
    const grid = gridOf(table);
    const columns = ownHeaderOf(grid);
    if (columns === null) return this.#around.otherTable(table);
    const draft = readOwnTable(grid, columns, this.#around.plan);
    draft.title = this.#title;
    if (this.#title !== null) draft.titleFrom = "narrative";
    const plan = draft.finish();
    this.#around.narrative.push(...draft.narrative);
    this.#around.unplaced.push(...draft.unplaced);
    this.#around.doubts.push(...draft.doubts);
    this.#plans.push(this.#period === null ? plan : { ...plan, period: this.#period });
    this.#around.plan = this.#plans.length;
    this.#title = null;
    this.#period = null;
  }

  finish({ notes }: SourceDocument): RecognisedDocument {
    keepNotes(notes, this.#around, {});
    const title = this.#plans[0]?.title ?? null;
    const { narrative, unplaced, doubts } = this.#around;
    return {
      title,
      documentKind: kindFrom(title ?? ""),
      plans: this.#plans,
      counts: countsOf(this.#plans),
      narrative,
      unplaced,
      doubts,
    };
  }
}
