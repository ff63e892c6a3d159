import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { NewerCopyPageQuery, NewerCopyPageQueryVariables } from "../../gql/graphql.ts";
import { ArrivalContext } from "../../layout/arrival.ts";
import { WhoMayEdit } from "../../layout/EditorsOnly.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { type At, param } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { useMayEdit } from "../../layout/session.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { planPath } from "../../plans/paths.ts";
import { ChooseDocument, type Read } from "../ChooseDocument.tsx";
import { type Brought, takeHeldCopy } from "../heldCopy.ts";
import { ChooseDifferences } from "./ChooseDifferences.tsx";
import { CopiesThatCame } from "./CopiesThatCame.tsx";
import { type Mapping, type NewerCopy, readNewerCopy } from "./newerCopy.ts";

const NewerCopyPageQuery = graphql(`
  query NewerCopyPage($planId: ID!) {
    plan(id: $planId) {
      id
      title
      columns {
        id
        label
      }
      ...CopiesThatCame
    }
  }
`);

export async function openNewerCopyPage(at: At) {
  const planRef = await at.preload(NewerCopyPageQuery, { planId: param(at, "planId") }, "fresh");
  return <NewerCopyPage planRef={planRef} given={takeHeldCopy()} />;
}

type Props = { planRef: QueryRef<NewerCopyPageQuery, NewerCopyPageQueryVariables>; given: Brought | undefined };

/** A newer copy of a plan comes in: it is chosen, put beside the plan, and what is wanted of it is taken. */
function NewerCopyPage({ planRef, given: first }: Props) {
  const { plan } = useReadQuery(planRef).data;
  const mayEdit = useMayEdit();
  const [given, setGiven] = useState(first);
  const [read, setRead] = useState<Read<NewerCopy>>();
  const [mapping, setMapping] = useState<Mapping>();
  if (!plan) return <NotFoundPage what="plan" />;
  const way = <WayBack href={planPath(plan.id)}>Back to the plan</WayBack>;
  if (!mayEdit)
    return (
      <Page title="Bring in a newer copy" caption={plan.title} way={way}>
        <WhoMayEdit />
      </Page>
    );
  if (read === undefined)
    return (
      <ChooseDocument
        title="Bring in a newer copy"
        caption={plan.title}
        way={way}
        intro={
          <p className="govuk-body">
            Take the copy that somebody sent. You will see only what it adds, changes, drops or contradicts, and choose
            what to take. Nothing is recorded before that.
          </p>
        }
        given={given}
        read={(client, document, on) => readNewerCopy(client, plan.id, document, on)}
        onRead={setRead}
      >
        <CopiesThatCame plan={plan} />
      </ChooseDocument>
    );
  const again = () => {
    setGiven(undefined);
    setRead(undefined);
    setMapping(undefined);
  };
  const mapped = (found: NewerCopy, chosen: Mapping) => {
    setRead({ ...read, found });
    setMapping(chosen);
  };
  // A page of its own to whoever reads it, so the focus goes to its heading.
  return (
    <ArrivalContext value={{ first: false }}>
      <ChooseDifferences plan={plan} read={read} mapping={mapping} way={way} onAgain={again} onMapped={mapped} />
    </ArrivalContext>
  );
}
