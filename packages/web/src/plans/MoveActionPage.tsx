import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { MoveActionPageQuery, MoveActionPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Select } from "../ui/Select.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { ObjectiveFields } from "./ObjectiveFields.tsx";
import { sectionName } from "./placeInPlan.ts";
import { useMoveAction } from "./useMoveAction.ts";
import { useObjectiveOf } from "./useObjectiveOf.ts";

const MoveActionPageQuery = graphql(`
  query MoveActionPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      section {
        id
      }
      objective {
        id
      }
      plan {
        id
        ...PlaceInPlan @unmask
      }
    }
  }
`);

export async function openMoveActionPage(at: At) {
  const actionRef = await at.preload(MoveActionPageQuery, { actionId: param(at, "actionId") }, "fresh");
  return <MoveActionPage actionRef={actionRef} />;
}

function MoveActionPage({ actionRef }: { actionRef: QueryRef<MoveActionPageQuery, MoveActionPageQueryVariables> }) {
  const { action } = useReadQuery(actionRef).data;
  const { move, sending: moving } = useMoveAction();
  const { objectiveOf, sending: adding } = useObjectiveOf();
  const [sectionId, setSectionId] = useState(action?.section.id);
  const section = action?.plan.sections.find(({ id }) => id === sectionId);
  if (!action || !section) return <NotFoundPage what="action" />;
  const { id: actionId, plan } = action;
  const others = section.actions.filter(({ id }) => id !== actionId);
  const own = section.actions.findIndex(({ id }) => id === actionId);
  const before = own < 0 ? others.at(-1) : section.actions[own - 1];
  const objective = own < 0 ? others.at(-1)?.objective : action.objective;

  async function submit(form: FormData) {
    const found = await objectiveOf(form, plan.id, String(form.get("section")));
    if ("mistakes" in found) return found.mistakes;
    const place = { sectionId: String(form.get("section")), afterId: String(form.get("after")) || null };
    return move({ planId: plan.id, actionId, ...place, ...found });
  }

  return (
    <ActionFormPage
      action={action}
      planId={plan.id}
      title="Move this row"
      button="Move it"
      sending={moving || adding}
      submit={submit}
      saved="The row stands in its new place."
    >
      {(mistakes) => (
        <>
          <Select
            name="section"
            label="In which section?"
            labelClassName="govuk-label--m"
            value={section.id}
            onChange={(event) => setSectionId(event.target.value)}
            options={plan.sections.map((other) => ({ value: other.id, text: sectionName(other) }))}
          />
          <Select
            key={`after in ${section.id}`}
            name="after"
            label="After which row?"
            labelClassName="govuk-label--m"
            defaultValue={before?.id ?? ""}
            options={[
              { value: "", text: "None: it is the first" },
              ...others.map(({ id, number, summary }) => ({
                value: id,
                text: [number, summary].filter(Boolean).join(" "),
              })),
            ]}
          />
          <ObjectiveFields
            key={`objective in ${section.id}`}
            section={section}
            label="Under which objective?"
            chosen={objective?.id ?? ""}
            mistakes={mistakes}
          />
        </>
      )}
    </ActionFormPage>
  );
}
