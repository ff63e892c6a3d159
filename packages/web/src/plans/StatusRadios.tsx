import type { ReactNode } from "react";
import type { Status } from "../gql/graphql.ts";
import { Radios } from "../ui/Radios.tsx";
import { choicesOf } from "../ui/choices.ts";
import { statusMeanings, statusWords } from "./words.ts";

type Props = { legend: string; now: Status | undefined; hint?: string; error?: ReactNode };

/** Asks how an action stands. */
export function StatusRadios({ legend, now, hint, error }: Props) {
  return (
    <Radios
      name="status"
      legend={{ children: legend, className: "govuk-fieldset__legend--m" }}
      hint={hint}
      error={error}
      choices={choicesOf(statusWords).map(({ value, text }) => ({
        value,
        label: text,
        hint: statusMeanings[value],
        defaultChecked: value === now,
      }))}
    />
  );
}
