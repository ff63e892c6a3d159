import type { DateItem } from "../ui/DateInput.tsx";

/** The three fields of a date, filled in with a day. */
export function dateItems(day: string | undefined): readonly DateItem[] {
  const [year, month, date] = day?.split("-") ?? [];
  const plain = (part: string | undefined) => (part ? { defaultValue: String(Number(part)) } : {});
  return [
    { name: "day", ...plain(date) },
    { name: "month", ...plain(month) },
    { name: "year", ...plain(year) },
  ];
}
