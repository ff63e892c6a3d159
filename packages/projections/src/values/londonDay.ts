import type { Instant } from "../event.ts";

const HOUR = 3_600_000;
let last = { hour: NaN, day: "" };

/** The calendar day in London at a moment, YYYY-MM-DD. */
export function londonDay(at: Instant): string {
  // Facts come in order of time, and London's day begins with an hour of UTC: most have the day of the one before.
  const hour = Math.floor(at / HOUR);
  if (hour !== last.hour) {
    last = {
      hour,
      day: Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString(),
    };
  }
  return last.day;
}

/** The last millisecond of a day in London. */
export const endOfLondonDay = (day: string): Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime("Europe/London").epochMilliseconds - 1;
