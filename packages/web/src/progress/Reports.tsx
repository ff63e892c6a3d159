import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ReportsFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { EvidenceItem } from "./EvidenceItem.tsx";
import { Report } from "./Report.tsx";

const ReportsFragment = graphql(`
  fragment Reports on Action {
    id
    removed
    plan {
      id
    }
    reports {
      id
      evidence {
        id
      }
      ...Report
    }
    evidence {
      id
      ...EvidenceItem
    }
  }
`);

/** What was reported about an action, and the evidence that came without a report. */
export function Reports({ action }: { action: FragmentType<ReportsFragment> }) {
  const { id, removed, plan, reports, evidence } = useData(ReportsFragment, action);
  const reported = new Set(reports.flatMap((report) => report.evidence.map((piece) => piece.id)));
  const alone = evidence.filter((piece) => !reported.has(piece.id));
  return (
    <>
      {reports.length === 0 && <EmptyState title="Nothing was reported yet." />}
      {reports.map((report) => (
        <Report key={report.id} report={report} action={{ id, planId: plan.id }} correctable={!removed} />
      ))}
      {alone.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Other evidence</h3>
          <ul className="govuk-list">
            {alone.map((piece) => (
              <EvidenceItem key={piece.id} evidence={piece} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
