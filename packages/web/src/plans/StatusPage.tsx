import { useReadQuery } from "@apollo/client/react";
import type { Mistake } from "../layout/mistakes.ts";
import { errorOf } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { type ActionToChangeRef, preloadActionToChange } from "./actionToChange.ts";
import { StatusRadios } from "./StatusRadios.tsx";
import { useAssessStatus } from "./useAssessStatus.ts";
import { chosenOf } from "../ui/choices.ts";
import { statusWords } from "./words.ts";

export async function openStatusPage(at: At) {
  return <StatusPage actionRef={await preloadActionToChange(at)} />;
}

function StatusPage({ actionRef }: { actionRef: ActionToChangeRef }) {
  const { action } = useReadQuery(actionRef).data;
  const { assess, sending } = useAssessStatus();
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan, status } = action;
  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof assess> {
    const chosen = chosenOf(statusWords, form.get("status"));
    if (!chosen) return [{ field: "status", message: "Choose how the action stands" }];
    return assess({ planId: plan.id, actionId, status: chosen, reason: String(form.get("reason")).trim() || null });
  }
  return (
    <ActionFormPage
      action={action}
      title="Say how it stands"
      button="Save status"
      sending={sending}
      submit={submit}
      saved="The status is saved."
    >
      {(mistakes) => (
        <>
          <StatusRadios legend="How does this action stand?" now={status} error={errorOf(mistakes, "status")} />
          <Textarea name="reason" label="Why? (optional)" rows={3} />
        </>
      )}
    </ActionFormPage>
  );
}
