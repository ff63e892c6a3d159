import { useReadQuery } from "@apollo/client/react";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import type { At } from "../../layout/opening.tsx";
import { Input } from "../../ui/Input.tsx";
import { groupsPath } from "../paths.ts";
import { type GroupsToChangeRef, preloadGroupsToChange } from "./groupsToChange.ts";
import { MembersFields, membersIn } from "./MembersFields.tsx";
import { PlanFormPage } from "./PlanFormPage.tsx";
import { useDefineGroup } from "./useDefineGroup.ts";

export async function openDefineGroupPage(at: At) {
  return <DefineGroupPage planRef={await preloadGroupsToChange(at)} />;
}

function DefineGroupPage({ planRef }: { planRef: GroupsToChangeRef }) {
  const { plan, partnership } = useReadQuery(planRef).data;
  const { define, sending } = useDefineGroup();
  if (!plan) return <NotFoundPage what="plan" />;
  const planId = plan.id;

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof define> {
    const name = String(form.get("name")).trim();
    const { mistakes, organisationIds, from } = membersIn(form);
    if (!name) mistakes.unshift({ field: "name", message: "Enter what the plan calls the group" });
    return mistakes.length > 0 ? mistakes : define({ planId, name, organisationIds, from });
  }
  return (
    <PlanFormPage
      plan={plan}
      title="Define a group"
      button="Define the group"
      back={{ href: groupsPath(planId), text: "Back to the groups" }}
      sending={sending}
      submit={submit}
      saved="The group is defined."
    >
      {(mistakes) => (
        <>
          <Input
            name="name"
            label="What does the plan call it?"
            labelClassName="govuk-label--m"
            hint="As it is printed, for example “All specified authorities”"
            error={errorOf(mistakes, "name")}
          />
          <MembersFields organisations={partnership?.organisations ?? []} mistakes={mistakes} />
        </>
      )}
    </PlanFormPage>
  );
}
