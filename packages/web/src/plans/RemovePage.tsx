import { useReadQuery } from "@apollo/client/react";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
import { reasonMissing, type Saving } from "../layout/saving.ts";
import { Textarea } from "../ui/Textarea.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { type ActionToChangeRef, preloadActionToChange } from "./actionToChange.ts";
import { useRemoveAction } from "./useRemoveAction.ts";

export async function openRemovePage(at: At) {
  return <RemovePage actionRef={await preloadActionToChange(at)} />;
}

function RemovePage({ actionRef }: { actionRef: ActionToChangeRef }) {
  const { action } = useReadQuery(actionRef).data;
  const { remove, sending } = useRemoveAction();
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan } = action;
  async function submit(form: FormData): Promise<readonly Mistake[] | Saving> {
    const result = await remove({ planId: plan.id, actionId, reason: String(form.get("reason")).trim() || null });
    const unexplained = reasonMissing(result);
    return unexplained.length > 0 ? unexplained : result;
  }
  return (
    <ActionFormPage
      action={action}
      title="Take this action out of the plan"
      button="Take it out"
      warning
      sending={sending}
      submit={submit}
      saved="The action is out of its plan."
    >
      {(mistakes) => (
        <>
          <p className="govuk-body">It leaves the table, and stays in the history. You can put it back at any time.</p>
          <Textarea
            name="reason"
            label={errorOf(mistakes, "reason") ? "Why?" : "Why? (optional)"}
            rows={3}
            error={errorOf(mistakes, "reason")}
          />
        </>
      )}
    </ActionFormPage>
  );
}
