import type { Instant } from "../event.ts";

/** The calendar day in London at a moment, YYYY-MM-DD. */
export const londonDay = (at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London").toPlainDate().toString();

/** The last millisecond of a day in London. */
export const endOfLondonDay = (day: string): Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime("Europe/London").epochMilliseconds - 1;
