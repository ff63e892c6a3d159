import { sayMoment } from "../../ui/sayDate.ts";
import { sayNumber } from "../../ui/sayNumber.ts";
import type { Replay } from "./replay.ts";

/** How far a replay is. */
export function ReplayProgress({ replay: { state, done, of, startedBy, startedAt } }: { replay: Replay }) {
  const words =
    state === "COMPARING"
      ? `All ${sayNumber(done)} entries are built. Comparing…`
      : of === 0
        ? "Reading the history…"
        : `${sayNumber(done)} of ${sayNumber(of)} entries are built.`;
  return (
    <>
      <label className="govuk-body app-line" htmlFor="replay-progress">
        {words}
      </label>
      {state === "BUILDING" && of > 0 ? (
        <progress id="replay-progress" className="app-replay__progress" max={of} value={done} />
      ) : (
        <progress id="replay-progress" className="app-replay__progress" />
      )}
      <p className="govuk-hint">
        Started by {startedBy.name} on {sayMoment(startedAt)}.
      </p>
    </>
  );
}
