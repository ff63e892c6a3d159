import { Input } from "../../ui/Input.tsx";
import { fieldOf, NOTHING_WRITTEN } from "../withdrawnWords.ts";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import { RetitlePlan, SetPeriod } from "./planCommands.ts";
import type { Shape } from "./shape.ts";

export function TitleAndPeriod({ plan: { id: planId, title, titleWithdrawn, period } }: { plan: Shape }) {
  return (
    <>
      <h2 className="govuk-heading-m">Title and period</h2>
      <ChangeForm
        name={`title ${planId}`}
        command={RetitlePlan}
        content={(form) => {
          const words = wordsIn(form, "title");
          return titleWithdrawn && !words ? NOTHING_WRITTEN : { planId, title: words ?? "" };
        }}
        button="Save title"
        secondary
        saved="The title is saved."
      >
        <Input name="title" label="Title" {...fieldOf({ text: title, withdrawn: titleWithdrawn })} />
      </ChangeForm>
      <ChangeForm
        name={`period ${planId}`}
        command={SetPeriod}
        content={(form) => {
          const words = wordsIn(form, "period");
          return period?.withdrawn && !words ? NOTHING_WRITTEN : { planId, period: words };
        }}
        button="Save period"
        secondary
        saved="The period is saved."
      >
        <Input
          name="period"
          label="Period"
          {...fieldOf(
            period ?? { text: "" },
            "As it should be printed, for example April 2026 to March 2027. Leave it empty for none.",
          )}
        />
      </ChangeForm>
    </>
  );
}
