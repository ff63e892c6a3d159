import { useReadQuery } from "@apollo/client/react";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import type { At } from "../../layout/opening.tsx";
import { Radios } from "../../ui/Radios.tsx";
import { agreedPath } from "../paths.ts";
import { PlanFormPage } from "./PlanFormPage.tsx";
import { type PlanToSteerRef, preloadPlanToSteer } from "./planToSteer.ts";
import { useRequireApproval } from "./useRequireApproval.ts";

export async function openApprovalPage(at: At) {
  return <ApprovalPage planRef={await preloadPlanToSteer(at)} />;
}

function ApprovalPage({ planRef }: { planRef: PlanToSteerRef }) {
  const { plan } = useReadQuery(planRef).data;
  const { require, sending } = useRequireApproval();
  if (!plan) return <NotFoundPage what="plan" />;
  const { id: planId, approvalRequired } = plan;
  return (
    <PlanFormPage
      plan={plan}
      title="Approval of reports"
      button="Save"
      back={{ href: agreedPath(planId), text: "Back to the agreed versions" }}
      sending={sending}
      submit={(form) => require({ planId, required: form.get("required") === "yes" })}
      saved="The approval of reports is settled."
    >
      {() => (
        <Radios
          name="required"
          legend={{ children: "When does a report count?", className: "govuk-fieldset__legend--m" }}
          choices={[
            { value: "no", label: "As soon as it is made", defaultChecked: !approvalRequired },
            { value: "yes", label: "Once a Prevent lead has accepted it", defaultChecked: approvalRequired },
          ]}
        />
      )}
    </PlanFormPage>
  );
}
