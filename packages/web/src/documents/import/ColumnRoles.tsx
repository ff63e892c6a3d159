import type { ColumnRole } from "../../gql/graphql.ts";
import { columnRoleWords } from "../../plans/words.ts";
import { choicesOf } from "../../ui/choices.ts";
import { Select } from "../../ui/Select.tsx";
import { readIn } from "./answers.ts";
import { rowsOf } from "./previewed.ts";
import type { PreviewPlan } from "./preview.ts";

/** What each column was taken to mean; a select away from meaning something else. */
export function ColumnRoles({ plan, roles }: { plan: PreviewPlan; roles: readonly ColumnRole[] }) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">What do its columns mean?</legend>
      <div className="app-roles">
        {plan.columns.map((column) => (
          <Select
            key={column.index}
            name={`role-${plan.index}-${column.index}`}
            label={column.label || `Column ${column.index + 1}, without a label`}
            hint={exampleOf(plan, column)}
            defaultValue={roles[column.index] ?? column.role}
            options={choicesOf(columnRoleWords)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The first words that stand in a column. */
function exampleOf(plan: PreviewPlan, { index, role }: PreviewPlan["columns"][number]): string {
  const texts = rowsOf(plan).map((row) => readIn(row, role, index).split("\n")[0] ?? "");
  const first = texts.find((text) => text !== "");
  if (first === undefined) return "It is empty in every row";
  return first.length > 60 ? `${first.slice(0, 60).replace(/\s+\S*$/, "")} …` : first;
}
