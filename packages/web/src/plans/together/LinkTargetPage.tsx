import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { LinkTargetPageQuery, LinkTargetPageQueryVariables } from "../../gql/graphql.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { Select } from "../../ui/Select.tsx";
import { ActionFormPage } from "../ActionFormPage.tsx";
import { useLinkAction } from "./useLinkAction.ts";

const LinkTargetPageQuery = graphql(`
  query LinkTargetPage($actionId: ID!, $target: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
      }
      delivers {
        id
      }
    }
    plan(id: $target) {
      id
      title
      sections {
        id
        actions {
          id
          number
          summary
        }
      }
    }
  }
`);

export async function openLinkTargetPage(at: At, target: string) {
  const variables = { actionId: param(at, "actionId"), target };
  return <LinkTargetPage actionRef={await at.preload(LinkTargetPageQuery, variables, "fresh")} />;
}

type Props = { actionRef: QueryRef<LinkTargetPageQuery, LinkTargetPageQueryVariables> };

function LinkTargetPage({ actionRef }: Props) {
  const { action, plan } = useReadQuery(actionRef).data;
  const { link, sending } = useLinkAction();
  if (!action || !plan) return <NotFoundPage what={action ? "plan" : "action"} />;
  const { id: actionId, plan: own, delivers } = action;
  const linked = new Set(delivers.map(({ id }) => id));
  const targets = plan.sections.flatMap(({ actions }) => actions).filter(({ id }) => !linked.has(id));

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof link> {
    const deliversId = String(form.get("delivers"));
    return deliversId
      ? link({ planId: own.id, actionId, deliversId })
      : [{ field: "delivers", message: "Choose the action that it delivers" }];
  }
  return (
    <ActionFormPage
      action={action}
      title="Choose the action that it delivers"
      button="Link them"
      sending={sending}
      submit={submit}
      saved="The actions are linked."
    >
      {(mistakes) => (
        <Select
          name="delivers"
          label={`Which action of “${plan.title}”?`}
          labelClassName="govuk-label--m"
          hint="Its page then shows how this action stands."
          className="govuk-!-width-full"
          error={errorOf(mistakes, "delivers")}
          options={[
            { value: "", text: "Choose an action" },
            ...targets.map(({ id, number, summary }) => ({
              value: id,
              text: [number, summary].filter(Boolean).join(" "),
            })),
          ]}
        />
      )}
    </ActionFormPage>
  );
}
