import type { ChangesPageQuery } from "../gql/graphql.ts";
import { actionPath, planPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ChangeRow } from "./ChangeRow.tsx";
import { groupedBy } from "./groupedBy.ts";

type Changes = ChangesPageQuery["changes"];
export type Change = Changes["changes"][number];

/** How much changed, and then every place that did, plan by plan and action by action. */
export function ChangesFound({ changes: { summary, changes } }: { changes: Changes }) {
  if (changes.length === 0) return <EmptyState title="Nothing changed between these two days." />;
  return (
    <>
      <p className="govuk-body">
        {summary.added} added, {summary.modified} changed, {summary.moved} moved, {summary.removed} removed, in {summary.entries}{" "}
        {summary.entries === 1 ? "entry" : "entries"} of the history.
      </p>
      {groupedBy(changes, ({ planId }) => planId).map(({ key, members }) => (
        <section key={key} className="app-changes__plan">
          <h3 className="govuk-heading-m">
            <Anchor className="govuk-link" href={planPath(key)}>
              {members[0]?.planTitle}
            </Anchor>
          </h3>
          {groupedBy(members, ({ actionId }) => actionId ?? "").map((action) => (
            <ChangesOfAction key={action.key} changes={action.members} />
          ))}
        </section>
      ))}
    </>
  );
}

function ChangesOfAction({ changes }: { changes: readonly Change[] }) {
  const [first] = changes;
  const words = first?.actionId ? [first.actionNumber, first.actionSummary].filter(Boolean).join(" ") || "An action" : "The plan itself";
  return (
    <>
      <h4 className="govuk-heading-s">
        {first?.actionId ? (
          <Anchor className="govuk-link" href={actionPath(first.actionId)}>
            {words}
          </Anchor>
        ) : (
          words
        )}
      </h4>
      <table className="govuk-table app-stacked app-changes" role="table">
        <caption className="govuk-visually-hidden">What changed: {words}</caption>
        <thead className="govuk-table__head" role="rowgroup">
          <tr className="govuk-table__row" role="row">
            {["What", "Then", "Now", "Changed by"].map((label) => (
              <th key={label} scope="col" role="columnheader" className="govuk-table__header">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body" role="rowgroup">
          {changes.map((change, index) => (
            <ChangeRow key={index} change={change} />
          ))}
        </tbody>
      </table>
    </>
  );
}
