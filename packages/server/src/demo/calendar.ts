import { londonDay } from "@planledger/projections";

/** Days and months as the story counts them: from today, negative in the past. They come out as working days. */
export type Calendar = Readonly<{
  /** A day, YYYY-MM-DD. */
  day: (days: number) => string;
  /** A day as people print it: "14 March 2026". */
  date: (days: number) => string;
  /** The month that is this many months from now: "March 2026". */
  month: (months: number) => string;
  /** The quarter of the financial year that holds that month: "Q4 2025/26". */
  quarter: (months: number) => string;
  /** The financial year that holds that month: "2025/26". */
  year: (months: number) => string;
  /** The school term that holds that month: "Spring term 2026". */
  term: (months: number) => string;
  /** A moment of a day, by the minute since midnight in London. */
  instant: (days: number, minute: number) => number;
}>;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The calendar of a story that is told now. */
export function calendarOf(now: number): Calendar {
  const today = Temporal.PlainDate.from(londonDay(now));
  const at = (days: number) => workingDay(today.add({ days }));
  const inMonth = (months: number) => today.with({ day: 1 }).add({ months });
  return {
    day: (days) => at(days).toString(),
    date: (days) => printed(at(days)),
    month: (months) => `${MONTHS[inMonth(months).month - 1]} ${inMonth(months).year}`,
    quarter: (months) => `Q${Math.ceil(monthOfYear(inMonth(months)) / 3)} ${financialYear(inMonth(months))}`,
    year: (months) => financialYear(inMonth(months)),
    term: (months) =>
      `${["Spring", "Summer", "Autumn"][Math.ceil(inMonth(months).month / 4) - 1]} term ${inMonth(months).year}`,
    instant: (days, minute) =>
      at(days).toZonedDateTime({
        timeZone: "Europe/London",
        plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
      }).epochMilliseconds,
  };
}

const printed = ({ day, month, year }: Temporal.PlainDate) => `${day} ${MONTHS[month - 1]} ${year}`;

/** The number of a month in the financial year, which begins in April. */
const monthOfYear = ({ month }: Temporal.PlainDate) => ((month + 8) % 12) + 1;

function financialYear(day: Temporal.PlainDate): string {
  const first = day.month >= 4 ? day.year : day.year - 1;
  return `${first}/${String(first + 1).slice(2)}`;
}

const CLOSED = ["01-01", "12-25", "12-26"];

/** The day itself, or the last one before it on which offices are open. */
function workingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 || CLOSED.includes(day.toString().slice(5)) ? workingDay(day.subtract({ days: 1 })) : day;
}
