import type { Status } from "./events.ts";
import { isOpen } from "./lateness.ts";

/** How an action's status does not fit those of the actions that deliver it. */
export type Divergence = "completedTooEarly" | "notStartedThoughBelowBegan" | "openThoughBelowDone" | "blockedBelow";

/**
 * Where what people say of an action does not fit what is said of the actions that deliver it; null where it fits, or
 * where none does. Nothing is changed by it: people decide which of the two is right.
 */
export function divergenceOf(own: Status, below: readonly Status[]): Divergence | null {
  const counting = below.filter((status) => status !== "superseded");
  if (counting.length === 0 || own === "superseded") return null;
  if (own === "completed") return counting.every((status) => status === "completed") ? null : "completedTooEarly";
  if (counting.every((status) => !isOpen(status))) return "openThoughBelowDone";
  if (own !== "blocked" && counting.includes("blocked")) return "blockedBelow";
  return own === "notStarted" && counting.some((status) => status !== "notStarted")
    ? "notStartedThoughBelowBegan"
    : null;
}
