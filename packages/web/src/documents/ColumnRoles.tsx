import { columnRoleWords } from "../plans/words.ts";
import { choicesOf } from "../ui/choices.ts";
import { Select } from "../ui/Select.tsx";
import type { PreviewPlan } from "./preview.ts";

/** What each column was taken to mean; a select away from meaning something else. */
export function ColumnRoles({ plan: { index, columns } }: { plan: PreviewPlan }) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">What do its columns mean?</legend>
      <div className="app-roles">
        {columns.map((column) => (
          <Select
            key={column.index}
            name={`role-${index}-${column.index}`}
            label={column.label || `Column ${column.index + 1}, without a label`}
            defaultValue={column.role}
            options={choicesOf(columnRoleWords)}
          />
        ))}
      </div>
    </fieldset>
  );
}
