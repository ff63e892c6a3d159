import { Anchor } from "../ui/Anchor.tsx";
import { sayAsOf, useAsOf } from "./moment.ts";
import { Page } from "./Page.tsx";

export function NotFoundPage({ what = "page" }: { what?: string }) {
  const asOf = useAsOf();
  return (
    <Page title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`}>
      {asOf && (
        <p className="govuk-body">
          There was no such {what} {sayAsOf(asOf)}, or you may not see it.
        </p>
      )}
      {!asOf && <p className="govuk-body">If you typed or pasted the address, check that it is complete.</p>}
      <p className="govuk-body">
        <Anchor className="govuk-link" href="/">
          See all plans
        </Anchor>
      </p>
    </Page>
  );
}
