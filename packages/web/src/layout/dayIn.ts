const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The three fields of a day, as somebody types them. */
export const PARTS = ["day", "month", "year"] as const;
export type DayParts = Readonly<Record<(typeof PARTS)[number], string>>;

/** The day that somebody typed into three fields, YYYY-MM-DD; undefined when there is no such day. */
export function dayIn(form: FormData, prefix: string): string | undefined {
  const [day = "", month = "", year = ""] = PARTS.map((part) => String(form.get(`${prefix}-${part}`) ?? ""));
  return dayOf({ day, month, year });
}

/** A day, YYYY-MM-DD, as the three fields of it; null leaves them blank. */
export function partsOf(date: string | null): DayParts {
  const [year = "", month = "", day = ""] = date?.split("-").map((part) => String(Number(part))) ?? [];
  return { day, month, year };
}

/** The day of three fields, YYYY-MM-DD; undefined when there is no such day. */
export function dayOf(parts: DayParts): string | undefined {
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()];
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  const monthNumber = named >= 0 ? named + 1 : Number(month);
  const yearNumber = /^\d{2}$/.test(year) ? 2000 + Number(year) : Number(year);
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(String(yearNumber)) || !Number.isInteger(monthNumber)) return undefined;
  const date = new Date(Date.UTC(yearNumber, monthNumber - 1, Number(day)));
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}
