import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { LinkPageQuery, LinkPageQueryVariables } from "../../gql/graphql.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { useNavigation } from "../../layout/navigation.ts";
import { type At, param } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Radios } from "../../ui/Radios.tsx";
import { Select } from "../../ui/Select.tsx";
import { actionPath } from "../paths.ts";
import { type PlanChoice, readPlanChoices } from "../planChoices.ts";
import { openLinkTargetPage } from "./LinkTargetPage.tsx";

const LinkPageQuery = graphql(`
  query LinkPage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
        parent {
          id
        }
      }
    }
  }
`);

/** First the plan is chosen, and then, at an address of its own, its action. */
export async function openLinkPage(at: At) {
  const target = at.search["plan"];
  if (target) return openLinkTargetPage(at, target);
  const asked = at.preload(LinkPageQuery, { actionId: param(at, "actionId") }, "fresh");
  const [actionRef, plans] = await Promise.all([asked, readPlanChoices(at.client)]);
  return <LinkPage actionRef={actionRef} plans={plans} />;
}

/** So many can be taken in at a glance; more of them stand in a list. */
const MOST_RADIOS = 20;
const QUESTION = "Whose action does it deliver?";

type Props = { actionRef: QueryRef<LinkPageQuery, LinkPageQueryVariables>; plans: readonly PlanChoice[] };

function LinkPage({ actionRef, plans }: Props) {
  const { action } = useReadQuery(actionRef).data;
  const { go } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  if (!action) return <NotFoundPage what="action" />;
  const { id, plan } = action;
  const parent = plan.parent?.id;
  const others = plans
    .filter((other) => other.id !== plan.id)
    .toSorted((a, b) => Number(b.id === parent) - Number(a.id === parent));

  function choose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("plan");
    if (typeof chosen === "string" && chosen) go(`${actionPath(id)}/link?plan=${encodeURIComponent(chosen)}`);
    else setMistakes([{ field: "plan", message: "Choose a plan" }]);
  }
  return (
    <Page
      title="Link this action to another plan"
      caption={`${action.number ? `Action ${action.number}: ` : ""}${action.summary}`}
      mistakes={mistakes}
      way={<WayBack href={actionPath(id)}>Back to the action</WayBack>}
    >
      {others.length === 0 && <EmptyState title="There is no other plan to link to yet." />}
      {others.length > 0 && (
        <form onSubmit={choose} noValidate>
          {others.length > MOST_RADIOS ? (
            <Select
              name="plan"
              label={QUESTION}
              labelClassName="govuk-label--m"
              error={errorOf(mistakes, "plan")}
              defaultValue={parent ?? ""}
              options={[
                { value: "", text: "Choose a plan" },
                ...others.map((other) => ({ value: other.id, text: other.title })),
              ]}
            />
          ) : (
            <Radios
              name="plan"
              legend={{ children: QUESTION, className: "govuk-fieldset__legend--m" }}
              error={errorOf(mistakes, "plan")}
              choices={others.map((other) => ({
                value: other.id,
                label: other.title,
                hint: other.id === parent ? "The plan that this one is part of" : undefined,
                defaultChecked: other.id === parent,
              }))}
            />
          )}
          <Button>Continue</Button>
        </form>
      )}
    </Page>
  );
}
