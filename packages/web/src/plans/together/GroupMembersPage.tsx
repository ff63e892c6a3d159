import { useReadQuery } from "@apollo/client/react";
import type { Mistake } from "../../layout/mistakes.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { today } from "../../ui/sayDate.ts";
import { groupsPath } from "../paths.ts";
import { type GroupsToChangeRef, preloadGroupsToChange } from "./groupsToChange.ts";
import { MembersFields, membersIn } from "./MembersFields.tsx";
import { PlanFormPage } from "./PlanFormPage.tsx";
import { useSetGroupMembers } from "./useSetGroupMembers.ts";

export async function openGroupMembersPage(at: At) {
  return <GroupMembersPage planRef={await preloadGroupsToChange(at)} groupId={param(at, "groupId")} />;
}

function GroupMembersPage({ planRef, groupId }: { planRef: GroupsToChangeRef; groupId: string }) {
  const { plan, partnership } = useReadQuery(planRef).data;
  const { setMembers, sending } = useSetGroupMembers();
  const group = plan?.groups.find(({ id }) => id === groupId);
  if (!plan || !group) return <NotFoundPage what="group" />;
  const planId = plan.id;

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof setMembers> {
    const { mistakes, organisationIds, from } = membersIn(form);
    return mistakes.length > 0 ? mistakes : setMembers({ planId, groupId, organisationIds, from });
  }
  return (
    <PlanFormPage
      plan={plan}
      title={`Who belongs to “${group.name}”`}
      button="Save"
      back={{ href: groupsPath(planId), text: "Back to the groups" }}
      sending={sending}
      submit={submit}
      saved={`Who belongs to “${group.name}” is saved.`}
    >
      {(mistakes) => (
        <MembersFields
          organisations={partnership?.organisations ?? []}
          members={new Set(group.organisations.map(({ id }) => id))}
          from={today()}
          mistakes={mistakes}
        />
      )}
    </PlanFormPage>
  );
}
