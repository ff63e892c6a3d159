const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A number as people write it: 20,311. */
export const sayNumber = (count: number): string => whole.format(count);

/** So many of a thing of which the plural ends in s: 1 row, 20 rows. */
export const sayCount = (count: number, thing: string): string =>
  `${sayNumber(count)} ${thing}${count === 1 ? "" : "s"}`;
