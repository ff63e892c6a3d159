import { useState } from "react";
import type { ColumnRole } from "../../gql/graphql.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { Button } from "../../ui/Button.tsx";
import { choicesOf } from "../../ui/choices.ts";
import { Input } from "../../ui/Input.tsx";
import { Select } from "../../ui/Select.tsx";
import { columnRoleWords } from "../words.ts";

const usual: readonly ColumnRole[] = ["ACTION", "LEAD", "TIMESCALE", "OUTCOME"];
const roles = choicesOf(columnRoleWords);

/** The columns that somebody would draw in Word, each with what it means. */
export function OwnColumns({ mistakes }: { mistakes: readonly Mistake[] }) {
  const [count, setCount] = useState(usual.length);
  return (
    <>
      {Array.from({ length: count }, (_, place) => (
        <div key={place} className="app-own-column">
          <Input
            name="column"
            id={`column-${place + 1}`}
            label={`Label of column ${place + 1}`}
            error={place === 0 ? errorOf(mistakes, "column-1") : undefined}
            autoComplete="off"
          />
          <Select
            name="role"
            id={`role-${place + 1}`}
            label={`What column ${place + 1} means`}
            options={roles}
            defaultValue={usual[place] ?? "FREE"}
          />
        </div>
      ))}
      <p className="govuk-hint">Columns without a label are left out.</p>
      <Button type="button" secondary onClick={() => setCount(count + 1)}>
        Add another column
      </Button>
    </>
  );
}
