import { Anchor } from "../../ui/Anchor.tsx";
import { Textarea } from "../../ui/Textarea.tsx";
import { addActionPath } from "../paths.ts";
import { NEW_OBJECTIVE, sectionName } from "../placeInPlan.ts";
import { fieldOf, NOTHING_WRITTEN } from "../withdrawnWords.ts";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import { PartItem } from "./PartItem.tsx";
import { RemoveObjective, RewordObjective } from "./planCommands.ts";
import type { ShapeSection } from "./shape.ts";
import { TakeOut } from "./TakeOut.tsx";

/** The objectives above the rows of a section. A new one comes with the first row that stands under it. */
export function Objectives({ planId, section }: { planId: string; section: ShapeSection }) {
  const heading = `objectives-of-${section.id}`;
  return (
    <>
      <h3 className="govuk-heading-s" id={heading}>
        Objectives of {sectionName(section)}
      </h3>
      <ul className="app-parts">
        {section.objectives.map(({ id: objectiveId, text, withdrawn }) => {
          const what = `objective “${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
          return (
            <PartItem key={objectiveId} id={objectiveId} what={what} shown={text}>
              <ChangeForm
                name={`objective ${objectiveId}`}
                command={RewordObjective}
                content={(form) => {
                  const words = wordsIn(form, "text");
                  return withdrawn && !words ? NOTHING_WRITTEN : { planId, objectiveId, text: words ?? "" };
                }}
                button="Save objective"
                secondary
                saved="The objective is saved."
              >
                <Textarea
                  name="text"
                  id={`${objectiveId}-text`}
                  label="What it says"
                  rows={3}
                  {...fieldOf({ text, withdrawn })}
                />
              </ChangeForm>
              <TakeOut
                id={objectiveId}
                what={what}
                command={RemoveObjective}
                content={(reason) => ({ planId, objectiveId, reason })}
                hint="The rows under it stay, without it."
                focusAfter={heading}
              />
            </PartItem>
          );
        })}
      </ul>
      <p className="govuk-body">
        <Anchor className="govuk-link" href={addActionPath(planId, { section: section.id, objective: NEW_OBJECTIVE })}>
          Add an objective<span className="govuk-visually-hidden"> to {sectionName(section)}</span>, with its first row
        </Anchor>
      </p>
    </>
  );
}
