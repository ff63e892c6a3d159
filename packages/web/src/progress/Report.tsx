import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ReportFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { sayDay, sayMoment } from "../ui/sayDate.ts";
import { EvidenceItem } from "./EvidenceItem.tsx";

const ReportFragment = graphql(`
  fragment Report on ProgressReport {
    id
    narrative
    occurredOn
    recordedAt
    corrected
    reportedBy {
      id
      name
    }
    organisation {
      id
      name
    }
    evidence {
      id
      ...EvidenceItem
    }
  }
`);

type Props = { report: FragmentType<ReportFragment>; actionId: string; correctable: boolean };

/** What somebody says was done: when it happened, and, apart from that, when it was recorded. */
export function Report({ report, actionId, correctable }: Props) {
  const data = useData(ReportFragment, report);
  return (
    <article className="app-report">
      <h3 className="govuk-heading-s app-report__title">
        <time dateTime={data.occurredOn}>{sayDay(data.occurredOn)}</time>
        {data.corrected && <span className="app-report__corrected"> (corrected)</span>}
      </h3>
      {data.narrative.split(/\n+/).map((paragraph, index) => (
        <p key={index} className="govuk-body">
          {paragraph}
        </p>
      ))}
      {data.evidence.length > 0 && (
        <ul className="govuk-list" aria-label="Evidence">
          {data.evidence.map((piece) => (
            <EvidenceItem key={piece.id} evidence={piece} />
          ))}
        </ul>
      )}
      <p className="govuk-hint app-report__byline">
        {data.reportedBy.name}, for {data.organisation.name}. Recorded on{" "}
        <time dateTime={data.recordedAt}>{sayMoment(data.recordedAt)}</time>.
      </p>
      {correctable && (
        <EditorsOnly>
          <p className="govuk-body app-no-print">
            <Anchor className="govuk-link" href={`/actions/${actionId}/reports/${data.id}`}>
              Correct<span className="govuk-visually-hidden"> the report of {sayDay(data.occurredOn)}</span>
            </Anchor>
          </p>
        </EditorsOnly>
      )}
    </article>
  );
}
