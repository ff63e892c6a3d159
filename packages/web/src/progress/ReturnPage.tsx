import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { ReturnPageQuery, ReturnPageQueryVariables } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { ActionFormPage } from "../plans/ActionFormPage.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { sayDay } from "../ui/sayDate.ts";
import { Textarea } from "../ui/Textarea.tsx";
import { useReturnProgress } from "./useReturnProgress.ts";

const ReturnPageQuery = graphql(`
  query ReturnPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
      }
      reports {
        id
        narrative
        occurredOn
        reportedBy {
          id
          name
        }
      }
    }
  }
`);

export async function openReturnPage(at: At) {
  const variables = { actionId: param(at, "actionId") };
  const actionRef = await at.preload(ReturnPageQuery, variables, "fresh");
  return <ReturnPage actionRef={actionRef} reportId={param(at, "reportId")} />;
}

type Props = { actionRef: QueryRef<ReturnPageQuery, ReturnPageQueryVariables>; reportId: string };

function ReturnPage({ actionRef, reportId }: Props) {
  const { action } = useReadQuery(actionRef).data;
  const { giveBack, sending } = useReturnProgress();
  const report = action?.reports.find(({ id }) => id === reportId);
  if (!action || !report) return <NotFoundPage what="report" />;
  const planId = action.plan.id;

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof giveBack> {
    const note = String(form.get("note")).trim();
    if (!note) return [{ field: "note", message: "Enter what is missing" }];
    return giveBack({ planId, reportId, note });
  }
  return (
    <ActionFormPage
      action={action}
      title="Return a report"
      button="Return it"
      sending={sending}
      submit={submit}
      saved="The report is returned."
    >
      {(mistakes) => (
        <>
          <p className="govuk-body">
            {report.reportedBy.name} wrote on what happened on {sayDay(report.occurredOn)}:
          </p>
          <InsetText>{report.narrative}</InsetText>
          <Textarea
            name="note"
            label="What is missing?"
            labelClassName="govuk-label--m"
            hint="It is shown beside the report. Correcting the report submits it again."
            rows={4}
            error={errorOf(mistakes, "note")}
          />
        </>
      )}
    </ActionFormPage>
  );
}
