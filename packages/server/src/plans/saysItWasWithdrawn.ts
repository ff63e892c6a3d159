import type { Withdrawals } from "../withdrawals/withdrawals.ts";

/**
 * Whether any text of a command is what stands in the place of a withdrawn one. A page that showed it as a text of the
 * plan, and sends it back, would make it one.
 */
export function saysItWasWithdrawn(command: object, { isNotice }: Pick<Withdrawals, "isNotice">): boolean {
  const says = (value: unknown): boolean => {
    if (typeof value === "string") return isNotice(value);
    return typeof value === "object" && value !== null && Object.values(value).some(says);
  };
  return says(command);
}
