import { Button } from "../ui/Button.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { sayMoment } from "../ui/sayDate.ts";

/** Says that what was typed before is back, and drops it on request. */
export function UnsavedNotice({ keptAt, onDiscard }: { keptAt: number; onDiscard: () => void }) {
  return (
    <InsetText>
      <p className="govuk-body">What you typed here on {sayKeptAt(keptAt)} is back. It is not saved yet.</p>
      <Button type="button" secondary onClick={onDiscard}>
        Discard it
      </Button>
    </InsetText>
  );
}

/** When something was typed, in words. */
export const sayKeptAt = (at: number): string => sayMoment(new Date(at).toISOString());
