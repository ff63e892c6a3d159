import { Input } from "../../ui/Input.tsx";
import { Select } from "../../ui/Select.tsx";
import { Textarea } from "../../ui/Textarea.tsx";
import { sectionName } from "../placeInPlan.ts";
import { fieldOf, NOTHING_WRITTEN } from "../withdrawnWords.ts";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import { Objectives } from "./Objectives.tsx";
import { PartItem } from "./PartItem.tsx";
import { AddNamedSection, MoveSection, RemoveSection, RestoreSection, RewordSection } from "./planCommands.ts";
import type { Shape, ShapeSection } from "./shape.ts";
import { Steps } from "./Steps.tsx";
import { TakeOut } from "./TakeOut.tsx";

const wordsOfSection = (form: FormData) => ({
  number: wordsIn(form, "number"),
  title: wordsIn(form, "title"),
  statement: wordsIn(form, "statement"),
});

export function Sections({ plan: { id: planId, sections, removed } }: { plan: Shape }) {
  const gone = removed.sections.map((section) => ({ id: section.id, name: sectionName(section) }));
  const order = sections.map(({ id }) => id);
  return (
    <>
      <h2 className="govuk-heading-m" id="sections">
        Sections and objectives
      </h2>
      {gone.map(({ id: sectionId, name }) => (
        <ChangeForm
          key={sectionId}
          name={`put back ${sectionId}`}
          command={RestoreSection}
          content={() => ({ planId, sectionId })}
          button={`Put section “${name}” back`}
          secondary
          saved={`Put section “${name}” back.`}
          focusAfter="sections"
        />
      ))}
      {sections.length === 0 && <p className="govuk-body">This plan has no sections yet.</p>}
      <ol className="app-parts">
        {sections.map((section) => {
          const { id: sectionId, statement, withdrawn, actions } = section;
          const name = sectionName(section);
          const what = `section “${name}”`;
          return (
            <PartItem
              key={sectionId}
              id={sectionId}
              what={what}
              shown={
                <>
                  <strong>{name}</strong>
                  <span className="govuk-hint app-line">
                    {actions.length === 1 ? "1 row" : `${actions.length} rows`}
                  </span>
                  {statement && <p className="govuk-body-s">{statement}</p>}
                </>
              }
            >
              <ChangeForm
                name={`section ${sectionId}`}
                command={RewordSection}
                content={(form) => {
                  const words = wordsOfSection(form);
                  // A number alone would leave no sign that the words beside it were withdrawn.
                  if (withdrawn && !words.title && !words.statement) return NOTHING_WRITTEN;
                  return { planId, sectionId, ...words };
                }}
                button="Save section"
                secondary
                saved="The section is saved."
              >
                <SectionFields id={sectionId} section={section} />
              </ChangeForm>
              <Objectives planId={planId} section={section} />
              <Steps
                id={sectionId}
                what={what}
                order={order}
                command={MoveSection}
                content={(afterId) => ({ planId, sectionId, afterId })}
              />
              <TakeOut
                id={sectionId}
                what={what}
                command={RemoveSection}
                content={(reason) => ({ planId, sectionId, reason })}
                hint="Its rows leave the plan with it, and stay in the history."
                focusAfter="sections"
              />
            </PartItem>
          );
        })}
      </ol>
      <h3 className="govuk-heading-s">Add a section</h3>
      <ChangeForm
        name={`add section ${planId}`}
        command={AddNamedSection}
        content={(form) => ({ planId, ...wordsOfSection(form), afterId: wordsIn(form, "after") })}
        button="Add section"
        secondary
        saved="The section is added."
        fresh
      >
        <SectionFields id="new-section" />
        <Select
          name="after"
          id="new-section-after"
          label="After which section?"
          options={[
            { value: "", text: "The last one" },
            ...sections.map((section) => ({ value: section.id, text: sectionName(section) })),
          ]}
        />
      </ChangeForm>
    </>
  );
}

function SectionFields({ id, section }: { id: string; section?: ShapeSection }) {
  const of = section ? "" : " of the new section";
  const words = (text: string | null | undefined) =>
    fieldOf({ text: text ?? "", withdrawn: section?.withdrawn ?? null });
  return (
    <>
      <Input
        name="number"
        id={`${id}-number`}
        label={`Number${of}`}
        className="govuk-input--width-5"
        defaultValue={section?.number ?? ""}
      />
      <Input name="title" id={`${id}-title`} label={`Title${of}`} {...words(section?.title)} />
      <Textarea
        name="statement"
        id={`${id}-statement`}
        label={`What stands under the title${of}`}
        rows={2}
        {...words(section?.statement)}
      />
    </>
  );
}
