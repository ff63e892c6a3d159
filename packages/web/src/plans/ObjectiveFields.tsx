import { useState } from "react";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { Select } from "../ui/Select.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { NEW_OBJECTIVE, type SectionWithPlaces } from "./placeInPlan.ts";

type Props = { section: SectionWithPlaces; label: string; chosen: string; mistakes: readonly Mistake[] };

/** Under which objective of its section a row stands: none, one that is there, or a new one. */
export function ObjectiveFields({ section, label, chosen, mistakes }: Props) {
  const [objective, setObjective] = useState(chosen);
  return (
    <>
      <Select
        name="objective"
        label={label}
        labelClassName="govuk-label--m"
        value={objective}
        onChange={(event) => setObjective(event.target.value)}
        options={[
          { value: "", text: "None" },
          ...section.objectives.map(({ id, text }) => ({ value: id, text: shortened(text) })),
          { value: NEW_OBJECTIVE, text: "A new one" },
        ]}
      />
      {objective === NEW_OBJECTIVE && (
        <Textarea
          name="newObjective"
          label="What does the new one say?"
          rows={2}
          error={errorOf(mistakes, "newObjective")}
        />
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
