import { useReadQuery } from "@apollo/client/react";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
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
  return (
    <ActionFormPage
      action={action}
      title="Take this action out of the plan"
      button="Take it out"
      warning
      sending={sending}
      submit={(form) => remove({ planId: plan.id, actionId, reason: String(form.get("reason")).trim() || null })}
      saved="The action is out of its plan."
    >
      {() => (
        <>
          <p className="govuk-body">It leaves the table, and stays in the history. You can put it back at any time.</p>
          <Textarea name="reason" label="Why? (optional)" rows={3} />
        </>
      )}
    </ActionFormPage>
  );
}
