import { Anchor } from "../ui/Anchor.tsx";
import { sayNumber } from "../ui/sayNumber.ts";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../ui/StackedTable.tsx";
import type { Change, Found } from "./ChangeRow.tsx";
import { groupedBy } from "./groupedBy.ts";
import { changesPath } from "./paths.ts";

/** How much changed, in all and, where several plans did, plan by plan. */
export function ChangesSummary({ found, since, until }: { found: Found; since: string; until: string | undefined }) {
  const { summary, changes } = found;
  const figures = [
    { words: "added", count: summary.added },
    { words: "changed", count: summary.modified },
    { words: "moved", count: summary.moved },
    { words: "removed", count: summary.removed },
    ...(summary.changedBack > 0 ? [{ words: "changed and changed back", count: summary.changedBack }] : []),
  ];
  const plans = groupedBy(changes, ({ planId }) => planId);
  return (
    <>
      <ul className="app-counts" aria-label="How much changed">
        {figures.map(({ words, count }) => (
          <li key={words}>
            <span className="app-counts__number">{sayNumber(count)}</span> {words}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        {summary.entries === 1 ? "1 entry" : `${sayNumber(summary.entries)} entries`} of the history, in{" "}
        {plans.length === 1 ? "1 plan" : `${plans.length} plans`}.
      </p>
      {plans.length > 1 && (
        <StackedTable caption="How much changed, plan by plan" head={head}>
          <StackedBody>
            {plans.map(({ key, members }) => (
              <PlanRow key={key} changes={members} href={changesPath({ since, until, plan: key })} />
            ))}
          </StackedBody>
        </StackedTable>
      )}
    </>
  );
}

const kinds = [
  { kind: "ADDED", label: "Added" },
  { kind: "MODIFIED", label: "Changed" },
  { kind: "MOVED", label: "Moved" },
  { kind: "REMOVED", label: "Removed" },
] as const;

const head = [{ key: "plan", label: "Plan" }, ...kinds.map(({ kind, label }) => ({ key: kind, label, numeric: true }))];

function PlanRow({ changes, href }: { changes: readonly Change[]; href: string }) {
  return (
    <StackedRow>
      <StackedHeading scope="row">
        <Anchor className="govuk-link" href={href}>
          {changes[0]?.planTitle}
        </Anchor>
      </StackedHeading>
      {kinds.map(({ kind, label }) => (
        <StackedCell key={kind} label={label} numeric>
          {sayNumber(changes.filter((change) => change.kind === kind && !change.changedBack).length)}
        </StackedCell>
      ))}
    </StackedRow>
  );
}
