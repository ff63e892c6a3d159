import { Page } from "../../layout/Page.tsx";
import { planPath } from "../../plans/paths.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import type { Imported } from "./useImportDocument.ts";

/** The plans are in: where to find them. */
export function ImportDone({ imported: { plans, shown } }: { imported: Imported }) {
  return (
    <Page title={plans.length === 1 ? "The plan is in" : "The plans are in"}>
      {!shown && <p className="govuk-body">They are recorded, and will be shown here in a moment.</p>}
      <ul className="govuk-list">
        {plans.map(({ id, title, counts }) => (
          <li key={id}>
            <Anchor className="govuk-link govuk-!-font-weight-bold" href={planPath(id)}>
              {title}
            </Anchor>
            , {counts.actions === 1 ? "1 action" : `${counts.actions} actions`}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <Anchor className="govuk-link" href="/">
          All plans
        </Anchor>
      </p>
    </Page>
  );
}
