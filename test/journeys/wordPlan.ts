import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

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
