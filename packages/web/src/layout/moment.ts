import { createContext, useContext } from "react";
import type { AsOf } from "../gql/graphql.ts";
import { sayDay } from "../ui/sayDate.ts";

/** The day as of which everything is shown, YYYY-MM-DD, or the number of the last entry that counts; undefined for now. */
export const MomentContext = createContext<string | undefined>(undefined);

export function useAsOf(): string | undefined {
  return useContext(MomentContext);
}

/** Whether words of an address name a moment: a day, or an entry of the history. */
export function isMoment(words: string): boolean {
  return isDay(words) || /^\d{1,9}$/.test(words);
}

/** Whether a moment is named by its day, and there is such a day. */
export function isDay(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false;
  const day = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words);
}

/** What a query is given to answer for that moment; nothing for now. */
export function momentOf(asOf: string | undefined): { asOf?: AsOf } {
  if (asOf === undefined) return {};
  return { asOf: isDay(asOf) ? { day: asOf } : { position: Number(asOf) } };
}

/** A moment in words, after "as it was": on 3 March 2026, or right after entry 120 of the history. */
export function sayAsOf(asOf: string): string {
  return isDay(asOf) ? `on ${sayDay(asOf)}` : `right after entry ${asOf} of the history`;
}

/** An address of ours that keeps to that day, unless it names one itself (an empty one stands for now). */
export function withMoment(href: string, asOf: string | undefined): string {
  if (!href.startsWith("/")) return href;
  const url = new URL(href, "http://planledger");
  const named = url.searchParams.get("asOf") ?? asOf;
  if (named) url.searchParams.set("asOf", named);
  else url.searchParams.delete("asOf");
  return url.pathname + url.search + url.hash;
}
