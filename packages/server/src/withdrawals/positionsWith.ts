import { type Fact, plans, progress, type Recorded } from "@planledger/projections";
import type { Context } from "../context.ts";

/**
 * The positions of an entry and of what belongs to it: to what was said of a report its first words, its corrections, the
 * notes that it was returned with, and its evidence.
 */
export function positionsWith(event: Recorded<Fact>, { rows }: Pick<Context, "rows">): number[] {
  if (event.type !== "ProgressReported" && event.type !== "ProgressCorrected" && event.type !== "ProgressReturned")
    return [event.position];
  const { report, action } = event.data;
  const newest = rows.newest();
  const range = { after: 0, before: newest + 1, most: withMost };
  const said = ["words", "approval"].flatMap((field) =>
    rows.entriesOf({ entity: progress.reportEntity(report), field }, range),
  );
  const evidence = rows.listed(plans.actionEntity(action), "evidence", newest).filter(
    // Written by the view of progress.
    ({ fields }) => (fields["attached"] as Readonly<{ report: string | null }>).report === report,
  );
  const brought = evidence.map(({ entity }) => rows.since(entity, "attached", newest));
  return [...said.map(({ position }) => position), ...brought];
}

/** More than one withdrawal takes. */
const withMost = 1_000;
