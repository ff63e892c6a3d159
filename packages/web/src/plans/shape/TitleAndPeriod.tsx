import { Input } from "../../ui/Input.tsx";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import { RetitlePlan, SetPeriod } from "./planCommands.ts";
import type { Shape } from "./shape.ts";

export function TitleAndPeriod({ plan: { id: planId, title, period } }: { plan: Shape }) {
  return (
    <>
      <h2 className="govuk-heading-m">Title and period</h2>
      <ChangeForm
        name={`title ${planId}`}
        command={RetitlePlan}
        content={(form) => ({ planId, title: wordsIn(form, "title") ?? "" })}
        button="Save title"
        secondary
        saved="The title is saved."
      >
        <Input name="title" label="Title" defaultValue={title} />
      </ChangeForm>
      <ChangeForm
        name={`period ${planId}`}
        command={SetPeriod}
        content={(form) => ({ planId, period: wordsIn(form, "period") })}
        button="Save period"
        secondary
        saved="The period is saved."
      >
        <Input
          name="period"
          label="Period"
          hint="As it should be printed, for example April 2026 to March 2027. Leave it empty for none."
          defaultValue={period?.text ?? ""}
        />
      </ChangeForm>
    </>
  );
}
