import { useReadQuery } from "@apollo/client/react";
import { dateItems } from "../layout/dateItems.ts";
import { dayIn } from "../layout/dayIn.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
import { DateInput } from "../ui/DateInput.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { type ActionToChangeRef, preloadActionToChange } from "./actionToChange.ts";
import { useSetReviewDate } from "./useSetReviewDate.ts";

export async function openReviewDatePage(at: At) {
  return <ReviewDatePage actionRef={await preloadActionToChange(at)} />;
}

function ReviewDatePage({ actionRef }: { actionRef: ActionToChangeRef }) {
  const { action } = useReadQuery(actionRef).data;
  const { setReviewDate, sending } = useSetReviewDate();
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan, reviewOn } = action;
  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof setReviewDate> {
    const blank = ["day", "month", "year"].every((part) => !String(form.get(`review-${part}`)).trim());
    const day = dayIn(form, "review");
    if (!day && !blank) return [{ field: "review", message: "Enter a real day, or leave all three blank for none" }];
    return setReviewDate({ planId: plan.id, actionId, reviewOn: day ?? null });
  }
  return (
    <ActionFormPage
      action={action}
      title="Set a review date"
      button="Save review date"
      sending={sending}
      submit={submit}
      saved="The review date is saved."
    >
      {(mistakes) => (
        <DateInput
          id="review"
          namePrefix="review"
          legend={{ children: "When is this action looked at again?", className: "govuk-fieldset__legend--m" }}
          hint="An action that never falls due needs a day on which somebody asks how it is going. Leave all three blank for none."
          items={dateItems(reviewOn ?? undefined)}
          error={errorOf(mistakes, "review")}
        />
      )}
    </ActionFormPage>
  );
}
