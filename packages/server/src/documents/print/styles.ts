import { documents } from "@planledger/projections";
import type { IParagraphStyleOptions } from "docx";
import type { PrintedPlan } from "../printedPlan.ts";

type Style = Omit<IParagraphStyleOptions, "id" | "name">;

/** Word names a style by an id of its own: the name without anything but letters. */
export const idOf = (style: string): string => style.replace(/\P{L}/gu, "");

const { ownStyles } = documents;
const PLAIN: Style = { basedOn: "Normal", quickFormat: true };
const NAVY = "1D3557";
const after = (twips: number, before = 0): Style => ({ paragraph: { spacing: { before, after: twips } } });
/** On the same page as the row below. */
const withNext = (twips: number): Style => ({ paragraph: { keepNext: true, spacing: { before: 0, after: twips } } });
const strong = { bold: true };

const looks: Readonly<Record<keyof typeof ownStyles, Style>> = {
  title: { ...PLAIN, ...after(60), basedOn: "Title", run: { bold: true, size: 36, color: NAVY } },
  asAt: { ...PLAIN, ...after(120), run: { color: "505A5F" } },
  period: { ...PLAIN, ...after(60), run: { size: 22 } },
  heading: { ...PLAIN, basedOn: "Heading2", ...after(60, 200), run: { bold: true, size: 24, color: NAVY } },
  text: { ...PLAIN, ...after(40) },
  footnoteHeading: { ...PLAIN, ...after(40, 120), run: { bold: true, size: 17 } },
  footnote: { ...PLAIN, ...after(40), run: { size: 17 } },
  section: { ...PLAIN, ...withNext(40), run: { bold: true, size: 21, color: NAVY } },
  numberedSection: { ...PLAIN, ...withNext(40), basedOn: idOf(ownStyles.section) },
  statement: { ...PLAIN, ...withNext(40) },
  objective: { ...PLAIN, ...after(40), run: strong },
  objectiveAbove: { ...PLAIN, ...withNext(40), run: strong },
  number: { ...PLAIN, ...after(40) },
  numberedText: { ...PLAIN, ...after(40) },
  report: { ...PLAIN, ...after(40) },
  blankRow: { ...PLAIN, ...after(40) },
};

/** The paragraph styles of a printed plan: those that every plan has, and one for each meaning that a column has. */
export function stylesFor({ columns }: PrintedPlan): IParagraphStyleOptions[] {
  const labels = [...new Set(columns.map(({ role }) => documents.columnStyle(role)))];
  const keys = Object.keys(ownStyles) as (keyof typeof ownStyles)[]; // its own keys
  return [
    ...keys.map((key) => ({ ...looks[key], id: idOf(ownStyles[key]), name: ownStyles[key] })),
    ...labels.map((name) => ({ ...PLAIN, ...after(40), id: idOf(name), name, run: { bold: true, color: "FFFFFF" } })),
  ];
}

/** The background of the header, and of the rows across. */
export const shades = { header: NAVY, section: "DCE6F1", objective: "F3F2F1" } as const;
