import { useReadQuery } from "@apollo/client/react";
import { dayIn } from "../../layout/dayIn.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import type { At } from "../../layout/opening.tsx";
import { DateInput } from "../../ui/DateInput.tsx";
import { Input } from "../../ui/Input.tsx";
import { today } from "../../ui/sayDate.ts";
import { agreedPath } from "../paths.ts";
import { PlanFormPage } from "./PlanFormPage.tsx";
import { type PlanToSteerRef, preloadPlanToSteer } from "./planToSteer.ts";
import { useAdoptPlan } from "./useAdoptPlan.ts";

export async function openAgreePage(at: At) {
  return <AgreePage planRef={await preloadPlanToSteer(at)} />;
}

function AgreePage({ planRef }: { planRef: PlanToSteerRef }) {
  const { plan } = useReadQuery(planRef).data;
  const { adopt, sending } = useAdoptPlan();
  if (!plan) return <NotFoundPage what="plan" />;
  const planId = plan.id;

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof adopt> {
    const meeting = String(form.get("meeting")).trim();
    const heldOn = dayIn(form, "heldOn");
    const wrong: Mistake[] = meeting ? [] : [{ field: "meeting", message: "Enter what the meeting is called" }];
    if (!heldOn) wrong.push({ field: "heldOn", message: "Enter the day of the meeting, for example 27 3 2026" });
    else if (heldOn > today())
      wrong.push({ field: "heldOn", message: "The day of the meeting must be today or earlier" });
    return wrong.length > 0 || !heldOn ? wrong : adopt({ planId, meeting, heldOn });
  }
  return (
    <PlanFormPage
      plan={plan}
      title="Record that a meeting agreed this plan"
      button="Record the agreed version"
      back={{ href: agreedPath(planId), text: "Back to the agreed versions" }}
      sending={sending}
      submit={submit}
      saved="The agreed version is recorded."
    >
      {(mistakes) => (
        <>
          <p className="govuk-body">
            The plan as it stands now becomes an agreed version. From then on, whoever changes a date, a lead or an
            outcome, or takes something out, is asked why.
          </p>
          <Input
            name="meeting"
            label="What is the meeting called?"
            labelClassName="govuk-label--m"
            hint="For example, Prevent Board, spring meeting"
            error={errorOf(mistakes, "meeting")}
          />
          <DateInput
            id="heldOn"
            namePrefix="heldOn"
            legend={{ children: "When was it held?", className: "govuk-fieldset__legend--m" }}
            hint="For example, 27 3 2026"
            error={errorOf(mistakes, "heldOn")}
          />
        </>
      )}
    </PlanFormPage>
  );
}
