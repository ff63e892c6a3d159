import type { TimescaleKind } from "../gql/graphql.ts";
import { sayDay } from "../ui/sayDate.ts";

type Timescale = { kind: TimescaleKind; meaning: string; overdueFrom?: string | null };

/**
 * What a timescale means: what somebody says, or what its words are understood as.
 * @param isSaid whether somebody says what is meant
 * @param isReadAgain whether what somebody had said was of other words
 */
export function sayMeaning(read: Timescale, isSaid: boolean, isReadAgain: boolean): string {
  if (isSaid) {
    const words = read.kind === "NONE" ? "No date is found in its words" : `Its words are read as: ${read.meaning}`;
    return `${words}. What is said below counts.`;
  }
  const again = "The words have changed, so what somebody had said of them no longer counts. ";
  return (isReadAgain ? again : "") + sayReading(read);
}

/** What the words of a timescale are understood as, and when it would show as overdue. */
function sayReading({ kind, meaning, overdueFrom }: Timescale): string {
  if (kind === "NONE")
    return "Not recognised: no date is found in it, so it is never overdue. Write a day, a month, or “ongoing”.";
  const understood = `Understood as: ${meaning}.`;
  if (overdueFrom) return `${understood} Overdue from ${sayDay(overdueFrom)}.`;
  return `${understood} Never overdue; it can have a day on which to look at it again.`;
}
