import type { ColumnRole, RatingColour } from "./recognised.ts";

/** Only these columns are coloured to judge; elsewhere colour is decoration. */
const judged: ReadonlySet<ColumnRole> = new Set(["rating", "progress", "timescale", "outcome", "number", "free"]);

/** The rating that a background colour shows: red, amber (yellow too), green or blue; null for pale and grey ones. */
export function colourOf(shade: string | null, role: ColumnRole): RatingColour | null {
  if (shade === null || !judged.has(role)) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(shade.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]; // six digits, always
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  // Ratings are strong colours; table styles use pale tints.
  if (most - least < 90) return null;
  if (most === blue) return "blue";
  if (most === green && green - red > 30) return "green";
  if (most === red && green < 110) return "red";
  return "amber";
}
