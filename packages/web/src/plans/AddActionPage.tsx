import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { AddActionPageQuery, AddActionPageQueryVariables } from "../gql/graphql.ts";
import { FormPage } from "../layout/FormPage.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Input } from "../ui/Input.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { statementsOf } from "./cellText.ts";
import { ObjectiveFields } from "./ObjectiveFields.tsx";
import { planPath } from "./paths.ts";
import { type SectionWithPlaces, sectionName } from "./placeInPlan.ts";
import { useAddAction } from "./useAddAction.ts";
import { useAddSection } from "./useAddSection.ts";
import { useObjectiveOf } from "./useObjectiveOf.ts";
import { columnRoleWords } from "./words.ts";

const AddActionPageQuery = graphql(`
  query AddActionPage($planId: ID!) {
    plan(id: $planId) {
      id
      ...PlaceInPlan @unmask
    }
  }
`);

export async function openAddActionPage(at: At) {
  const planRef = await at.preload(AddActionPageQuery, { planId: param(at, "planId") }, "fresh");
  const { section, after, objective } = at.search;
  return <AddActionPage planRef={planRef} sectionId={section} afterId={after} objectiveId={objective} />;
}

type Props = {
  planRef: QueryRef<AddActionPageQuery, AddActionPageQueryVariables>;
  sectionId: string | undefined;
  afterId: string | undefined;
  /** The objective to stand under, where that was chosen already: one of the section's, or a new one. */
  objectiveId: string | undefined;
};

const NO_SECTION: SectionWithPlaces = {
  __typename: "Section",
  id: "",
  number: null,
  title: null,
  statement: null,
  objectives: [],
  actions: [],
};

/** A new row: where it stands is settled by where somebody came from. */
function AddActionPage({ planRef, sectionId, afterId, objectiveId }: Props) {
  const { plan } = useReadQuery(planRef).data;
  const { add, sending } = useAddAction();
  const { addSection, sending: addingSection } = useAddSection();
  const { objectiveOf, sending: addingObjective } = useObjectiveOf();
  if (!plan) return <NotFoundPage what="plan" />;
  const { id: planId, columns } = plan;
  // A plan that was just started has no section yet: its first row brings one, without a name.
  const section = plan.sections.find(({ id }) => id === sectionId) ?? plan.sections[0] ?? NO_SECTION;
  const after = section.actions.find(({ id }) => id === afterId);
  const written = columns.filter(({ role }) => role !== "NUMBER" && role !== "OBJECTIVE");
  const numbered = columns.some(({ role }) => role === "NUMBER") || section.actions.some(({ number }) => number);
  const objectiveColumn = columns.find(({ role }) => role === "OBJECTIVE");
  const hasObjectives = objectiveId !== undefined || objectiveColumn !== undefined || section.objectives.length > 0;

  async function submit(form: FormData) {
    const cells = written
      .map(({ id: columnId }) => ({ columnId, blocks: statementsOf(String(form.get(columnId)), []) }))
      .filter(({ blocks }) => blocks.length > 0);
    const [first] = written;
    if (cells.length === 0) return [{ ...(first && { field: first.id }), message: "Write something into the row" }];
    const home = section.id ? ({ outcome: "added", id: section.id } as const) : await addSection({ planId });
    if (home.outcome === "refused") return [{ message: home.message }];
    const found = await objectiveOf(form, planId, home.id);
    if ("mistakes" in found) return found.mistakes;
    const number = String(form.get("number") ?? "").trim() || null;
    return add({ planId, sectionId: home.id, afterId: after?.id ?? null, number, cells, ...found });
  }

  const place = after ? `After ${[after.number, after.summary].filter(Boolean).join(" ")}` : "At the end";
  return (
    <FormPage
      name={`add to ${planId} ${section.id}`}
      title="Add an action"
      caption={plan.sections.length > 1 ? `${place} of ${sectionName(section)}` : plan.title}
      back={{ href: planPath(planId), text: "Back to the plan" }}
      button="Add it"
      sending={sending || addingSection || addingObjective}
      submit={submit}
      saved="The action is added."
    >
      {(mistakes) => (
        <>
          {hasObjectives && (
            <ObjectiveFields
              section={section}
              label={objectiveColumn?.label || "Under which objective?"}
              chosen={objectiveId ?? (after ?? section.actions.at(-1))?.objective?.id ?? ""}
              mistakes={mistakes}
            />
          )}
          {numbered && (
            <Input
              name="number"
              label="Number"
              labelClassName="govuk-label--m"
              hint={`As it should be printed. ${after?.number ? `The row above is ${after.number}.` : ""}`}
              className="govuk-input--width-5"
              autoComplete="off"
            />
          )}
          {written.map(({ id, label, role }, index) => (
            <Textarea
              key={id}
              name={id}
              label={label || columnRoleWords[role]}
              labelClassName="govuk-label--m"
              hint={
                index === 0 ? "In each of these, a line is a statement. Begin it with “- ” for a bullet." : undefined
              }
              rows={3}
              error={mistakes.find(({ field }) => field === id)?.message}
            />
          ))}
        </>
      )}
    </FormPage>
  );
}
