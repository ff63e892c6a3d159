const DAY_MS = 86_400_000;
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOfNumber = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** How many days one day lies after another. Days are YYYY-MM-DD. */
export const daysAfter = (from: string, day: string): number => numberOf(day) - numberOf(from);

/** The day so many days after another one. */
export const dayAfter = (from: string, days: number): string => dayOfNumber(numberOf(from) + days);

const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

/** The months that begin between two days, each with its first day and its short name; January bears the year. */
export function monthsBetween(from: string, to: string): { day: string; name: string }[] {
  const months: { day: string; name: string }[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (at.setUTCMonth(at.getUTCMonth() + 1); ; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const day = at.toISOString().slice(0, 10);
    if (day > to) return months;
    months.push({ day, name: day.slice(5, 7) === "01" ? day.slice(0, 4) : month.format(at) });
  }
}

/** The step that a day belongs to: the last of the recorded days up to it, and the one before that. */
export function stepOf(recorded: readonly string[], day: string): { last?: string; before?: string } {
  const index = recorded.findLastIndex((candidate) => candidate <= day);
  const [last, before] = [recorded[index], recorded[index - 1]];
  return { ...(last && { last }), ...(before && { before }) };
}

/** The next recorded day after a day, or the one before it. */
export function nextOf(recorded: readonly string[], day: string, way: 1 | -1): string | undefined {
  return way === 1 ? recorded.find((candidate) => candidate > day) : recorded.findLast((candidate) => candidate < day);
}
