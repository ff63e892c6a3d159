import { createContext, useContext } from "react";
import type { AsOf } from "../gql/graphql.ts";

/** The day as of which everything is shown, YYYY-MM-DD; undefined for now. */
export const MomentContext = createContext<string | undefined>(undefined);

export function useAsOf(): string | undefined {
  return useContext(MomentContext);
}

/** What a query is given to answer for that day; nothing for now. */
export function momentOf(asOf: string | undefined): { asOf?: AsOf } {
  return asOf === undefined ? {} : { asOf: { day: asOf } };
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
