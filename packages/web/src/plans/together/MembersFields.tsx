import { dayIn } from "../../layout/dayIn.ts";
import { dateItems } from "../../layout/dateItems.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { Checkboxes } from "../../ui/Checkboxes.tsx";
import { DateInput } from "../../ui/DateInput.tsx";

type Props = {
  organisations: readonly { id: string; name: string }[];
  members?: ReadonlySet<string>;
  from?: string;
  mistakes: readonly Mistake[];
};

/** Asks who belongs to a group, and from which day on. */
export function MembersFields({ organisations, members, from, mistakes }: Props) {
  return (
    <>
      <Checkboxes
        name="organisation"
        legend={{ children: "Who belongs to it?", className: "govuk-fieldset__legend--m" }}
        error={errorOf(mistakes, "organisation")}
        choices={organisations.map(({ id, name }) => ({
          value: id,
          label: name,
          defaultChecked: members?.has(id) ?? false,
        }))}
      />
      <DateInput
        id="from"
        namePrefix="from"
        legend={{ children: "From which day on?", className: "govuk-fieldset__legend--m" }}
        hint="For example, 27 3 2026. It may be a day to come."
        items={dateItems(from)}
        error={errorOf(mistakes, "from")}
      />
    </>
  );
}

/** Who was chosen, and from which day on; or what is missing. */
export function membersIn(form: FormData): { mistakes: Mistake[]; organisationIds: string[]; from: string } {
  const organisationIds = form.getAll("organisation").map(String);
  const from = dayIn(form, "from") ?? "";
  const mistakes: Mistake[] = [];
  if (organisationIds.length === 0) mistakes.push({ field: "organisation", message: "Choose who belongs to it" });
  if (!from) mistakes.push({ field: "from", message: "Enter the first day, for example 27 3 2026" });
  return { mistakes, organisationIds, from };
}
