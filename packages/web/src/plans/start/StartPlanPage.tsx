import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { StartPlanPageQuery, StartPlanPageQueryVariables } from "../../gql/graphql.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { useNavigation } from "../../layout/navigation.ts";
import type { At } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { useMayEdit } from "../../layout/session.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkboxes } from "../../ui/Checkboxes.tsx";
import { choicesOf } from "../../ui/choices.ts";
import { Input } from "../../ui/Input.tsx";
import { Radios } from "../../ui/Radios.tsx";
import { Select } from "../../ui/Select.tsx";
import { planPath } from "../paths.ts";
import { type PlanChoice, readPlanChoices } from "../planChoices.ts";
import { columnRoleWords, levelMeanings, levelWords } from "../words.ts";
import { OwnColumns } from "./OwnColumns.tsx";
import { OWN_COLUMNS, planIn } from "./planIn.ts";
import { useDraftPlan } from "./useDraftPlan.ts";

const StartPlanPageQuery = graphql(`
  query StartPlanPage {
    me {
      id
      organisation {
        id
      }
    }
    partnership {
      organisations {
        id
        name
      }
    }
    templates {
      id
      name
      description
      columns {
        label
        role
      }
    }
  }
`);

export async function openStartPlanPage({ preload, client }: At) {
  const [startRef, plans] = await Promise.all([preload(StartPlanPageQuery, {}, "fresh"), readPlanChoices(client)]);
  return <StartPlanPage startRef={startRef} plans={plans} />;
}

type Props = { startRef: QueryRef<StartPlanPageQuery, StartPlanPageQueryVariables>; plans: readonly PlanChoice[] };

function StartPlanPage({ startRef, plans }: Props) {
  const { me, partnership, templates } = useReadQuery(startRef).data;
  const mayEdit = useMayEdit();
  const { go } = useNavigation();
  const { draft, sending } = useDraftPlan();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [layout, setLayout] = useState<string>();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const asked = planIn(new FormData(event.currentTarget));
    if ("mistakes" in asked) return setMistakes(asked.mistakes);
    const result = await draft(asked.plan);
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    go(result.shown ? planPath(result.id) : "/", `The plan is started.${result.note}`);
  }

  if (!mayEdit) {
    return (
      <Page title="Start a plan" way={<WayBack href="/">Back to the plans</WayBack>}>
        <p className="govuk-body">
          Only partners and Prevent leads start plans, and only now: nothing is added to the past.
        </p>
      </Page>
    );
  }
  const choice = (value: string) => ({ value, checked: layout === value, onChange: () => setLayout(value) });
  return (
    <Page title="Start a plan" mistakes={mistakes} way={<WayBack href="/">Back to the plans</WayBack>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Input
          name="title"
          label="What is it called?"
          labelClassName="govuk-label--m"
          error={errorOf(mistakes, "title")}
          autoComplete="off"
        />
        <Radios
          name="layout"
          legend={{ children: "What should its table look like?", className: "govuk-fieldset__legend--m" }}
          hint="You can change the columns at any time."
          error={errorOf(mistakes, "layout")}
          choices={[
            ...templates.map(({ id, name, description, columns }) => ({
              ...choice(id),
              label: name,
              hint: (
                <>
                  {description}
                  <span className="app-line">
                    Columns: {columns.map(({ label, role }) => label || columnRoleWords[role]).join(" · ")}
                  </span>
                </>
              ),
            })),
            { divider: "or" },
            {
              ...choice(OWN_COLUMNS),
              label: "Columns of my own",
              conditional: layout === OWN_COLUMNS && <OwnColumns mistakes={mistakes} />,
            },
          ]}
        />
        <Radios
          name="level"
          legend={{ children: "Whose actions does it hold?", className: "govuk-fieldset__legend--m" }}
          error={errorOf(mistakes, "level")}
          choices={choicesOf(levelWords).map(({ value, text }) => ({ value, label: text, hint: levelMeanings[value] }))}
        />
        <Checkboxes
          name="organisation"
          legend={{ children: "Which organisations keep it?", className: "govuk-fieldset__legend--m" }}
          error={errorOf(mistakes, "organisation")}
          choices={(partnership?.organisations ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
            defaultChecked: id === me?.organisation.id,
          }))}
        />
        {plans.length > 0 && (
          <Select
            name="parent"
            label="Is it part of a larger plan?"
            labelClassName="govuk-label--m"
            options={[{ value: "", text: "No" }, ...plans.map(({ id, title }) => ({ value: id, text: title }))]}
          />
        )}
        <Input
          name="period"
          label="When does it run? (optional)"
          labelClassName="govuk-label--m"
          hint="As it should be printed, for example April 2026 to March 2027"
          autoComplete="off"
        />
        <Button disabled={sending}>{sending ? "Saving…" : "Start the plan"}</Button>
      </form>
    </Page>
  );
}
