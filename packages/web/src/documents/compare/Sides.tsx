import { StackedCell } from "../../ui/StackedTable.tsx";
import { ThenNow } from "../../ui/ThenNow.tsx";

/** The columns of every table of differences. */
export const head = ["Where", "Then", "Now"].map((label) => ({ key: label, label }));

/** Both sides of a place, each with what it alone says marked. A side that has no such row stays blank. */
export function Sides({ older, newer, alone = false }: { older: string; newer: string; alone?: boolean }) {
  const nothing = alone ? null : <span className="govuk-hint">Nothing</span>;
  return (
    <>
      <StackedCell label="Then">{older ? <ThenNow side="older" older={older} newer={newer} /> : nothing}</StackedCell>
      <StackedCell label="Now">{newer ? <ThenNow side="newer" older={older} newer={newer} /> : nothing}</StackedCell>
    </>
  );
}
