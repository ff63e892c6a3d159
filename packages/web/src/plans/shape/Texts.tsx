import type { NarrativePlace } from "../../gql/graphql.ts";
import { choicesOf, chosenOf } from "../../ui/choices.ts";
import { Input } from "../../ui/Input.tsx";
import { Select } from "../../ui/Select.tsx";
import { Textarea } from "../../ui/Textarea.tsx";
import { Blocks } from "../Blocks.tsx";
import { statementsOf, textOf } from "../cellText.ts";
import { fieldOf, NOTHING_WRITTEN } from "../withdrawnWords.ts";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import { PartItem } from "./PartItem.tsx";
import { AddNarrative, RemoveNarrative, RewordNarrative } from "./planCommands.ts";
import type { Shape } from "./shape.ts";
import { TakeOut } from "./TakeOut.tsx";

const placeWords: Record<NarrativePlace, string> = {
  BEFORE: "Before the table",
  AFTER: "After the table",
  FOOTNOTE: "At the foot, as a note",
};
const hint = "Each line is a paragraph. Begin it with “- ” for a bullet.";

/** The texts around the table. */
export function Texts({ plan: { id: planId, narrative } }: { plan: Shape }) {
  return (
    <>
      <h2 className="govuk-heading-m" id="texts">
        Texts around the table
      </h2>
      <ul className="app-parts">
        {narrative.map(({ id: narrativeId, place, heading, body, withdrawn }) => {
          const what = `text “${heading || (body[0]?.text.slice(0, 40) ?? "")}”`;
          return (
            <PartItem
              key={narrativeId}
              id={narrativeId}
              what={what}
              shown={
                <>
                  {heading && <strong>{heading}</strong>}
                  <span className="govuk-hint app-line">{placeWords[place]}</span>
                  <Blocks blocks={body} small />
                </>
              }
            >
              <ChangeForm
                name={`text ${narrativeId}`}
                command={RewordNarrative}
                content={(form) => {
                  const words = wordsIn(form, "heading");
                  const written = statementsOf(String(form.get("body")), withdrawn ? [] : body);
                  if (withdrawn && !words && written.length === 0) return NOTHING_WRITTEN;
                  return { planId, narrativeId, heading: words, body: written };
                }}
                button="Save text"
                secondary
                saved="The text is saved."
              >
                <Input
                  name="heading"
                  id={`${narrativeId}-heading`}
                  label="Heading"
                  {...fieldOf({ text: heading ?? "", withdrawn })}
                />
                <Textarea
                  name="body"
                  id={`${narrativeId}-body`}
                  label="Text"
                  rows={6}
                  {...fieldOf({ text: textOf(withdrawn ? body.slice(0, 1) : body), withdrawn }, hint)}
                />
              </ChangeForm>
              <TakeOut
                id={narrativeId}
                what={what}
                command={RemoveNarrative}
                content={(reason) => ({ planId, narrativeId, reason })}
                hint="It stays in the history."
                focusAfter="texts"
              />
            </PartItem>
          );
        })}
      </ul>
      <h3 className="govuk-heading-s">Add a text</h3>
      <ChangeForm
        name={`add text ${planId}`}
        command={AddNarrative}
        content={(form) => ({
          planId,
          place: chosenOf(placeWords, form.get("place")) ?? "BEFORE",
          heading: wordsIn(form, "heading"),
          body: statementsOf(String(form.get("body")), []),
        })}
        button="Add text"
        secondary
        saved="The text is added."
        fresh
      >
        <Select name="place" id="new-text-place" label="Where the new text stands" options={choicesOf(placeWords)} />
        <Input name="heading" id="new-text-heading" label="Heading of the new text" />
        <Textarea name="body" id="new-text-body" label="The new text" hint={hint} rows={4} />
      </ChangeForm>
    </>
  );
}
