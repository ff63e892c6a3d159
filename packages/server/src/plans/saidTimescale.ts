import type { timescales } from "@planledger/projections";
import type { TimescaleInput } from "@planledger/schema/resolvers";
import { camel } from "../graphql/names.ts";

/** What somebody says that a timescale means; undefined where a day is missing, or how often. */
export function saidTimescale({ kind, from, to, every }: TimescaleInput): timescales.Timescale | undefined {
  switch (kind) {
    case "ON_DATE":
      return to ? { kind: "onDate", date: to, precision: "day" } : undefined;
    case "BY_MONTH":
      return to ? { kind: "byMonth", month: to.slice(0, 7), precision: "month" } : undefined;
    case "FROM":
      return from ? { kind: "from", from, precision: "day" } : undefined;
    case "PERIOD":
      return from && to ? { kind: "period", from, to, precision: "day" } : undefined;
    case "RECURRING":
      return every ? { kind: "recurring", every: camel(every), review: null } : undefined;
    case "ONGOING":
      return { kind: "ongoing", review: null };
    case "ON_TRIGGER":
      return { kind: "onTrigger", review: null };
    case "NONE":
      return { kind: "none" };
  }
}
