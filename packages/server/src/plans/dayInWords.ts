const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A day in words, for example "3 March 2026". */
export const inWords = (date: string): string => day.format(new Date(date));
