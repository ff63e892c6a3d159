import { columnRoleWords, levelMeanings } from "../../plans/words.ts";
import { SummaryList, type SummaryRow } from "../../ui/SummaryList.tsx";
import { sayCount } from "../../ui/sayNumber.ts";
import { answerFor, type Answers, correctedIn, type PlanAnswer, rowKey } from "./answers.ts";
import { rowsOf } from "./previewed.ts";
import type { PreviewPlan } from "./preview.ts";
import { stepPath } from "./steps.ts";

type Props = {
  plan: PreviewPlan;
  answer: PlanAnswer;
  answers: Answers;
  organisations: readonly { id: string; name: string }[];
};

/** As what one plan is taken in. */
export function PlanAnswers({ plan, answer, answers, organisations }: Props) {
  const { index, title, level, organisationIds, period, roles, takeColours } = answer;
  const row = (name: string, value: SummaryRow["value"], href: string, hidden: string): SummaryRow => ({
    name,
    value,
    actions: [{ href, text: "Change", hidden: `${hidden} of ${title}` }],
  });
  const onPlans = (field: string) => stepPath("plans", `${field}-${index}`);
  const keepers = organisations.filter(({ id }) => organisationIds.includes(id)).map(({ name }) => name);
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <SummaryList
        rows={[
          row("Title", title, onPlans("title"), "the title"),
          row("Whose actions", levelMeanings[level], onPlans("level"), "whose actions it holds"),
          row("Who keeps it", keepers.join(", "), onPlans("organisations"), "who keeps it"),
          row("When it runs", period || "Not said", onPlans("period"), "when it runs"),
          row("Rows", <Rows plan={plan} answers={answers} />, stepPath("rows"), "the rows"),
          row(
            "Columns",
            <ul className="govuk-list app-answers">
              {plan.columns.map((column, at) => (
                <li key={column.index}>
                  {column.label || "Without a label"}
                  <span className="govuk-hint app-answers__role">{columnRoleWords[roles[at] ?? column.role]}</span>
                </li>
              ))}
            </ul>,
            stepPath("plans", `role-${index}-0`),
            "what the columns mean",
          ),
          ...(plan.colouredRows > 0
            ? [
                row(
                  "Colours of cells",
                  takeColours
                    ? `Recorded as ratings, in ${sayCount(plan.colouredRows, "row")}`
                    : "Not recorded as ratings",
                  onPlans("colours"),
                  "what becomes of colours",
                ),
              ]
            : []),
        ]}
      />
    </>
  );
}

/** How many rows are taken in, and what was said of some. */
function Rows({ plan, answers }: { plan: PreviewPlan; answers: Answers }) {
  const said = rowsOf(plan).map((row, at) => ({ row, answer: answerFor(answers, rowKey(plan.index, at)) }));
  const out = said.filter(({ answer }) => answer.leaveOut).length;
  const right = said.filter(({ row, answer }) => !answer.leaveOut && correctedIn(row, plan, answer).length > 0).length;
  const sections = plan.sections.filter(({ number, title }) => number || title).length;
  return (
    <ul className="govuk-list">
      <li>
        {sayCount(plan.rowCount - out, "row")}
        {sections > 0 && ` in ${sayCount(sections, "section")}`}
      </li>
      {out > 0 && <li>{sayCount(out, "row")} left out</li>}
      {right > 0 && <li>{sayCount(right, "row")} put right</li>}
    </ul>
  );
}
