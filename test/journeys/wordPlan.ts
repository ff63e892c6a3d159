import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

const cell = (text: string) => new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)) });
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });

/** A district's plan, as its officer keeps it in Word. */
export async function wordPlan(title: string): Promise<Buffer> {
  const table = new Table({
    rows: [
      row("No.", "Activity", "Lead", "Timescale", "Outcome"),
      row(
        "1.1",
        "Brief all elected members on the Prevent duty",
        "Community Safety Manager",
        "March 2027",
        "Members know the risk",
      ),
      row("1.2", "Review how venues are hired out", "Head of Leisure", "Ongoing", "No venue is used for extremism"),
    ],
  });
  const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE });
  const introduction = new Paragraph("This plan is reviewed by the board each quarter.");
  return Packer.toBuffer(new Document({ sections: [{ children: [heading, introduction, table] }] }));
}
