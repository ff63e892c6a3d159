import { Button } from "../ui/Button.tsx";
import { Blocks } from "./Blocks.tsx";
import type { Conflict } from "./useEditCell.ts";

/** Yours and theirs, side by side. */
export function CellConflict({ conflict, onKeepTheirs }: { conflict: Conflict; onKeepTheirs: () => void }) {
  const { yours, theirs, changedBy } = conflict;
  return (
    <section aria-label="Both texts">
      <div className="app-side-by-side">
        <div className="app-side-by-side__side">
          <h2 className="govuk-heading-s">Yours, not saved yet</h2>
          <Blocks blocks={yours} />
        </div>
        <div className="app-side-by-side__side">
          <h2 className="govuk-heading-s">
            Theirs, by {changedBy.name}, {changedBy.organisation.name}
          </h2>
          <Blocks blocks={theirs} />
        </div>
      </div>
      <Button type="button" secondary onClick={onKeepTheirs}>
        Keep theirs
      </Button>
    </section>
  );
}
