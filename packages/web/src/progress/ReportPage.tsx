import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { ReportPageQuery, ReportPageQueryVariables } from "../gql/graphql.ts";
import { dayIn } from "../layout/dayIn.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import type { Saving } from "../layout/saving.ts";
import { ActionFormPage } from "../plans/ActionFormPage.tsx";
import { StatusRadios } from "../plans/StatusRadios.tsx";
import { statusWords } from "../plans/words.ts";
import { chosenOf } from "../ui/choices.ts";
import { Textarea } from "../ui/Textarea.tsx";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { evidenceIn, type Kept } from "./evidenceIn.ts";
import { HappenedOn, mistakeInDay } from "./HappenedOn.tsx";
import { useReportProgress } from "./useReportProgress.ts";

const ReportPageQuery = graphql(`
  query ReportPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      status
      plan {
        id
      }
    }
  }
`);

export async function openReportPage(at: At) {
  const variables = { actionId: param(at, "actionId") };
  return <ReportPage actionRef={await at.preload(ReportPageQuery, variables, "fresh")} />;
}

function ReportPage({ actionRef }: { actionRef: QueryRef<ReportPageQuery, ReportPageQueryVariables> }) {
  const { action } = useReadQuery(actionRef).data;
  const { report, sending } = useReportProgress();
  const [uploading, setUploading] = useState(false);
  const [kept] = useState<Kept>(() => new WeakMap());
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan, status } = action;

  async function submit(form: FormData): Promise<readonly Mistake[] | Saving> {
    const narrative = String(form.get("narrative")).trim();
    const occurredOn = dayIn(form, "occurredOn");
    const wrong = mistakesOf(narrative, occurredOn);
    if (wrong.length > 0 || !occurredOn) return wrong;
    setUploading(true);
    const found = await evidenceIn(form, kept);
    setUploading(false);
    if (found.outcome === "mistaken") return found.mistakes;
    const chosen = chosenOf(statusWords, form.get("status"));
    const changed = chosen && chosen !== status ? { status: chosen } : {};
    return report({ planId: plan.id, actionId, narrative, occurredOn, ...changed, evidence: found.evidence });
  }
  return (
    <ActionFormPage
      action={action}
      title="Report progress"
      button="Save report"
      sending={sending || uploading}
      submit={submit}
      saved="Your report is saved."
    >
      {(mistakes) => (
        <>
          <Textarea
            name="narrative"
            label="What was done?"
            labelClassName="govuk-label--m"
            rows={6}
            error={errorOf(mistakes, "narrative")}
          />
          <HappenedOn error={errorOf(mistakes, "occurredOn")} />
          <StatusRadios legend="How does the action stand now?" now={status} />
          <EvidenceFields mistakes={mistakes} optional />
        </>
      )}
    </ActionFormPage>
  );
}

function mistakesOf(narrative: string, occurredOn: string | undefined): Mistake[] {
  return [...(narrative ? [] : [{ field: "narrative", message: "Enter what was done" }]), ...mistakeInDay(occurredOn)];
}
