import type { RefObject } from "react";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { planPath } from "./paths.ts";

type Props = {
  planId: string;
  /** How many rows fit, of how many. */
  found: number;
  all: number;
  /** How many sections have no row that fits. */
  folded: number;
  heading: RefObject<HTMLHeadingElement | null>;
};

/** How much of a plan is shown while only some of its rows are looked at, and the way back to all. */
export function FoundRows({ planId, found, all, folded, heading }: Props) {
  const clear = (
    <Anchor className="govuk-link app-no-print" href={planPath(planId)}>
      Show all rows
    </Anchor>
  );
  const title = `${found} of ${all === 1 ? "1 row" : `${all} rows`}`;
  if (found === 0) {
    return (
      <>
        <h2 className="govuk-heading-m" ref={heading}>
          {title}
        </h2>
        <EmptyState title="No row of this plan fits everything that you asked for.">
          <p className="govuk-body">Ask for less, or try other words. {clear}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m" ref={heading}>
        {title}
      </h2>
      <p className="govuk-body">
        {folded > 0 &&
          `${folded === 1 ? "1 section has" : `${folded} sections have`} none and ${folded === 1 ? "is" : "are"} folded away. `}
        {clear}
      </p>
    </>
  );
}
