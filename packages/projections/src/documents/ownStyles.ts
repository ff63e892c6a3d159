import type { ColumnRole } from "./recognised.ts";

/**
 * The names of the paragraph styles with which a plan is printed. A style stays with its paragraph while people edit the
 * document, and Word gives it to the rows that they add: it says what a paragraph is where no label could.
 */
export const ownStyles = {
  title: "Plan title",
  asAt: "Plan as at",
  period: "Plan period",
  heading: "Plan heading",
  text: "Plan text",
  footnoteHeading: "Plan footnote heading",
  footnote: "Plan footnote",
  section: "Plan section",
  /** A number, a tab, a title. */
  numberedSection: "Plan section with number",
  statement: "Plan statement",
  objective: "Plan objective",
  /** An objective in a row of its own, above the rows that stand under it. */
  objectiveAbove: "Plan objective above rows",
  number: "Plan number",
  /** A number, a tab, and the first paragraph of its row. */
  numberedText: "Plan text with number",
  report: "Plan report",
  /** A row without any word, which is an action all the same. */
  blankRow: "Plan blank row",
} as const;

const COLUMN = "Plan column: ";
const roles: Readonly<Record<ColumnRole, true>> = {
  number: true,
  objective: true,
  action: true,
  lead: true,
  partners: true,
  milestones: true,
  timescale: true,
  outcome: true,
  impact: true,
  progress: true,
  evidence: true,
  rating: true,
  notes: true,
  free: true,
};
const isRole = (word: string): word is ColumnRole => Object.hasOwn(roles, word);

/** The style of the label of a column that means this. */
export const columnStyle = (role: ColumnRole): string => COLUMN + role;

/** What a column means whose label has this style; null when the style says nothing about that. */
export function roleOfStyle(style: string | null): ColumnRole | null {
  if (!style?.startsWith(COLUMN)) return null;
  const word = style.slice(COLUMN.length);
  return isRole(word) ? word : null;
}

const own: ReadonlySet<string> = new Set(Object.values(ownStyles));

/** Whether a paragraph of this style says exactly what it says: nothing in it is a typed bullet or a double space. */
export const isOwnStyle = (style: string | null): boolean => style !== null && own.has(style);
