const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that somebody typed into three fields, YYYY-MM-DD; undefined when there is no such day. */
export function dayIn(form: FormData, prefix: string): string | undefined {
  const [day, month, year] = ["day", "month", "year"].map((part) => String(form.get(`${prefix}-${part}`) ?? "").trim());
  return dayOfParts(day ?? "", month ?? "", year ?? "");
}

function dayOfParts(day: string, month: string, year: string): string | undefined {
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  const monthNumber = named >= 0 ? named + 1 : Number(month);
  const yearNumber = /^\d{2}$/.test(year) ? 2000 + Number(year) : Number(year);
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(String(yearNumber)) || !Number.isInteger(monthNumber)) return undefined;
  const date = new Date(Date.UTC(yearNumber, monthNumber - 1, Number(day)));
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}
