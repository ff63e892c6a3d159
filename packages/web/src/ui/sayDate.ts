const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
  timeZone: "Europe/London",
});
const calendar = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: "Europe/London",
});

/** A calendar day in words: 3 March 2026. */
export function sayDay(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** A moment in words, as clocks in London show it: 3 March 2026 at 2:05pm. */
export function sayMoment(time: string): string {
  const at = new Date(time);
  return `${moment.format(at)} at ${clock.format(at).replace(/\s/g, "").toLowerCase()}`;
}

/** The day, in London, of a moment: YYYY-MM-DD. */
export function dayOf(time: string | Date): string {
  return calendar.format(new Date(time));
}

/** This very day in London. */
export function today(): string {
  return dayOf(new Date());
}
