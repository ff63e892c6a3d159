import { documents } from "@planledger/projections";
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { settled } from "./print/settled.ts";
import { stylesFor } from "./print/styles.ts";
import { tableOf } from "./print/table.ts";
import { BULLETS, paragraphOf, writable } from "./print/texts.ts";
import { page } from "./print/widths.ts";
import type { PrintedPlan } from "./printedPlan.ts";

const { ownStyles } = documents;

/**
 * Writes a plan as a Word document in its own layout. The styles of its paragraphs say what each of them is, so that
 * `recognise` finds the same plan in it. The same plan as of the same moment gives the same bytes.
 */
export async function writeWord(plan: PrintedPlan): Promise<Uint8Array> {
  const { title, asAt, period } = plan;
  const document = new Document({
    title: writable(title),
    creator: "Planledger",
    lastModifiedBy: "Planledger",
    description: "",
    defaultTabStop: 454,
    styles: {
      default: { document: { run: { font: "Arial", size: 19, language: { value: "en-GB" } } } },
      paragraphStyles: stylesFor(plan),
    },
    numbering: { config: [{ reference: BULLETS, levels: [bullet] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          paragraphOf(ownStyles.title, title),
          paragraphOf(ownStyles.asAt, `As at ${documents.dayInWords(asAt.day)} (entry ${asAt.entry})`),
          ...(period === null ? [] : [paragraphOf(ownStyles.period, period)]),
          ...textsAt("before", plan),
          tableOf(plan),
          ...textsAt("after", plan),
          ...textsAt("footnote", plan),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), asAt.recordedAt);
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 227, hanging: 227 } } },
} as const;

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

/** The texts around the table that stand at one place. */
function textsAt(place: PrintedPlan["narratives"][number]["place"], { narratives }: PrintedPlan): Paragraph[] {
  const [heading, text] =
    place === "footnote" ? [ownStyles.footnoteHeading, ownStyles.footnote] : [ownStyles.heading, ownStyles.text];
  return narratives
    .filter((narrative) => narrative.place === place)
    .flatMap((narrative) => [
      ...(narrative.heading === null ? [] : [paragraphOf(heading, narrative.heading)]),
      ...narrative.body.map((block) => paragraphOf(text, block.text, block.kind === "bullet")),
    ]);
}
