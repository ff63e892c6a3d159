import type { ReactNode } from "react";
import type { ChangesPageQuery } from "../gql/graphql.ts";
import { sayMoment } from "../ui/sayDate.ts";
import { StackedCell, StackedHeading, StackedRow } from "../ui/StackedTable.tsx";
import { TextDiff } from "../ui/TextDiff.tsx";
import { ChangeSteps } from "./ChangeSteps.tsx";
import { kindWords } from "./kindWords.ts";

export type Found = ChangesPageQuery["changes"];
export type Change = Found["changes"][number];

/** One place: what it said then and later, which may be now, who changed it, and every step between. */
export function ChangeRow({ change, later }: { change: Change; later: string }) {
  const { kind, what, before, changedBack, steps } = change;
  const last = steps.at(-1);
  return (
    <StackedRow>
      <StackedHeading scope="row">
        {what}
        <span className="govuk-hint app-line">{changedBack ? "Changed and changed back" : kindWords[kind]}</span>
      </StackedHeading>
      <Cell label="Then">{before || <span className="govuk-hint">Nothing</span>}</Cell>
      <Cell label={later}>{laterOf(change)}</Cell>
      <Cell label="Changed by">
        {last && (
          <>
            {last.by.name}, {last.organisation.name}
            <span className="govuk-hint app-line">{sayMoment(last.recordedAt)}</span>
          </>
        )}
        <ChangeSteps positions={steps.map(({ position }) => position)} />
      </Cell>
    </StackedRow>
  );
}

function laterOf({ before, after, changedBack }: Change): ReactNode {
  if (changedBack) return "The same again";
  if (!after) return <span className="govuk-hint">Nothing</span>;
  return before ? <TextDiff before={before} after={after} /> : after;
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <StackedCell label={label}>
      <div className="app-changes__words">{children}</div>
    </StackedCell>
  );
}
