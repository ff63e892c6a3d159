import type { TimescaleKind } from "../gql/graphql.ts";
import { sayDay } from "../ui/sayDate.ts";

type Timescale = { kind: TimescaleKind; meaning: string; overdueFrom?: string | null };

/** What the words of a timescale are understood as, and when it would show as overdue. */
export function sayReading({ kind, meaning, overdueFrom }: Timescale): string {
  if (kind === "NONE")
    return "Not recognised: no date is found in it, so it is never overdue. Write a day, a month, or “ongoing”.";
  const understood = `Understood as: ${meaning}.`;
  if (overdueFrom) return `${understood} Overdue from ${sayDay(overdueFrom)}.`;
  return `${understood} Never overdue; it can have a day on which to look at it again.`;
}
