const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A number as people write it: 20,311. */
export const sayNumber = (count: number): string => whole.format(count);
