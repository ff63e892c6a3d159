import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ReportFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { InsetText } from "../ui/InsetText.tsx";
import { sayDay, sayMoment } from "../ui/sayDate.ts";
import { ApprovalTag } from "./ApprovalTag.tsx";
import { EvidenceItem } from "./EvidenceItem.tsx";
import { ReportActions } from "./ReportActions.tsx";

const ReportFragment = graphql(`
  fragment Report on ProgressReport {
    id
    narrative
    occurredOn
    recordedAt
    corrected
    approval
    returnNote
    ...ReportActions
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

type Props = { report: FragmentType<ReportFragment>; action: { id: string; planId: string }; correctable: boolean };

/** What somebody says was done: when it happened, and, apart from that, when it was recorded. */
export function Report({ report, action, correctable }: Props) {
  const data = useData(ReportFragment, report);
  return (
    <article className="app-report">
      <h3 className="govuk-heading-s app-report__title">
        <time dateTime={data.occurredOn}>{sayDay(data.occurredOn)}</time>
        {data.corrected && <span className="app-report__corrected"> (corrected)</span>}
      </h3>
      <ApprovalTag approval={data.approval} />
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
      {data.returnNote && (
        <InsetText className="app-report__returned">
          <strong>Returned with this note:</strong> {data.returnNote}
        </InsetText>
      )}
      <ReportActions report={data} action={action} correctable={correctable} />
    </article>
  );
}
