import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";

const cell = (text: string) => new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)) });
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });

const LABELS = ["No.", "Activity", "Lead", "Timescale", "Outcome"];
const ROWS = [
  [
    "1.1",
    "Brief all elected members on the Prevent duty",
    "Community Safety Manager",
    "March 2027",
    "Members know the risk",
  ],
  ["1.2", "Review how venues are hired out", "Head of Leisure", "Ongoing", "No venue is used for extremism"],
];

/** A district's plan, as its officer keeps it in Word. */
export async function wordPlan(title: string, rows: readonly (readonly string[])[] = ROWS): Promise<Buffer> {
  const table = new Table({ rows: [LABELS, ...rows].map((texts) => row(...texts)) });
  const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE });
  const introduction = new Paragraph("This plan is reviewed by the board each quarter.");
  return Packer.toBuffer(new Document({ sections: [{ children: [heading, introduction, table] }] }));
}

/** The same plan as it came back a month later: a row reworded, one new before the second, which got another number. */
export const wordPlanLater = (title: string): Promise<Buffer> =>
  wordPlan(title, [
    [
      "1.1",
      "Brief all new elected members on the Prevent duty",
      "Community Safety Manager",
      "May 2027",
      "Members know the risk",
    ],
    ["1.2", "Publish a guide for parents", "Education Lead", "July 2027", "Parents are confident"],
    ["1.3", "Review how venues are hired out", "Head of Leisure", "Ongoing", "No venue is used for extremism"],
  ]);

const tracked = { author: "Ruth Adeyemi", date: "2026-03-01T10:00:00Z" };

/** A district's plan as it comes back from a meeting: with a title over a whole row, tracked changes, a comment, colours, a row cut in two. */
export async function doubtfulPlan(title: string): Promise<Buffer> {
  const coloured = (text: string, fill: string) =>
    new TableCell({ shading: { fill, type: ShadingType.CLEAR }, children: [new Paragraph(text)] });
  const changed = new TableCell({
    children: [
      new Paragraph({
        children: [
          new CommentRangeStart(1),
          new TextRun("Brief all elected "),
          new CommentRangeEnd(1),
          new InsertedTextRun({ id: 1, text: "and co-opted ", ...tracked }),
          new DeletedTextRun({ id: 2, text: "county ", ...tracked }),
          new TextRun("members"),
          new TextRun({ children: [new CommentReference(1)] }),
        ],
      }),
    ],
  });
  const table = new Table({
    rows: [
      row("No.", "Activity", "Lead", "Timescale", "Progress"),
      new TableRow({ children: [new TableCell({ columnSpan: 5, children: [new Paragraph("1. Governance")] })] }),
      new TableRow({
        children: [cell("1.1"), changed, cell("Community Safety"), cell("March 2027"), coloured("Done", "00B050")],
      }),
      row("1.2", "Review how venues are hired out, with everybody", "Head of Leisure", "Ongoing", ""),
      row("", "who owns one", "", "", ""),
      row("1.3", "Publish a guide for parents", "Education Lead", "July 2027", ""),
    ],
  });
  const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE });
  return Packer.toBuffer(
    new Document({
      comments: {
        children: [
          {
            id: 1,
            author: "Tom Ellis",
            date: new Date("2026-03-01T10:00:00Z"),
            children: [new Paragraph("Is this agreed?")],
          },
        ],
      },
      sections: [{ children: [heading, new Paragraph("This plan is reviewed each quarter."), table] }],
    }),
  );
}
