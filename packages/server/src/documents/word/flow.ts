import { documents } from "@planledger/projections";
import { DocumentRefusedError, limits } from "../refusals.ts";
import type { Numbering } from "./numbering.ts";
import { ParagraphDraft } from "./paragraphDraft.ts";
import { TableBuilder } from "./tableBuilder.ts";

type Blocks = documents.SourceBlock[];

/** Where the text at hand stands: in the body, in a cell of a table, in a text box, or in one of these within another. */
export class Flow {
  readonly blocks: Blocks = [];
  readonly #numbering: Numbering;
  readonly #tables: TableBuilder[] = [];
  readonly #containers: Blocks[] = [];
  readonly #drafts: ParagraphDraft[] = [];
  #rows = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  get paragraph(): ParagraphDraft | null {
    return this.#drafts.at(-1) ?? null;
  }

  get table(): TableBuilder | null {
    return this.#tables.at(-1) ?? null;
  }

  get #container(): Blocks {
    return this.#containers.at(-1) ?? this.blocks;
  }

  startParagraph(): void {
    const before = this.paragraph;
    if (before?.runsOn && before.container === this.#container) before.runsOn = false;
    else this.#drafts.push(new ParagraphDraft(this.#container));
  }

  endParagraph(): void {
    const draft = this.paragraph;
    if (!draft || (draft.runsOn && !draft.isBlank)) return;
    this.#drafts.pop();
    this.#container.push(draft.finish(this.#numbering), ...draft.after);
  }

  /** Nothing follows in this body, cell or box for a paragraph to run on into. */
  endRunningOn(): void {
    const draft = this.paragraph;
    if (!draft?.runsOn || draft.container !== this.#container) return;
    draft.runsOn = false;
    this.endParagraph();
  }

  startTable(): void {
    if (this.#tables.length > limits.tableNesting) throw new DocumentRefusedError("Damaged");
    this.#tables.push(new TableBuilder());
  }

  endTable(): void {
    const table = this.#tables.pop()?.finish();
    if (table) this.#container.push(table);
  }

  startRow(): void {
    if (++this.#rows > limits.tableRows) throw new DocumentRefusedError("TooManyRows");
    this.table?.startRow();
  }

  startCell(): void {
    this.table?.startCell();
    this.#containers.push(this.table?.cellBlocks ?? []);
  }

  endCell(): void {
    this.endRunningOn();
    this.#containers.pop();
    this.table?.endCell();
  }

  startBox(): void {
    this.#containers.push([]);
  }

  endBox(): void {
    this.endRunningOn();
    const blocks = this.#containers.pop() ?? [];
    const filled = blocks.filter((block) => block.kind === "table" || block.text.trim() !== "");
    (this.paragraph?.after ?? this.#container).push(...filled);
  }

  /** Notes hang on the paragraph at hand; a note between paragraphs hangs on the one before. */
  note(note: documents.SourceNote): void {
    const draft = this.paragraph;
    if (draft) {
      draft.note(note.kind, note.text, note.by);
      return;
    }
    const before = this.#container.at(-1);
    if (before?.kind === "paragraph")
      this.#container[this.#container.length - 1] = { ...before, notes: [...before.notes, note] };
    else this.#container.push(documents.paragraph("", { notes: [note] }));
  }
}
