import type { SubmitEvent } from "react";
import { dateItems } from "../layout/dateItems.ts";
import { dayIn } from "../layout/dayIn.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { isDay } from "../layout/moment.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Button } from "../ui/Button.tsx";
import { DateInput } from "../ui/DateInput.tsx";
import { today } from "../ui/sayDate.ts";
import { Select } from "../ui/Select.tsx";
import { changesPath } from "./paths.ts";

/** What is compared: each moment a day or the position of an entry. */
export type Asked = { since?: string; until?: string; planId?: string };

type Props = {
  asked: Asked;
  plans: readonly { id: string; title: string }[];
  mistakes: readonly Mistake[];
  onMistakes: (mistakes: readonly Mistake[]) => void;
};

/** Asks between which two days, and for which plan. */
export function ChangesForm({ asked, plans, mistakes, onMistakes }: Props) {
  const { go } = useNavigation();
  function compare(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [since, until] = [dayIn(form, "since"), dayIn(form, "until")];
    const wrong = mistakesOf(since, until);
    onMistakes(wrong);
    if (wrong.length > 0) return;
    go(changesPath({ since: since ?? "", until, plan: String(form.get("plan")) }));
  }
  return (
    <form onSubmit={compare} noValidate className="app-no-print">
      <div className="app-two-days">
        <DateInput
          id="since"
          namePrefix="since"
          legend={{ children: "From the end of", className: "govuk-fieldset__legend--s" }}
          hint="For example, 31 3 2026. What changed on that day itself does not count."
          items={dateItems(dayOf(asked.since))}
          error={errorOf(mistakes, "since")}
        />
        <DateInput
          id="until"
          namePrefix="until"
          legend={{ children: "To the end of", className: "govuk-fieldset__legend--s" }}
          hint="Today stands for now."
          items={dateItems(dayOf(asked.until) ?? today())}
          error={errorOf(mistakes, "until")}
        />
      </div>
      <Select
        name="plan"
        label="Plan"
        defaultValue={asked.planId ?? ""}
        options={[{ value: "", text: "All plans" }, ...plans.map(({ id, title }) => ({ value: id, text: title }))]}
      />
      <Button>Compare</Button>
    </form>
  );
}

const dayOf = (moment: string | undefined) => (moment && isDay(moment) ? moment : undefined);

function mistakesOf(since: string | undefined, until: string | undefined): Mistake[] {
  const now = today();
  const wrong: Mistake[] = [];
  if (!since) wrong.push({ field: "since", message: "Enter the day to compare from, for example 31 3 2026" });
  else if (since > now) wrong.push({ field: "since", message: "The day to compare from must be today or earlier" });
  if (!until) wrong.push({ field: "until", message: "Enter the day to compare with, for example 30 6 2026" });
  else if (until > now) wrong.push({ field: "until", message: "The day to compare with must be today or earlier" });
  else if (since && until < since)
    wrong.push({ field: "until", message: "The second day must not be before the first" });
  return wrong;
}
