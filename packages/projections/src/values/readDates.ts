/** How exactly a date is printed. */
export type Precision = "day" | "month" | "quarter" | "year";

/** A date found in a text: the days that it covers, and where it stands. */
export type ReadDate = Readonly<{ from: string; to: string; precision: Precision; start: number; end: number }>;

type Days = Readonly<{ from: string; to: string; precision: Precision }>;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = String.raw`(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?`;
const year = String.raw`['’]?((?:19|20)\d\d|\d\d)`;
const fullYear = String.raw`((?:19|20)\d\d)`;
const financial = String.raw`(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)`;

/** The forms that dates take in UK plans, the longest first; each reads its own match. */
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => Days | null])[] = [
  [pattern(String.raw`(\d{4})-(\d\d)-(\d\d)`), ([, y, m, d]) => day(y, Number(m), d)],
  [
    pattern(String.raw`(\d{1,2})\s?[/.]\s?(\d{1,2})\s?[/.]\s?(\d{4}|\d\d)|(\d{1,2})-(\d{1,2})-(\d{4}|\d\d)`),
    (match) => day(match[3] ?? match[6], Number(match[2] ?? match[5]), match[1] ?? match[4]),
  ],
  [
    pattern(String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+${month}[,\s-]+${year}`),
    ([, d, m, y]) => day(y, monthOf(m), d),
  ],
  [pattern(String.raw`${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${fullYear}`), ([, m, d, y]) => day(y, monthOf(m), d)],
  [
    pattern(String.raw`(?:q|qtr|quarter)\s?([1-4])[,\s(]+(?:of\s+)?${financial}\)?`),
    ([, q, y, next]) => (follows(y, next) ? quarter(Number(q), y, 4) : null),
  ],
  [
    pattern(String.raw`${financial}\s+(?:q|qtr|quarter)\s?([1-4])`),
    ([, y, next, q]) => (follows(y, next) ? quarter(Number(q), y, 4) : null),
  ],
  [
    pattern(String.raw`(?:q|qtr|quarter)\s?([1-4])[,\s(]+(?:of\s+)?${fullYear}\)?`),
    ([, q, y]) => quarter(Number(q), y, 1),
  ],
  [
    pattern(String.raw`(spring|summer|autumn|winter)(?:\s+term)?\s+${fullYear}`),
    ([, season, y]) => seasonOf(season, y),
  ],
  [pattern(String.raw`${month}[\s,/-]*${year}`), ([, m, y]) => wholeMonth(y, monthOf(m))],
  [pattern(String.raw`(0?[1-9]|1[0-2])/${fullYear}`), ([, m, y]) => wholeMonth(y, Number(m))],
  [pattern(String.raw`(?:20\d\d\s?[/–-]\s?(?:20)?\d\d|\d\d/\d\d)`), ([whole]) => years(whole)],
  [pattern(fullYear), ([, y]) => ({ from: `${y}-01-01`, to: `${y}-12-31`, precision: "year" })],
];

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d£])${source}(?![\p{L}\d])`, "giu");
}

/** The dates of a text in the order they stand. A month before "to June 2025" takes the year of what it goes to. */
export function datesIn(text: string): ReadDate[] {
  const found: ReadDate[] = [];
  let left = text;
  for (const [form, read] of forms) {
    for (const match of left.matchAll(form)) {
      const days = read(match);
      // What looks like a date and is none (31/02/2025) is not read again as a shorter form.
      if (days) found.push({ ...days, start: match.index, end: match.index + match[0].length });
      left = left.slice(0, match.index) + "\u0000".repeat(match[0].length) + left.slice(match.index + match[0].length);
    }
  }
  const bare = new RegExp(String.raw`(?<!\p{L})${month}(?=\s*(?:to|[-–—])\s*\u0000)`, "iu").exec(left);
  const later = bare && found.find(({ start }) => start > bare.index);
  const days = bare && later ? wholeMonth(later.from.slice(0, 4), monthOf(bare[1])) : null;
  if (bare && days) found.push({ ...days, start: bare.index, end: bare.index + bare[0].length });
  return found.toSorted((one, other) => one.start - other.start);
}

const century = (digits: string | undefined): string =>
  digits === undefined ? "" : digits.length === 2 ? `20${digits}` : digits;
const monthOf = (name: string | undefined): number => months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
const two = (digits: number | string): string => String(Number(digits)).padStart(2, "0");
const follows = (one: string | undefined, next: string | undefined): boolean =>
  (Number(one) + 1) % 100 === Number(next) % 100;

function day(year: string | undefined, month: number, date: string | undefined): Days | null {
  const text = `${century(year)}-${two(month)}-${two(date ?? 0)}`;
  return exists(text) ? { from: text, to: text, precision: "day" } : null;
}

function wholeMonth(year: string | undefined, month: number): Days | null {
  const first = `${century(year)}-${two(month)}-01`;
  return exists(first) ? { from: first, to: endOf(first, 0), precision: "month" } : null;
}

function quarter(number: number, year: string | undefined, begins: number): Days {
  const first = Temporal.PlainDate.from(`${century(year)}-${two(begins)}-01`)
    .add({ months: (number - 1) * 3 })
    .toString();
  return { from: first, to: endOf(first, 2), precision: "quarter" };
}

/** Winter begins in December, and belongs to the year in which it begins. */
function seasonOf(season: string | undefined, year: string | undefined): Days {
  const begins = { spring: 3, summer: 6, autumn: 9, winter: 12 }[(season ?? "").toLowerCase()] ?? 1;
  const first = `${century(year)}-${two(begins)}-01`;
  return { from: first, to: endOf(first, 2), precision: "quarter" };
}

/** "2025/26" is a financial year; "2024-2027" runs from the first of its years to the end of the last. */
function years(text: string): Days | null {
  const [one = "", next = ""] = text.split(/\s?[/–-]\s?/);
  const first = century(one);
  if (follows(one, next)) return { from: `${first}-04-01`, to: `${Number(first) + 1}-03-31`, precision: "year" };
  const last = century(next);
  return Number(last) > Number(first) && Number(last) - Number(first) < 20 && one.length === 4
    ? { from: `${first}-01-01`, to: `${last}-12-31`, precision: "year" }
    : null;
}

const endOf = (first: string, monthsLater: number): string => {
  const last = Temporal.PlainDate.from(first).add({ months: monthsLater });
  return last.with({ day: last.daysInMonth }).toString();
};

function exists(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
