import { useEffect } from "react";
import { useSession } from "../layout/session.ts";
import { actionPath, planPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pagination } from "../ui/Pagination.tsx";
import { StackedBody, StackedTable } from "../ui/StackedTable.tsx";
import { type Change, ChangeRow, type Found } from "./ChangeRow.tsx";
import type { Asked } from "./ChangesForm.tsx";
import { ChangesSummary } from "./ChangesSummary.tsx";
import { groupedBy } from "./groupedBy.ts";
import { keepLooked } from "./looked.ts";
import { changesFilePath, changesPath } from "./paths.ts";

const ON_A_PAGE = 50;

type Props = { found: Found; asked: Asked & { since: string }; page: number };

/** How much changed first, and then every place that did, plan by plan and action by action. */
export function ChangesFound({ found, asked: { since, until, planId }, page }: Props) {
  useLooked(found, planId ?? "");
  const { changes } = found;
  const { isNow } = found.until;
  if (changes.length === 0) return <EmptyState title="Nothing changed between these two moments." />;
  const asked = { since, until, plan: planId };
  const first = (page - 1) * ON_A_PAGE;
  const shown = changes.slice(first, first + ON_A_PAGE);
  const to = (number: number) => changesPath({ ...asked, page: String(number) });
  return (
    <>
      <ChangesSummary found={found} since={since} until={until} />
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={changesFilePath(asked)} download>
          Download all {changes.length === 1 ? "of it" : `${changes.length} places`} for a spreadsheet (CSV)
        </a>
      </p>
      {changes.length > ON_A_PAGE && (
        <p className="govuk-body">
          Places {first + 1} to {first + shown.length} of {changes.length}.
        </p>
      )}
      {groupedBy(shown, ({ planId: plan }) => plan).map(({ key, members }) => (
        <section key={key} className="app-changes__plan">
          <h3 className="govuk-heading-m">{members[0]?.planTitle}</h3>
          <p className="govuk-body app-no-print">
            <Anchor className="govuk-link app-in-row" href={`${planPath(key)}?asOf=${since}`}>
              The plan then
            </Anchor>{" "}
            <Anchor className="govuk-link app-in-row" href={`${planPath(key)}?asOf=${isNow ? "" : (until ?? "")}`}>
              The plan {isNow ? "now" : "later"}
            </Anchor>
          </p>
          {groupedBy(members, ({ actionId }) => actionId ?? "").map((action) => (
            <ChangesOfAction key={action.key} changes={action.members} later={isNow ? "Now" : "Later"} />
          ))}
        </section>
      ))}
      {changes.length > ON_A_PAGE && (
        <Pagination
          {...(page > 1 && { previous: { href: to(page - 1) } })}
          {...(first + ON_A_PAGE < changes.length && { next: { href: to(page + 1) } })}
        />
      )}
    </>
  );
}

/** Whoever saw all changes up to now need not be told of them again. */
function useLooked({ until }: Found, planId: string) {
  const { me } = useSession();
  const { isNow, position } = until;
  useEffect(() => {
    if (me && isNow) keepLooked(me.id, planId, { position, at: new Date().toISOString() });
  }, [me, isNow, position, planId]);
}

function ChangesOfAction({ changes, later }: { changes: readonly Change[]; later: string }) {
  const head = ["What", "Then", later, "Changed by"].map((label) => ({ key: label, label }));
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
            <ChangeRow key={index} change={change} later={later} />
          ))}
        </StackedBody>
      </StackedTable>
    </>
  );
}
