import type { Mistake } from "../layout/mistakes.ts";
import { errorOf } from "../layout/mistakes.ts";
import { levelMeanings } from "../plans/words.ts";
import { Checkboxes } from "../ui/Checkboxes.tsx";
import { choicesOf } from "../ui/choices.ts";
import { Details } from "../ui/Details.tsx";
import { Input } from "../ui/Input.tsx";
import { Select } from "../ui/Select.tsx";
import { ColumnRoles } from "./ColumnRoles.tsx";
import type { Doubt, PreviewPlan } from "./preview.ts";
import { PreviewTable } from "./PreviewTable.tsx";

type Props = {
  plan: PreviewPlan;
  title: string;
  doubts: readonly Doubt[];
  organisations: readonly { id: string; name: string }[];
  ownOrganisationId: string | undefined;
  mistakes: readonly Mistake[];
};

/** One recognised plan: whether to take it in and as what, what its columns mean, and its rows to look at. */
export function PreviewedPlan({ plan, title, doubts, organisations, ownOrganisationId, mistakes }: Props) {
  const { index, rowCount } = plan;
  const name = title || `Plan ${index + 1}`;
  return (
    <section className="app-preview" aria-label={name}>
      <h2 className="govuk-heading-m">{name}</h2>
      <div className="app-text">
        <Checkboxes
          name={`take-${index}`}
          error={errorOf(mistakes, `take-${index}`)}
          choices={[
            {
              value: "yes",
              label: `Take this plan in, with its ${rowCount === 1 ? "1 row" : `${rowCount} rows`}`,
              // What is here already would be here twice.
              defaultChecked: !plan.looksLike,
            },
          ]}
        />
        <Input name={`title-${index}`} label="Title" defaultValue={title} error={errorOf(mistakes, `title-${index}`)} />
        <Select
          name={`level-${index}`}
          label="Whose actions does it hold?"
          defaultValue="DISTRICT"
          options={choicesOf(levelMeanings)}
        />
        <Checkboxes
          name={`organisations-${index}`}
          className="govuk-checkboxes--small"
          legend={{ children: "Who keeps it?" }}
          error={errorOf(mistakes, `organisations-${index}`)}
          choices={organisations.map(({ id, name: label }) => ({
            value: id,
            label,
            defaultChecked: id === ownOrganisationId,
          }))}
        />
        <Input
          name={`period-${index}`}
          label="When does it run? (optional)"
          hint="For example, April 2026 to March 2027"
          className="govuk-input--width-20"
        />
      </div>
      <ColumnRoles plan={plan} />
      <Details summary="The table as it was recognised" open>
        <PreviewTable plan={plan} doubts={doubts} name={name} />
      </Details>
    </section>
  );
}
