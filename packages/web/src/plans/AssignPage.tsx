import { useReadQuery } from "@apollo/client/react";
import { useRef } from "react";
import type { Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import type { At } from "../layout/opening.tsx";
import type { Saving } from "../layout/saving.ts";
import { Checkboxes } from "../ui/Checkboxes.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { type ActionToChangeRef, preloadActionToChange } from "./actionToChange.ts";
import { useAssignAction } from "./useAssignAction.ts";
import { useUnassignAction } from "./useUnassignAction.ts";

export async function openAssignPage(at: At) {
  return <AssignPage actionRef={await preloadActionToChange(at)} />;
}

function AssignPage({ actionRef }: { actionRef: ActionToChangeRef }) {
  const { action, partnership } = useReadQuery(actionRef).data;
  const { assign, sending: assigning } = useAssignAction();
  const { unassign, sending: unassigning } = useUnassignAction();
  // What is already done stays done when a later step fails and the form is sent again.
  const standing = useRef(new Set(action?.assigned.map(({ id }) => id)));
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan } = action;
  const people = (partnership?.people ?? []).filter(({ role }) => role === "PARTNER" || role === "LEAD");

  async function submit(form: FormData): Promise<Saving> {
    const wanted = new Set(form.getAll("person").map(String));
    let note = "";
    for (const { id: personId } of people) {
      if (wanted.has(personId) === standing.current.has(personId)) continue;
      const step = wanted.has(personId) ? assign : unassign;
      const result = await step({ planId: plan.id, actionId, personId });
      if (result.outcome === "refused") return result;
      if (wanted.has(personId)) standing.current.add(personId);
      else standing.current.delete(personId);
      note = result.note;
    }
    return { outcome: "saved", note };
  }
  return (
    <ActionFormPage
      action={action}
      title="Assign this action"
      button="Save"
      sending={assigning || unassigning}
      submit={submit}
      saved="Who it is assigned to is saved."
    >
      {(_mistakes: readonly Mistake[]) => (
        <Checkboxes
          name="person"
          legend={{ children: "Who is asked to see to it?", className: "govuk-fieldset__legend--m" }}
          hint="What is printed in the plan stays as it is. Choose as many as you need."
          choices={people.map(({ id, name, organisation }) => ({
            value: id,
            label: name,
            hint: organisation.name,
            defaultChecked: standing.current.has(id),
          }))}
        />
      )}
    </ActionFormPage>
  );
}
