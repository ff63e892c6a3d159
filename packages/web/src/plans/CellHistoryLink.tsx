import { Anchor } from "../ui/Anchor.tsx";
import { cellHistoryPath } from "./paths.ts";

type Props = { actionId: string; columnId: string; label: string; of: string };

/** Leads from a cell of the table to what happened to it; as quiet as the button that edits one. */
export function CellHistoryLink({ actionId, columnId, label, of }: Props) {
  return (
    <Anchor className="govuk-link app-cell__edit app-no-print" href={cellHistoryPath(actionId, columnId)}>
      History
      <span className="govuk-visually-hidden">
        : {label} of {of}
      </span>
    </Anchor>
  );
}
