import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { type ReactNode, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { RemovedPageQuery, RemovedPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import type { Saving } from "../layout/saving.ts";
import { useMayEdit } from "../layout/session.ts";
import { WayBack } from "../layout/WayBack.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { actionPath, planPath } from "./paths.ts";
import { sectionName } from "./placeInPlan.ts";
import { RestoreSection } from "./shape/planCommands.ts";
import { usePlanCommand } from "./shape/usePlanCommand.ts";
import { useRestoreAction } from "./useRestoreAction.ts";

const RemovedPageQuery = graphql(`
  query RemovedPage($planId: ID!, $asOf: AsOf) {
    plan(id: $planId, asOf: $asOf) {
      id
      title
      removed {
        sections {
          id
          number
          title
          statement
          actions {
            id
          }
        }
        actions {
          id
          number
          summary
          section {
            id
            number
            title
          }
        }
      }
    }
  }
`);

export async function openRemovedPage(at: At) {
  const planRef = await at.preload(RemovedPageQuery, { planId: param(at, "planId"), ...at.moment }, "fresh");
  return <RemovedPage planRef={planRef} />;
}

/** What was taken out of a plan, to be looked at and to be put back. */
function RemovedPage({ planRef }: { planRef: QueryRef<RemovedPageQuery, RemovedPageQueryVariables> }) {
  const { plan } = useReadQuery(planRef).data;
  const { run } = usePlanCommand(RestoreSection);
  const { restore } = useRestoreAction();
  const { go } = useNavigation();
  const [problem, setProblem] = useState<string>();
  if (!plan) return <NotFoundPage what="plan" />;
  const { id: planId, title, removed } = plan;
  const { sections, actions } = removed;

  async function putBack(what: string, saving: Promise<Saving>) {
    const result = await saving;
    if (result.outcome === "saved") go(planPath(planId), `${what} is back in the plan.${result.note}`);
    else setProblem(result.message);
  }

  return (
    <Page title="What was taken out" caption={title} way={<WayBack href={planPath(planId)}>Back to the plan</WayBack>}>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {sections.length === 0 && actions.length === 0 ? (
        <EmptyState title="Nothing is missing from this plan.">
          <p className="govuk-body">Sections and rows that are taken out are listed here, to be put back.</p>
        </EmptyState>
      ) : (
        <ul className="app-parts">
          {sections.map((section) => (
            <Part
              key={section.id}
              name={`Section “${sectionName(section)}”`}
              title={`Section “${sectionName(section)}”`}
              about={section.actions.length === 1 ? "with 1 row" : `with ${section.actions.length} rows`}
              onPutBack={(name) => putBack(name, run({ planId, sectionId: section.id }))}
            />
          ))}
          {actions.map(({ id, number, summary, section }) => (
            <Part
              key={id}
              name={number ? `Action ${number}` : `Action “${summary}”`}
              title={
                <Anchor className="govuk-link" href={actionPath(id)}>
                  {[number, summary || "A row without words"].filter(Boolean).join(" ")}
                </Anchor>
              }
              about={`from ${sectionName(section)}`}
              onPutBack={(name) => putBack(name, restore({ planId, actionId: id }))}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

type PartProps = { name: string; title: ReactNode; about: string; onPutBack: (name: string) => Promise<void> };

function Part({ name, title, about, onPutBack }: PartProps) {
  const mayEdit = useMayEdit();
  const [sending, setSending] = useState(false);
  async function press() {
    setSending(true);
    await onPutBack(name);
    setSending(false);
  }
  return (
    <li className="app-part app-change">
      <p className="govuk-body">
        <strong>{title}</strong> <span className="app-line">{about}</span>
      </p>
      {mayEdit && (
        <Button type="button" secondary disabled={sending} onClick={() => void press()}>
          Put back<span className="govuk-visually-hidden"> {name}</span>
        </Button>
      )}
    </li>
  );
}
