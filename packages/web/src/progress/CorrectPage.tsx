import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { CorrectPageQuery, CorrectPageQueryVariables } from "../gql/graphql.ts";
import { dayIn } from "../layout/dayIn.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { ActionFormPage } from "../plans/ActionFormPage.tsx";
import { fieldOf } from "../plans/withdrawnWords.ts";
import { Textarea } from "../ui/Textarea.tsx";
import { HappenedOn, mistakeInDay } from "./HappenedOn.tsx";
import { useCorrectProgress } from "./useCorrectProgress.ts";

const CorrectPageQuery = graphql(`
  query CorrectPage($actionId: ID!) {
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
        withdrawn {
          id
        }
      }
    }
  }
`);

export async function openCorrectPage(at: At) {
  const variables = { actionId: param(at, "actionId") };
  const actionRef = await at.preload(CorrectPageQuery, variables, "fresh");
  return <CorrectPage actionRef={actionRef} reportId={param(at, "reportId")} />;
}

type Props = { actionRef: QueryRef<CorrectPageQuery, CorrectPageQueryVariables>; reportId: string };

function CorrectPage({ actionRef, reportId }: Props) {
  const { action } = useReadQuery(actionRef).data;
  const { correct, sending } = useCorrectProgress();
  const report = action?.reports.find(({ id }) => id === reportId);
  if (!action || !report) return <NotFoundPage what="report" />;
  const planId = action.plan.id;

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof correct> {
    const narrative = String(form.get("narrative")).trim();
    const reason = String(form.get("reason")).trim();
    const occurredOn = dayIn(form, "occurredOn");
    const wrong = mistakeInDay(occurredOn);
    if (!narrative) wrong.unshift({ field: "narrative", message: "Enter what was done" });
    if (!reason) wrong.push({ field: "reason", message: "Enter what was wrong with the report" });
    if (wrong.length > 0 || !occurredOn) return wrong;
    return correct({ planId, reportId, narrative, occurredOn, reason });
  }
  return (
    <ActionFormPage
      action={action}
      title="Correct a report"
      button="Save correction"
      sending={sending}
      submit={submit}
      saved="The correction is saved."
    >
      {(mistakes) => (
        <>
          <p className="govuk-body">The first words stay in the history, beside your correction.</p>
          <Textarea
            name="narrative"
            label="What was done?"
            labelClassName="govuk-label--m"
            rows={6}
            {...fieldOf({ text: report.narrative, withdrawn: report.withdrawn ?? null })}
            error={errorOf(mistakes, "narrative")}
          />
          <HappenedOn day={report.occurredOn} error={errorOf(mistakes, "occurredOn")} />
          <Textarea
            name="reason"
            label="What was wrong?"
            labelClassName="govuk-label--m"
            rows={3}
            error={errorOf(mistakes, "reason")}
          />
        </>
      )}
    </ActionFormPage>
  );
}
