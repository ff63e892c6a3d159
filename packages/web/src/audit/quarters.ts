import { dayAfter } from "./year/days.ts";

/** A quarter of a year: its first and last day, and the day before, at whose end it begins. Days are YYYY-MM-DD. */
export type Quarter = { before: string; from: string; to: string };

/** The quarter that a day lies in; those of the calendar are those of the councils' year too, which begins in April. */
export function quarterOf(day: string): Quarter {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const first = Math.floor((month - 1) / 3) * 3;
  const from = new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
  const to = new Date(Date.UTC(year, first + 3, 0)).toISOString().slice(0, 10);
  return { before: dayAfter(from, -1), from, to };
}

export const quarterBefore = ({ before }: Quarter): Quarter => quarterOf(before);
