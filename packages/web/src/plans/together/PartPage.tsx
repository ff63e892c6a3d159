import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { PartPageQuery, PartPageQueryVariables } from "../../gql/graphql.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { useSession } from "../../layout/session.ts";
import { chosenOf } from "../../ui/choices.ts";
import { ActionFormPage } from "../ActionFormPage.tsx";
import { StatusRadios } from "../StatusRadios.tsx";
import { statusWords } from "../words.ts";
import { useAssessPart } from "./useAssessPart.ts";

const PartPageQuery = graphql(`
  query PartPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
      }
      returns {
        organisation {
          id
          name
        }
        status
        latestReport {
          id
          narrative
          occurredOn
        }
      }
    }
  }
`);

export async function openPartPage(at: At) {
  return <PartPage actionRef={await at.preload(PartPageQuery, { actionId: param(at, "actionId") }, "fresh")} />;
}

function PartPage({ actionRef }: { actionRef: QueryRef<PartPageQuery, PartPageQueryVariables> }) {
  const { action } = useReadQuery(actionRef).data;
  const { me } = useSession();
  const { assess, sending } = useAssessPart();
  const ours = action?.returns.find(({ organisation }) => organisation.id === me?.organisation.id);
  if (!action || !ours) return <NotFoundPage what="part of an action" />;
  const { id: actionId, plan } = action;

  function submit(form: FormData): readonly Mistake[] | ReturnType<typeof assess> {
    const status = chosenOf(statusWords, form.get("status"));
    return status
      ? assess({ planId: plan.id, actionId, status })
      : [{ field: "status", message: "Choose how your part stands" }];
  }
  return (
    <ActionFormPage
      action={action}
      title="Say how our part stands"
      button="Save our part"
      sending={sending}
      submit={submit}
      saved={`How the part of ${ours.organisation.name} stands is saved.`}
    >
      {(mistakes) => (
        <StatusRadios
          legend={`How does the part of ${ours.organisation.name} stand?`}
          hint="The status of the whole action stays as it is. Say more in a progress report."
          now={ours.status ?? undefined}
          error={errorOf(mistakes, "status")}
        />
      )}
    </ActionFormPage>
  );
}
