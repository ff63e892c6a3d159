import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useRef } from "react";
import { graphql } from "../../gql/index.ts";
import type { AskGroupsPageQuery, AskGroupsPageQueryVariables } from "../../gql/graphql.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import type { Saving } from "../../layout/saving.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { Anchor } from "../../ui/Anchor.tsx";
import { Checkboxes } from "../../ui/Checkboxes.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ActionFormPage } from "../ActionFormPage.tsx";
import { actionPath, groupsPath } from "../paths.ts";
import { useAskGroup } from "./useAskGroup.ts";
import { useReleaseGroup } from "./useReleaseGroup.ts";

const AskGroupsPageQuery = graphql(`
  query AskGroupsPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      groups {
        id
        name
      }
      plan {
        id
        groups {
          id
          name
          organisations {
            id
            name
          }
        }
      }
    }
  }
`);

export async function openAskGroupsPage(at: At) {
  const variables = { actionId: param(at, "actionId") };
  return <AskGroupsPage actionRef={await at.preload(AskGroupsPageQuery, variables, "fresh")} />;
}

type Props = { actionRef: QueryRef<AskGroupsPageQuery, AskGroupsPageQueryVariables> };

function AskGroupsPage({ actionRef }: Props) {
  const { action } = useReadQuery(actionRef).data;
  const { ask, sending: asking } = useAskGroup();
  const { release, sending: releasing } = useReleaseGroup();
  // What is already done stays done when a later step fails and the form is sent again.
  const standing = useRef(new Set(action?.groups.map(({ id }) => id)));
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan } = action;
  const title = "Ask groups for their progress";
  if (plan.groups.length === 0) {
    return (
      <Page title={title} way={<WayBack href={actionPath(actionId)}>Back to the action</WayBack>}>
        <EmptyState title="This plan has no groups yet.">
          <p className="govuk-body">
            <Anchor className="govuk-link" href={groupsPath(plan.id)}>
              Define a group
            </Anchor>{" "}
            of organisations first.
          </p>
        </EmptyState>
      </Page>
    );
  }

  async function submit(form: FormData): Promise<Saving> {
    const wanted = new Set(form.getAll("group").map(String));
    let note = "";
    for (const { id: groupId } of plan.groups) {
      if (wanted.has(groupId) === standing.current.has(groupId)) continue;
      const step = wanted.has(groupId) ? ask : release;
      const result = await step({ planId: plan.id, actionId, groupId });
      if (result.outcome === "refused") return result;
      if (wanted.has(groupId)) standing.current.add(groupId);
      else standing.current.delete(groupId);
      note = result.note;
    }
    return { outcome: "saved", note };
  }
  const asked = new Set(action.groups.map(({ id }) => id));
  return (
    <ActionFormPage
      action={action}
      title={title}
      button="Save"
      sending={asking || releasing}
      submit={submit}
      saved="Which groups are asked is saved."
    >
      {() => (
        <Checkboxes
          name="group"
          legend={{ children: "Which groups each return their own progress?", className: "govuk-fieldset__legend--m" }}
          hint="Every organisation of a group is asked. What an organisation has returned stays in the history."
          choices={plan.groups.map(({ id, name, organisations }) => ({
            value: id,
            label: name,
            hint: organisations.map((organisation) => organisation.name).join(", ") || "Nobody belongs to it today",
            defaultChecked: asked.has(id),
          }))}
        />
      )}
    </ActionFormPage>
  );
}
