/** Class names in one attribute, without those that do not apply. */
export function joined(...classNames: (string | false | undefined)[]): string {
  return classNames.filter(Boolean).join(" ");
}
