import { type ChangeEvent, memo } from "react";
import { columnRoleWords } from "../../plans/words.ts";
import { Checkboxes } from "../../ui/Checkboxes.tsx";
import { Details } from "../../ui/Details.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Textarea } from "../../ui/Textarea.tsx";
import { readIn, type RowAnswer, rowKey } from "./answers.ts";
import { BesideSource } from "./BesideSource.tsx";
import { besideId, jump, rowId } from "./jump.ts";
import { nameOfRow } from "./previewed.ts";
import type { Doubt, PreviewPlan, PreviewRow } from "./preview.ts";

type Props = {
  plan: PreviewPlan;
  row: PreviewRow;
  rowIndex: number;
  doubts: readonly Doubt[];
  answer: RowAnswer;
  onAnswer: (key: string, answer: RowAnswer) => void;
};

/** A row that is doubtful, or that somebody wants to change: what is doubted, the row beside its source, and what can be said of it. */
export const RowToLookAt = memo(function RowToLookAt({ plan, row, rowIndex, doubts, answer, onAnswer }: Props) {
  const key = rowKey(plan.index, rowIndex);
  const name = nameOfRow(plan, row, rowIndex);
  const say = (more: Partial<RowAnswer>) => onAnswer(key, { ...answer, ...more });
  const doubtful = new Set(doubts.flatMap(({ columnIndex }) => columnIndex ?? []));
  return (
    <section className="app-doubt" id={besideId(plan.index, rowIndex)} aria-label={name}>
      <h2 className="govuk-heading-m">
        {name} {answer.leaveOut && <Tag colour="grey">Left out</Tag>}
      </h2>
      {doubts.map(({ message, words }, at) => (
        <p key={at} className="govuk-body app-doubt__message">
          {message}
          {words && <q className="app-doubts__words">{words}</q>}
        </p>
      ))}
      {!answer.looked && (
        <>
          <BesideSource plan={plan} row={row} name={name} answer={answer} doubtful={doubtful} />
          {!answer.leaveOut && (
            <Details
              open={doubts.length === 0}
              summary={
                <>
                  Put its words right<span className="govuk-visually-hidden"> in {name}</span>
                </>
              }
            >
              <p className="govuk-hint">
                Each line is a paragraph. Begin a line with a dash and a space to make it a bullet.
              </p>
              {plan.columns.map(({ index, label, role }) => {
                const read = readIn(row, role, index);
                return (
                  <Textarea
                    key={index}
                    name={`cell-${key}-${index}`}
                    label={label || columnRoleWords[role]}
                    rows={Math.min(8, Math.max(2, read.split("\n").length, Math.ceil(read.length / 60)))}
                    defaultValue={answer.corrected[index] ?? read}
                    onChange={(event) => say({ corrected: { ...answer.corrected, [index]: event.target.value } })}
                  />
                );
              })}
            </Details>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href={`#${rowId(plan.index, rowIndex)}`} onClick={jump}>
              See it among the rows<span className="govuk-visually-hidden">: {name}</span>
            </a>
          </p>
        </>
      )}
      <Checkboxes
        name={`say-${key}`}
        className="govuk-checkboxes--small"
        legend={{ children: <span className="govuk-visually-hidden">What do you say of {name}?</span> }}
        choices={[
          ...(doubts.length > 0
            ? [
                {
                  value: "looked",
                  label: "I have looked at it",
                  checked: answer.looked,
                  onChange: (event: ChangeEvent<HTMLInputElement>) => say({ looked: event.target.checked }),
                },
              ]
            : []),
          {
            value: "leave out",
            label: "Leave this row out",
            checked: answer.leaveOut,
            onChange: (event) => say({ leaveOut: event.target.checked }),
          },
        ]}
      />
    </section>
  );
});
