import { useReadQuery } from "@apollo/client/react";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
import { Input } from "../ui/Input.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { type ActionToChangeRef, preloadActionToChange } from "./actionToChange.ts";
import { useRenumberAction } from "./useRenumberAction.ts";

export async function openRenumberPage(at: At) {
  return <RenumberPage actionRef={await preloadActionToChange(at)} />;
}

function RenumberPage({ actionRef }: { actionRef: ActionToChangeRef }) {
  const { action } = useReadQuery(actionRef).data;
  const { renumber, sending } = useRenumberAction();
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan, number } = action;
  return (
    <ActionFormPage
      action={action}
      planId={plan.id}
      title="Change the number"
      button="Save"
      sending={sending}
      submit={(form) => renumber({ planId: plan.id, actionId, number: String(form.get("number")).trim() || null })}
      saved="The number is saved."
    >
      {() => (
        <Input
          name="number"
          label="Number"
          labelClassName="govuk-label--m"
          hint="As it should be printed, for example 1.2 or A3. Leave it empty for no number. No other row is renumbered."
          className="govuk-input--width-5"
          defaultValue={number ?? ""}
          autoComplete="off"
        />
      )}
    </ActionFormPage>
  );
}
