/**
 * A document as it was brought in, before anything is understood: its blocks in order, whatever file it came from.
 * Readers (Word, pasted text, and later others) fill it; `recognise` looks for plans in it.
 */
export type SourceDocument = Readonly<{
  form: "word" | "text";
  blocks: readonly SourceBlock[];
  /** What stands outside the flow of the page: page headers, footers, pictures that were not read. */
  notes: readonly SourceNote[];
}>;

export type SourceBlock = SourceParagraph | SourceTable;

export type SourceParagraph = Readonly<{
  kind: "paragraph";
  text: string;
  /** 0 is a title, 1 to 9 a heading of that level, null plain text. */
  heading: number | null;
  list: SourceListMark | null;
  /** The whole paragraph is bold: how many councils make a heading. */
  bold: boolean;
  /** The name of its style, as Word shows it. */
  style: string | null;
  links: readonly SourceLink[];
  /** What hangs on this paragraph: comments, tracked changes, footnotes. */
  notes: readonly SourceNote[];
}>;

/** What stands before a list item: `mark` as it shows, such as "•", "1.1" or "a)". */
export type SourceListMark = Readonly<{ level: number; ordered: boolean; mark: string }>;

export type SourceLink = Readonly<{ text: string; target: string }>;

export type SourceTable = Readonly<{ kind: "table"; rows: readonly SourceRow[] }>;

export type SourceRow = Readonly<{
  /** Marked as a row that repeats at the top of every page. */
  header: boolean;
  /** Something that ends pages (a blank line in a text, a page break) stands before this row. */
  afterGap: boolean;
  cells: readonly SourceCell[];
}>;

/** A cell at its place in the grid. A merged cell appears once, in its first row, with its spans. */
export type SourceCell = Readonly<{
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Background colour as six hexadecimal digits, when there is one. */
  shade: string | null;
  blocks: readonly SourceBlock[];
}>;

export type SourceNoteKind =
  | "comment"
  | "inserted"
  | "deleted"
  | "struck"
  | "raised"
  | "linesAsCells"
  | "footnote"
  | "hidden"
  | "placeholder"
  | "markup"
  | "pageHeader"
  | "pageFooter"
  | "notRead";

/**
 * `text` holds words that stand here alone, except that "inserted", "struck", "raised" and "linesAsCells" quote what is in
 * the paragraphs, and "notRead" is a description.
 */
export type SourceNote = Readonly<{ kind: SourceNoteKind; text: string; by: string | null }>;

/** A paragraph of plain text. */
export const paragraph = (
  text: string,
  rest: Partial<Omit<SourceParagraph, "kind" | "text">> = {},
): SourceParagraph => ({
  kind: "paragraph",
  text,
  heading: null,
  list: null,
  bold: false,
  style: null,
  links: [],
  notes: [],
  ...rest,
});

/** Every paragraph of these blocks in reading order, those of tables included. */
export function paragraphsIn(blocks: readonly SourceBlock[]): SourceParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
