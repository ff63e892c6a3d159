import type { ChangesPageQuery } from "../gql/graphql.ts";
import { actionPath, planPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { StackedBody, StackedTable } from "../ui/StackedTable.tsx";
import { type Change, ChangeRow } from "./ChangeRow.tsx";
import { groupedBy } from "./groupedBy.ts";

type Changes = ChangesPageQuery["changes"];

/** How much changed, and then every place that did, plan by plan and action by action. */
export function ChangesFound({ changes: { summary, changes } }: { changes: Changes }) {
  if (changes.length === 0) return <EmptyState title="Nothing changed between these two days." />;
  return (
    <>
      <p className="govuk-body">
        {summary.added} added, {summary.modified} changed, {summary.moved} moved, {summary.removed} removed, in{" "}
        {summary.entries} {summary.entries === 1 ? "entry" : "entries"} of the history.
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

const head = ["What", "Then", "Now", "Changed by"].map((label) => ({ key: label, label }));

function ChangesOfAction({ changes }: { changes: readonly Change[] }) {
  const [first] = changes;
  const words = first?.actionId
    ? [first.actionNumber, first.actionSummary].filter(Boolean).join(" ") || "An action"
    : "The plan itself";
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
      <StackedTable caption={`What changed: ${words}`} head={head} className="app-changes">
        <StackedBody>
          {changes.map((change, index) => (
            <ChangeRow key={index} change={change} />
          ))}
        </StackedBody>
      </StackedTable>
    </>
  );
}
