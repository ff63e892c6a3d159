import type { Context } from "../context.ts";

/**
 * Whether any text of a command is what stands in the place of a withdrawn one. A page that showed it as a text of the
 * plan, and sends it back, would make it one.
 */
export function saysItWasWithdrawn(command: object, { withdrawals }: Context): boolean {
  const says = (value: unknown): boolean => {
    if (typeof value === "string") return withdrawals.isNotice(value.trim());
    return typeof value === "object" && value !== null && Object.values(value).some(says);
  };
  return says(command);
}
