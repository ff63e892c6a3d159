import { Button } from "../ui/Button.tsx";
import { InsetText } from "../ui/InsetText.tsx";

/** Says that what was typed before is back, and drops it on request. */
export function UnsavedNotice({ onDiscard }: { onDiscard: () => void }) {
  return (
    <InsetText>
      <p className="govuk-body">What you typed here earlier is back. It is not saved yet.</p>
      <Button type="button" secondary onClick={onDiscard}>
        Discard it
      </Button>
    </InsetText>
  );
}
