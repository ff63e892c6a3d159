import { endOfLondonDay, londonDay } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { AsOf } from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Rows } from "../rows/rows.ts";

/** The moment of now. */
export function latestMoment(rows: Rows, now: number): Moment {
  const position = rows.newest();
  return { position, recordedAt: rows.entry(position)?.recordedAt ?? null, today: londonDay(now), isNow: true };
}

/** The moment right after an entry of the history. */
export function momentAt(rows: Rows, position: number, now: number): Moment {
  if (position === rows.newest()) return latestMoment(rows, now);
  const recordedAt = rows.entry(position)?.recordedAt ?? null;
  return { position, recordedAt, today: londonDay(recordedAt ?? now), isNow: false };
}

/**
 * The moment that was asked for; now when none was.
 * @throws GraphQLError for a moment in the future, of which nothing can be known
 */
export function momentFor(rows: Rows, asOf: AsOf | null | undefined, now: number): Moment {
  if (asOf?.position !== undefined) {
    if (asOf.position < 0 || asOf.position > rows.newest()) {
      throw refusal(`There is no entry ${asOf.position}: the newest is ${rows.newest()}.`);
    }
    return momentAt(rows, asOf.position, now);
  }
  if (asOf?.time !== undefined) {
    const time = asOf.time.getTime();
    if (time > now) throw refusal("That moment lies in the future: ask for one up to now.");
    return earlier(rows, time, londonDay(time));
  }
  if (asOf?.day !== undefined) {
    const today = londonDay(now);
    if (asOf.day > today) throw refusal("That day lies in the future: ask for one up to today.");
    if (asOf.day < today) return earlier(rows, endOfLondonDay(asOf.day), asOf.day);
  }
  return latestMoment(rows, now);
}

function earlier(rows: Rows, time: number, today: string): Moment {
  const position = rows.positionAt(time);
  return { position, recordedAt: rows.entry(position)?.recordedAt ?? null, today, isNow: false };
}

const refusal = (sentence: string) => new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT" } });
