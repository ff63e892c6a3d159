import { datesIn, type Precision, type ReadDate } from "./readDates.ts";

export type { Precision };

/** What a printed timescale means. Days are YYYY-MM-DD, months YYYY-MM. */
export type Timescale =
  | Readonly<{ kind: "onDate"; date: string; precision: "day" }>
  | Readonly<{ kind: "byMonth"; month: string; precision: "month" }>
  | Readonly<{ kind: "from"; from: string; precision: Precision }>
  | Readonly<{ kind: "period"; from: string; to: string; precision: Precision }>
  | Readonly<{ kind: "recurring"; every: Every; review: string | null }>
  /** Never late; `review` is the last day by which it asks to be looked at again. */
  | Readonly<{ kind: "ongoing"; review: string | null }>
  | Readonly<{ kind: "onTrigger"; review: string | null }>
  | Readonly<{ kind: "none" }>;

export type Every = "week" | "month" | "quarter" | "term" | "halfYear" | "year" | "other";

const ongoing =
  /\b(on-?\s?going|continuous(ly)?|continual(ly)?|continuing|business as usual|bau|permanent(ly)?|rolling)\b/i;
const trigger =
  /\b(as and when|when(ever)? (required|needed|necessary|appropriate|available|concerns?|requested)|as (required|needed|necessary|appropriate|requested)|if (required|needed|necessary)|ad[- ]hoc|on request|upon|following each|after each|on receipt|within \d+ (working )?(hours|days|weeks|months) of)\b/i;
const onwards = /\b(onwards?|from|starting|commencing|commences|begins?|beginning|since|w\.?e\.?f\.?)\b/i;
const until = /^\s*(to|until|till|and|through|[-–—])\s*$/i;

const recurrences: readonly (readonly [Every, RegExp])[] = [
  [
    "halfYear",
    /\b(half[- ]?yearly|bi-?annual(ly)?|six[- ]?monthly|6[- ]?monthly|twice (a|per) year|every (six|6) months)\b/i,
  ],
  ["quarter", /\b(quarterly|every (quarter|three months|3 months)|each quarter|once per quarter|per quarter)\b/i],
  ["term", /\b(half[- ]?termly|termly|each term|every term)\b/i],
  ["year", /\b(annual(ly)?|yearly|every (year|12 months|twelve months)|each year|per (year|annum)|once a year)\b/i],
  ["month", /\b(monthly|every month|each month|per month)\b/i],
  ["week", /\b(weekly|every week|each week)\b/i],
  ["other", /\b(bi-?monthly|fortnightly|daily|every (two|2|three|3|four|five) years|every other)\b/i],
];

/**
 * What a timescale means, read from its printed words; `none` when they say no time ("TBC", "Immediate"). A financial
 * year begins in April. Of several dates that are no period, the last one counts.
 */
export function readTimescale(text: string): Timescale {
  const dates = datesIn(text);
  const last = dates.at(-1) ?? null;
  const review = last?.to ?? null;
  if (ongoing.test(text)) return { kind: "ongoing", review };
  const every = recurrences.find(([, words]) => words.test(text))?.[0];
  if (every !== undefined) return { kind: "recurring", every, review };
  if (trigger.test(text)) return { kind: "onTrigger", review };
  if (!last) return { kind: "none" };
  const [first, second] = dates;
  if (
    first &&
    second &&
    dates.length === 2 &&
    until.test(text.slice(first.end, second.start)) &&
    first.from <= second.to
  ) {
    return { kind: "period", from: first.from, to: second.to, precision: second.precision };
  }
  if (dates.length === 1 && (onwards.test(text.slice(0, last.start)) || onwards.test(text.slice(last.end)))) {
    return { kind: "from", from: last.from, precision: last.precision };
  }
  return meaningOf(last);
}

function meaningOf({ from, to, precision }: ReadDate): Timescale {
  switch (precision) {
    case "day":
      return { kind: "onDate", date: to, precision };
    case "month":
      return { kind: "byMonth", month: to.slice(0, 7), precision };
    case "quarter":
    case "year":
      return { kind: "period", from, to, precision };
  }
}

/** The last day on which something with this timescale is not late; null when it never is. */
export function dueOn(timescale: Timescale): string | null {
  switch (timescale.kind) {
    case "onDate":
      return timescale.date;
    case "byMonth":
      return lastDayOf(timescale.month);
    case "period":
      return timescale.to;
    case "from":
    case "recurring":
    case "ongoing":
    case "onTrigger":
    case "none":
      return null;
  }
}

function lastDayOf(month: string): string {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return first.with({ day: first.daysInMonth }).toString();
}
