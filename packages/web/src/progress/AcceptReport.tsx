import { useState } from "react";
import { useNavigation } from "../layout/navigation.ts";
import { actionPath } from "../plans/paths.ts";
import { Button } from "../ui/Button.tsx";
import { sayDay } from "../ui/sayDate.ts";
import { useAcceptProgress } from "./useAcceptProgress.ts";

type Props = { report: { id: string; occurredOn: string }; action: { id: string; planId: string } };

/** Accepts a report: from then on it counts. */
export function AcceptReport({ report, action }: Props) {
  const { accept, sending } = useAcceptProgress();
  const { go } = useNavigation();
  const [problem, setProblem] = useState<string>();
  const day = sayDay(report.occurredOn);
  async function acceptIt() {
    const result = await accept({ planId: action.planId, reportId: report.id });
    if (result.outcome === "saved") go(actionPath(action.id), `The report of ${day} is accepted.${result.note}`);
    else setProblem(result.message);
  }
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <Button type="button" onClick={() => void acceptIt()} disabled={sending}>
        {sending ? "Saving…" : "Accept"}
        <span className="govuk-visually-hidden"> the report of {day}</span>
      </Button>
    </>
  );
}
