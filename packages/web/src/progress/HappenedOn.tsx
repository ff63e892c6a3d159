import type { ReactNode } from "react";
import { dateItems } from "../layout/dateItems.ts";
import type { Mistake } from "../layout/mistakes.ts";
import { DateInput } from "../ui/DateInput.tsx";
import { today } from "../ui/sayDate.ts";

/** Asks on which day something happened, which is not the day on which it is written down. */
export function HappenedOn({ day, error }: { day?: string; error: ReactNode }) {
  return (
    <DateInput
      id="occurredOn"
      namePrefix="occurredOn"
      legend={{ children: "When did it happen?", className: "govuk-fieldset__legend--m" }}
      hint="For example, 27 3 2026. When it is recorded is kept apart from this."
      items={dateItems(day)}
      error={error}
    />
  );
}

export function mistakeInDay(day: string | undefined): Mistake[] {
  if (!day) return [{ field: "occurredOn", message: "Enter the day on which it happened, for example 27 3 2026" }];
  return day > today()
    ? [{ field: "occurredOn", message: "The day on which it happened must be today or earlier" }]
    : [];
}
