import {
  Document,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";

// A plan as somebody at a council would lay it out in Word, in few words. The `docx` package writes the file.

type Block = Paragraph | Table;
type Shape = Readonly<{ span?: number; merge?: "restart" | "continue"; fill?: string }>;
type Cell = Readonly<{ blocks: readonly Block[] }> & Shape;
/** What a cell holds: one paragraph, several, or a cell of another shape. */
export type Content = string | readonly (string | Block)[];

const blocksOf = (content: Content): Block[] =>
  (typeof content === "string" ? [content] : content).map((one) => (typeof one === "string" ? line(one) : one));

/** A paragraph; "\n" within it is a line break that does not end the paragraph. */
export const line = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    children: text.split("\n").map((part, at) => new TextRun({ text: part, break: at && 1 })),
  });
export const runs = (...children: readonly ParagraphChild[]): Paragraph => new Paragraph({ children: [...children] });
export const bold = (text: string): Paragraph => runs(new TextRun({ text, bold: true }));
export const item = (text: string, level = 0): Paragraph => line(text, { bullet: { level } });
/** A paragraph that Word numbers: 1., 1.1, (a) or (i) by its level. */
export const counted = (text: string, level = 0): Paragraph =>
  line(text, { numbering: { reference: "counted", level } });
export const heading = (text: string, level: 1 | 2 | 3 = 1): Paragraph =>
  line(text, {
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? "Heading1",
  });
export const title = (text: string): Paragraph => line(text, { heading: HeadingLevel.TITLE });

const isCell = (content: Content | Cell): content is Cell => typeof content === "object" && "blocks" in content;
const cellOf = (content: Content | Cell): Cell => (isCell(content) ? content : { blocks: blocksOf(content) });
const shaped = (content: Content | Cell, shape: Shape): Cell => ({ ...cellOf(content), ...shape });
/** A cell over several columns. */
export const wide = (span: number, content: Content | Cell): Cell => shaped(content, { span });
/** The first of several cells that are merged downwards, and the ones below it. */
export const tall = (content: Content | Cell): Cell => shaped(content, { merge: "restart" });
export const under = (): Cell => shaped("", { merge: "continue" });
export const filled = (fill: string, content: Content = ""): Cell => shaped(content, { fill });

const merges = { restart: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE };
const tableCell = ({ blocks, span, merge, fill }: Cell): TableCell =>
  new TableCell({
    children: [...blocks],
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(merge === undefined ? {} : { verticalMerge: merges[merge] }),
    ...(fill === undefined ? {} : { shading: { fill } }),
  });

export const row = (...cells: readonly (Content | Cell)[]): TableRow =>
  new TableRow({ children: cells.map((one) => tableCell(cellOf(one))) });
/** A row that Word repeats at the top of every page. */
export const header = (...cells: readonly (Content | Cell)[]): TableRow =>
  new TableRow({ tableHeader: true, children: cells.map((one) => tableCell(cellOf(one))) });
export const table = (...rows: readonly TableRow[]): Table => new Table({ rows: [...rows] });

const formats = [
  [LevelFormat.DECIMAL, "%1."],
  [LevelFormat.DECIMAL, "%1.%2"],
  [LevelFormat.LOWER_LETTER, "(%3)"],
  [LevelFormat.LOWER_ROMAN, "(%4)"],
] as const;

/** The bytes of a Word file with these sections, each on pages of its own, landscape after the first. */
export function word(...sections: readonly (readonly FileChild[])[]): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [{ reference: "counted", levels: formats.map(([format, text], level) => ({ level, format, text })) }],
      },
      sections: sections.map((children, at) => ({
        properties: {
          page: { size: { orientation: at === 0 ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE } },
        },
        children,
      })),
    }),
  );
}
