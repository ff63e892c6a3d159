import type { ReactNode } from "react";
import type { CopyChange } from "../../gql/graphql.ts";
import { ErrorMessage } from "../../ui/ErrorMessage.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { Tag, type TagColour } from "../../ui/Tag.tsx";
import { ThenNow } from "../../ui/ThenNow.tsx";
import type { Difference } from "./newerCopy.ts";

const tags: Record<CopyChange, { words: string; colour: TagColour }> = {
  ADDED: { words: "Added", colour: "green" },
  CHANGED: { words: "Changed", colour: "blue" },
  MOVED: { words: "Moved", colour: "purple" },
  REMOVED: { words: "Taken out", colour: "red" },
  REPORTED: { words: "Reported", colour: "teal" },
};

const head = ["Take", "In the plan", "In the copy"].map((label) => ({ key: label, label }));

/** Every difference with a box to take it, those of one row together. */
export function DifferencesTable({ differences, error }: { differences: readonly Difference[]; error: ReactNode }) {
  return (
    <>
      {error && <ErrorMessage id="take-error">{error}</ErrorMessage>}
      <ScrollRegion label="What the copy would change">
        <StackedTable caption="What the copy would change" head={head} className="app-compared">
          {byRow(differences).map(({ row, members }, index) => (
            <StackedBody key={index}>
              {row !== null && (
                <StackedRow className="app-compared__row">
                  <StackedHeading scope="rowgroup" colSpan={3}>
                    {row}
                  </StackedHeading>
                </StackedRow>
              )}
              {members.map((difference) => (
                <Place key={difference.key} difference={difference} first={difference === differences[0]} />
              ))}
            </StackedBody>
          ))}
        </StackedTable>
      </ScrollRegion>
    </>
  );
}

/** Differences that follow each other in one row of the plan, as one group. */
function byRow(differences: readonly Difference[]): { row: string | null; members: Difference[] }[] {
  const groups: { row: string | null; members: Difference[] }[] = [];
  for (const difference of differences) {
    const row = difference.row ?? null;
    const last = groups.at(-1);
    if (last?.row === row) last.members.push(difference);
    else groups.push({ row, members: [difference] });
  }
  return groups;
}

function Place({ difference, first }: { difference: Difference; first: boolean }) {
  const { change, what, here, copy, base, hindrance } = difference;
  const contradicts = typeof base === "string";
  const alone = change === "ADDED" || change === "REPORTED" || change === "REMOVED";
  const nothing = alone ? null : <span className="govuk-hint">Nothing</span>;
  return (
    <>
      <StackedRow>
        <StackedHeading scope="row" className="app-compared__where">
          <Take difference={difference} id={first ? "take" : `take-${difference.key}`} />
          <Tag colour={tags[change].colour}>{tags[change].words}</Tag>
          {contradicts && <Tag colour="orange">Changed here too</Tag>}
        </StackedHeading>
        <StackedCell label="In the plan">
          {here ? <ThenNow side="older" older={here} newer={copy} /> : nothing}
        </StackedCell>
        <StackedCell label="In the copy">
          {copy ? <ThenNow side="newer" older={here} newer={copy} /> : nothing}
        </StackedCell>
      </StackedRow>
      {(contradicts || hindrance) && (
        <StackedRow className="app-preview__doubtful">
          <StackedCell label="" colSpan={3}>
            {contradicts && (
              <>
                {what} was changed in the copy and here. Both began from: <q>{base || "nothing"}</q>
              </>
            )}
            {hindrance}
          </StackedCell>
        </StackedRow>
      )}
    </>
  );
}

/** The box. What goes away, and what would undo what somebody wrote here, waits for a decision. */
function Take({ difference, id }: { difference: Difference; id: string }) {
  const { key, change, what, row, base, hindrance } = difference;
  const called = (
    <>
      {what || "A column without a label"}
      <span className="govuk-visually-hidden">
        {" "}
        – {tags[change].words.toLowerCase()}
        {row && ` in ${row}`}
      </span>
    </>
  );
  if (hindrance) return <span className="govuk-body">{called}</span>;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          name="take"
          id={id}
          value={key}
          defaultChecked={change !== "REMOVED" && typeof base !== "string"}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {called}
        </label>
      </div>
    </div>
  );
}
