import type { PrintedPlan } from "../printedPlan.ts";

/** A4, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 720 } as const;

const LINE = page.height - 2 * page.margin;
const NARROWEST = 5;

/** How wide each column is: the more it holds, the wider, though not as much wider as it holds more. */
export function widthsOf({ columns, sections }: PrintedPlan): number[] {
  const rows = sections.flatMap((section) => section.rows);
  const weights = columns.map(({ label, role }, index) => {
    const texts = rows.flatMap((row) => {
      const own = role === "number" ? row.number : role === "objective" ? row.objective : null;
      const reports = role === "progress" ? row.reports : [];
      return [own ?? "", ...[...(row.cells[index] ?? []), ...reports].map(({ text }) => text)];
    });
    const mean = texts.join("").length / Math.max(1, rows.length);
    return Math.max(NARROWEST, longestWordIn([label, ...texts]), Math.min(Math.sqrt(mean) * 2.2, 40));
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((LINE * weight) / whole));
}

/** How many characters must stand on one line, within reason. */
const longestWordIn = (texts: readonly string[]): number =>
  texts.reduce(
    (most, text) =>
      text.split(/[\s/–-]+/).reduce((longest, { length }) => Math.max(longest, Math.min(length, 15)), most),
    0,
  );
