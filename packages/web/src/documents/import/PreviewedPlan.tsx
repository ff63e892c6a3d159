import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { levelMeanings } from "../../plans/words.ts";
import { Checkboxes } from "../../ui/Checkboxes.tsx";
import { choicesOf } from "../../ui/choices.ts";
import { Input } from "../../ui/Input.tsx";
import { Select } from "../../ui/Select.tsx";
import { sayCount } from "../../ui/sayNumber.ts";
import type { PlanAnswer } from "./answers.ts";
import { ColumnRoles } from "./ColumnRoles.tsx";
import type { PreviewPlan } from "./preview.ts";

type Props = {
  plan: PreviewPlan;
  answer: PlanAnswer;
  organisations: readonly { id: string; name: string }[];
  mistakes: readonly Mistake[];
};

/** One recognised plan: whether to take it in and as what, and what its columns mean. */
export function PreviewedPlan({ plan, answer, organisations, mistakes }: Props) {
  const { index, rowCount, colouredRows } = plan;
  const name = answer.title || `Plan ${index + 1}`;
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
              label: `Take this plan in, with its ${sayCount(rowCount, "row")}`,
              defaultChecked: answer.take,
            },
          ]}
        />
        <Input
          name={`title-${index}`}
          label="Title"
          hint={
            plan.title || answer.title
              ? undefined
              : "No title was found in the document. Enter what the plan is called."
          }
          defaultValue={answer.title}
          error={errorOf(mistakes, `title-${index}`)}
        />
        <Select
          name={`level-${index}`}
          label="Whose actions does it hold?"
          defaultValue={answer.level}
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
            defaultChecked: answer.organisationIds.includes(id),
          }))}
        />
        <Input
          name={`period-${index}`}
          label="When does it run? (optional)"
          hint="For example, April 2026 to March 2027"
          className="govuk-input--width-20"
          defaultValue={answer.period}
        />
        {colouredRows > 0 && (
          <Checkboxes
            name={`colours-${index}`}
            choices={[
              {
                value: "yes",
                label: `Record the colours of cells as ratings, in ${sayCount(colouredRows, "row")}`,
                hint: "Red, amber and green cells look like a judgement of how an action stands",
                defaultChecked: answer.takeColours,
              },
            ]}
          />
        )}
      </div>
      <ColumnRoles plan={plan} roles={answer.roles} />
    </section>
  );
}
