import { useReadQuery } from "@apollo/client/react";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
import { Radios } from "../ui/Radios.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { type ActionToChangeRef, preloadActionToChange } from "./actionToChange.ts";
import { useRateAction } from "./useRateAction.ts";
import { choicesOf, chosenOf } from "../ui/choices.ts";
import { ratingMeanings, ratingWords } from "./words.ts";

export async function openRatingPage(at: At) {
  return <RatingPage actionRef={await preloadActionToChange(at)} />;
}

function RatingPage({ actionRef }: { actionRef: ActionToChangeRef }) {
  const { action } = useReadQuery(actionRef).data;
  const { rate, sending } = useRateAction();
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan, rating } = action;
  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof rate> {
    const choice = form.get("rating");
    if (!choice) return [{ field: "rating", message: "Choose a rating, or that it is not rated" }];
    const reason = String(form.get("reason")).trim() || null;
    return rate({ planId: plan.id, actionId, rating: chosenOf(ratingWords, choice) ?? null, reason });
  }
  const judged = choicesOf(ratingWords).map(({ value, text }) => ({
    value,
    label: text,
    hint: ratingMeanings[value],
    defaultChecked: value === rating,
  }));
  return (
    <ActionFormPage
      action={action}
      title="Rate this action"
      button="Save rating"
      sending={sending}
      submit={submit}
      saved="The rating is saved."
    >
      {(mistakes) => (
        <>
          <Radios
            name="rating"
            legend={{ children: "How is it going, in your judgement?", className: "govuk-fieldset__legend--m" }}
            hint="A rating is a judgement. It changes neither the status nor whether the action is overdue."
            error={errorOf(mistakes, "rating")}
            choices={[...judged, { divider: "or" }, { value: "none", label: "Not rated", defaultChecked: !rating }]}
          />
          <Textarea name="reason" label="Why? (optional)" rows={3} />
        </>
      )}
    </ActionFormPage>
  );
}
