import { endOfLondonDay, londonDay, plans } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { Context } from "../context.ts";
import { isVisible } from "../plans/planReader.ts";

/** The days on which something of a plan was recorded up to a moment, oldest first, from the first one at whose end it could be seen. */
export function recordedDays(plan: string, { position }: Moment, { rows }: Context) {
  const range = { after: 0, before: position + 1, most: Number.MAX_SAFE_INTEGER };
  const days: { day: string; entries: number }[] = [];
  let end = -Infinity;
  for (const entry of rows.entriesOf({ plan: plans.planEntity(plan) }, range).toReversed()) {
    const current = days.at(-1);
    if (current !== undefined && entry.recordedAt <= end) current.entries += 1;
    else {
      const day = londonDay(entry.recordedAt);
      end = endOfLondonDay(day);
      days.push({ day, entries: 1 });
    }
  }
  // What a document brought can be seen from its confirmation on, which may come days after its first rows.
  const first = days.findIndex(({ day }) =>
    isVisible(rows, plan, Math.min(position, rows.positionAt(endOfLondonDay(day)))),
  );
  return first < 0 ? [] : days.slice(first);
}
