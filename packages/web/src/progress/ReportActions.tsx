import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ReportActionsFragment } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { useMaySteer, useSession } from "../layout/session.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { sayDay } from "../ui/sayDate.ts";
import { AskToWithdraw } from "../withdrawals/AskToWithdraw.tsx";
import { AcceptReport } from "./AcceptReport.tsx";

const ReportActionsFragment = graphql(`
  fragment ReportActions on ProgressReport {
    id
    occurredOn
    approval
    reportedBy {
      id
    }
    askWithdrawalOf {
      id
      position
    }
  }
`);

type Props = {
  report: FragmentType<ReportActionsFragment>;
  action: { id: string; planId: string };
  correctable: boolean;
};

/**
 * What can be done with a report: leads accept or return what was submitted, and its author corrects what came back. One of an
 * action that was removed can only be asked to be withdrawn.
 */
export function ReportActions({ report, action, correctable }: Props) {
  const { id, occurredOn, approval, reportedBy, askWithdrawalOf } = useData(ReportActionsFragment, report);
  const { me } = useSession();
  const maySteer = useMaySteer();
  const path = `/actions/${action.id}/reports/${id}`;
  const which = <span className="govuk-visually-hidden"> the report of {sayDay(occurredOn)}</span>;
  const mine = approval === "RETURNED" && reportedBy.id === me?.id;
  return (
    <EditorsOnly>
      <div className="app-report__actions app-no-print">
        {correctable && approval === "SUBMITTED" && maySteer && (
          <>
            <AcceptReport report={{ id, occurredOn }} action={action} />
            <LinkButton href={`${path}/return`} secondary>
              Return with a note{which}
            </LinkButton>
          </>
        )}
        {correctable && mine && (
          <LinkButton href={path}>
            Correct it<span className="govuk-visually-hidden"> (the report of {sayDay(occurredOn)})</span>
          </LinkButton>
        )}
        <p className="govuk-body">
          {correctable && !mine && (
            <Anchor className="govuk-link app-in-row" href={path}>
              Correct{which}
            </Anchor>
          )}
          <AskToWithdraw of={askWithdrawalOf} what={`the report of ${sayDay(occurredOn)}`} />
        </p>
      </div>
    </EditorsOnly>
  );
}
