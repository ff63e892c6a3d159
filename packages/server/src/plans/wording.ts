import type { plans, timescales } from "@planledger/projections";
import type { Context } from "../context.ts";
import { inWords } from "./dayInWords.ts";

/** The words of a cell, its statements one below the other. */
export const wordsOf = (cell: plans.Cell, open: Context["open"]): string =>
  cell.map((block) => open(block.text)).join("\n");

const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

const EVERY: Readonly<Record<timescales.Every, string>> = {
  week: "every week",
  month: "every month",
  quarter: "every quarter",
  term: "every term",
  halfYear: "every half year",
  year: "every year",
  other: "again and again",
};

/** What a timescale means, in plain words. */
export function meaningInWords(timescale: timescales.Timescale): string {
  switch (timescale.kind) {
    case "onDate":
      return `by ${inWords(timescale.date)}`;
    case "byMonth":
      return `by the end of ${month.format(new Date(`${timescale.month}-01`))}`;
    case "from":
      return `from ${inWords(timescale.from)} onwards`;
    case "period":
      return `from ${inWords(timescale.from)} to ${inWords(timescale.to)}`;
    case "recurring":
      return EVERY[timescale.every] + reviewed(timescale.review);
    case "ongoing":
      return `all the time${reviewed(timescale.review)}`;
    case "onTrigger":
      return `when it is needed${reviewed(timescale.review)}`;
    case "none":
      return "no date was recognised";
  }
}

/** What somebody said that the timescale of a cell means; null where it is read from the words. */
export function saidInWords({ timescale, read }: plans.CellMeaning): string | null {
  if (read === undefined || timescale === undefined) return null;
  return timescale.kind === "none" ? "no date" : meaningInWords(timescale);
}

const reviewed = (review: string | null) => (review === null ? "" : `, looked at again by ${inWords(review)}`);
