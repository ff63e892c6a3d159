import type { CellReadingQuery, Every, TimescaleInput, TimescaleKind } from "../gql/graphql.ts";
import { type DayParts, dayOf, partsOf } from "../layout/dayIn.ts";

/** What somebody says that a timescale means, as far as they have said it; no kind: what its words are read as. */
export type SaidTimescale = { kind: SaidKind | ""; from: DayParts; to: DayParts; every: Every | "" };

/** A month is said by its last day. */
type SaidKind = Exclude<TimescaleKind, "BY_MONTH">;

export const saidKindWords: Record<SaidKind, string> = {
  ON_DATE: "By a day",
  PERIOD: "From a day to a day",
  FROM: "From a day onwards",
  RECURRING: "Again and again",
  ONGOING: "All the time",
  ON_TRIGGER: "When something happens",
  NONE: "No date",
};

export const everyWords: Record<Every, string> = {
  WEEK: "Every week",
  MONTH: "Every month",
  QUARTER: "Every quarter",
  TERM: "Every term",
  HALF_YEAR: "Every half year",
  YEAR: "Every year",
  OTHER: "In other steps",
};

/** Which days are asked for. */
export const asksFrom = ({ kind }: SaidTimescale): boolean => kind === "PERIOD" || kind === "FROM";
export const asksTo = ({ kind }: SaidTimescale): boolean => kind === "PERIOD" || kind === "ON_DATE";

export const asRead: SaidTimescale = { kind: "", from: partsOf(null), to: partsOf(null), every: "" };

type Said = NonNullable<CellReadingQuery["cellReading"]>["said"];

/** What somebody had said before, to go on with. */
export function saidBefore(said: Said | undefined): SaidTimescale {
  if (!said) return asRead;
  const kind = said.kind === "BY_MONTH" ? "ON_DATE" : said.kind;
  return { kind, from: partsOf(said.from ?? null), to: partsOf(said.dueOn ?? null), every: said.every ?? "" };
}

/** What is sent of it: null for what its words are read as, undefined while a day is missing, or how often. */
export function toSend(said: SaidTimescale): TimescaleInput | null | undefined {
  const { kind, every } = said;
  if (kind === "") return null;
  const [from, to] = [dayOf(said.from), dayOf(said.to)];
  if (asksFrom(said) && !from) return undefined;
  if (asksTo(said) && !to) return undefined;
  if (kind === "RECURRING" && !every) return undefined;
  return {
    kind,
    ...(asksFrom(said) && { from: from ?? null }),
    ...(asksTo(said) && { to: to ?? null }),
    ...(kind === "RECURRING" && { every: every || null }),
  };
}

/** What was said as it is kept with words that are not saved yet. */
export function keptTimescale(kept: string | undefined): SaidTimescale | undefined {
  // Written by this page, as what was said.
  return kept ? (JSON.parse(kept) as SaidTimescale) : undefined;
}
