import { choicesOf, chosenOf } from "../../ui/choices.ts";
import { Input } from "../../ui/Input.tsx";
import { Select } from "../../ui/Select.tsx";
import { fieldOf, NOTHING_WRITTEN } from "../withdrawnWords.ts";
import { columnRoleWords } from "../words.ts";
import { ChangeForm, wordsIn } from "./ChangeForm.tsx";
import { PartItem } from "./PartItem.tsx";
import { AddColumn, GiveColumnRole, MoveColumn, RelabelColumn, RemoveColumn } from "./planCommands.ts";
import type { Shape } from "./shape.ts";
import { Steps } from "./Steps.tsx";
import { TakeOut } from "./TakeOut.tsx";

const roles = choicesOf(columnRoleWords).map(({ value, text }) => ({ value, text }));
const roleIn = (form: FormData) => chosenOf(columnRoleWords, form.get("role")) ?? "FREE";

export function Columns({ plan: { id: planId, columns } }: { plan: Shape }) {
  const order = columns.map(({ id }) => id);
  return (
    <>
      <h2 className="govuk-heading-m" id="columns">
        Columns
      </h2>
      <ol className="app-parts">
        {columns.map(({ id: columnId, label, role, withdrawn }) => {
          const what = `column “${label || columnRoleWords[role]}”`;
          return (
            <PartItem
              key={columnId}
              id={columnId}
              what={what}
              shown={
                <>
                  <strong>{label || "No label"}</strong>
                  <span className="govuk-hint app-line">{columnRoleWords[role]}</span>
                </>
              }
            >
              <ChangeForm
                name={`label ${planId} ${columnId}`}
                command={RelabelColumn}
                content={(form) => {
                  const words = wordsIn(form, "label");
                  return withdrawn && !words ? NOTHING_WRITTEN : { planId, columnId, label: words ?? "" };
                }}
                button="Save label"
                secondary
                saved="The label is saved."
              >
                <Input name="label" id={`${columnId}-label`} label="Label" {...fieldOf({ text: label, withdrawn })} />
              </ChangeForm>
              <ChangeForm
                name={`role ${planId} ${columnId}`}
                command={GiveColumnRole}
                content={(form) => ({ planId, columnId, role: roleIn(form) })}
                button="Save meaning"
                secondary
                saved="What it means is saved."
              >
                <Select
                  name="role"
                  id={`${columnId}-role`}
                  label="What it means"
                  options={roles}
                  defaultValue={role}
                  key={role}
                />
              </ChangeForm>
              <Steps
                id={columnId}
                what={what}
                order={order}
                command={MoveColumn}
                content={(afterId) => ({ planId, columnId, afterId })}
              />
              <TakeOut
                id={columnId}
                what={what}
                command={RemoveColumn}
                content={(reason) => ({ planId, columnId, reason })}
                hint="What stands in it leaves the table, and stays in the history."
                focusAfter="columns"
              />
            </PartItem>
          );
        })}
      </ol>
      <h3 className="govuk-heading-s">Add a column</h3>
      <ChangeForm
        name={`add column ${planId}`}
        command={AddColumn}
        content={(form) => ({
          planId,
          label: wordsIn(form, "label") ?? "",
          role: roleIn(form),
          afterId: wordsIn(form, "after"),
        })}
        button="Add column"
        secondary
        saved="The column is added."
        fresh
      >
        <Input name="label" id="new-column-label" label="Label of the new column" />
        <Select
          name="role"
          id="new-column-role"
          label="What the new column means"
          options={roles}
          defaultValue="FREE"
        />
        <Select
          name="after"
          id="new-column-after"
          label="After which column?"
          options={[
            { value: "", text: "The last one" },
            ...columns.map(({ id, label, role }) => ({ value: id, text: label || columnRoleWords[role] })),
          ]}
        />
      </ChangeForm>
    </>
  );
}
