import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { ColumnRole, SplitPageQuery, SplitPageQueryVariables } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { reasonMissing, type Saving } from "../layout/saving.ts";
import { Input } from "../ui/Input.tsx";
import { Radios } from "../ui/Radios.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { ActionFormPage } from "./ActionFormPage.tsx";
import { useSplitAction } from "./useSplitAction.ts";
import { isThere } from "./withdrawnWords.ts";
import { columnRoleWords } from "./words.ts";

const SplitPageQuery = graphql(`
  query SplitPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
        revision
      }
      cells {
        column {
          id
          label
          role
        }
        changedAt
        blocks {
          id
          kind
          text
          withdrawn {
            id
          }
        }
      }
    }
  }
`);

export async function openSplitPage(at: At) {
  const actionRef = await at.preload(SplitPageQuery, { actionId: param(at, "actionId") }, "fresh");
  return <SplitPage actionRef={actionRef} />;
}

// Who leads and by when usually holds for both parts of what was one action.
const IN_BOTH: readonly ColumnRole[] = ["LEAD", "PARTNERS", "TIMESCALE"];

const PLACES = [
  { value: "stay", label: "Stays in this row" },
  { value: "go", label: "Goes to the new row" },
  { value: "both", label: "Stands in both" },
] as const;

/** Which statements of a row go to a new one right below it. */
function SplitPage({ actionRef }: { actionRef: QueryRef<SplitPageQuery, SplitPageQueryVariables> }) {
  const { action } = useReadQuery(actionRef).data;
  const { split, sending } = useSplitAction();
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan, number } = action;
  const filled = action.cells.filter(({ blocks }) => blocks.length > 0);
  const cells = filled.filter(({ blocks }) => blocks.every(isThere));
  const first = `${cells[0]?.column.id} ${cells[0]?.blocks[0]?.id}`;

  async function submit(form: FormData): Promise<readonly Mistake[] | Saving> {
    const chosen = (place: string) =>
      cells
        .map(({ column, blocks }) => ({
          columnId: column.id,
          blockIds: blocks.map(({ id }) => id).filter((id) => form.get(`${column.id} ${id}`) === place),
        }))
        .filter(({ blockIds }) => blockIds.length > 0);
    const result = await split({
      planId: plan.id,
      actionId,
      number: String(form.get("number")).trim() || null,
      moving: chosen("go"),
      copying: chosen("both"),
      seen: plan.revision,
      reason: String(form.get("reason")).trim() || null,
    });
    if (result.outcome === "refused" && result.refusal === "NOTHING_TO_SPLIT")
      return [{ field: first, message: result.message }];
    const unexplained = reasonMissing(result);
    return unexplained.length > 0 ? unexplained : result;
  }

  return (
    <ActionFormPage
      action={action}
      planId={plan.id}
      title="Split this row in two"
      button="Split it"
      sending={sending}
      submit={submit}
      saved="The row is split in two."
    >
      {(mistakes) => (
        <>
          <p className="govuk-body">
            The new row stands right below this one, in the same section. Status, rating, reports and evidence stay with
            this row. The history of both says where they come from.
          </p>
          <Input
            name="number"
            label="Number of the new row"
            labelClassName="govuk-label--m"
            hint={`As it should be printed; it may be left out.${number ? ` This row is ${number}.` : ""}`}
            className="govuk-input--width-5"
            autoComplete="off"
          />
          {filled.map(({ column, blocks }) => (
            <section key={column.id} aria-label={column.label || columnRoleWords[column.role]}>
              <h2 className="govuk-heading-m">{column.label || columnRoleWords[column.role]}</h2>
              {blocks.map(({ id, text, withdrawn }) =>
                withdrawn ? (
                  <p key={id} className="govuk-body">
                    {text} <span className="govuk-hint app-line">It stays with this row.</span>
                  </p>
                ) : (
                  <Radios
                    key={id}
                    name={`${column.id} ${id}`}
                    idPrefix={`${column.id} ${id}`}
                    className="govuk-radios--small govuk-radios--inline"
                    legend={{ children: text, className: "app-split__statement" }}
                    choices={PLACES.map((place) => ({
                      ...place,
                      defaultChecked: place.value === (IN_BOTH.includes(column.role) ? "both" : "stay"),
                    }))}
                    error={errorOf(mistakes, `${column.id} ${id}`)}
                  />
                ),
              )}
            </section>
          ))}
          <Textarea
            name="reason"
            label={errorOf(mistakes, "reason") ? "Why?" : "Why? (optional)"}
            rows={2}
            error={errorOf(mistakes, "reason")}
          />
        </>
      )}
    </ActionFormPage>
  );
}
