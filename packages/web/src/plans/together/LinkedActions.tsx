import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { LinkedActionsFragment } from "../../gql/graphql.ts";
import { useMayEdit } from "../../layout/session.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { WarningText } from "../../ui/WarningText.tsx";
import { actionPath } from "../paths.ts";
import { LinkedAction } from "./LinkedAction.tsx";
import { UnlinkButton } from "./UnlinkButton.tsx";

const LinkedActionsFragment = graphql(`
  fragment LinkedActions on Action {
    id
    number
    removed
    divergence
    plan {
      id
    }
    delivers {
      id
      number
      summary
      ...LinkedAction
    }
    deliveredBy {
      id
      ...LinkedAction
    }
  }
`);

/** The actions of other plans that this one delivers, those that deliver it, and where the two do not fit. */
export function LinkedActions({ action }: { action: FragmentType<LinkedActionsFragment> }) {
  const { id, removed, divergence, plan, delivers, deliveredBy } = useData(LinkedActionsFragment, action);
  const mayEdit = useMayEdit() && !removed;
  if (delivers.length === 0 && deliveredBy.length === 0 && !mayEdit) return null;
  return (
    <>
      <h2 className="govuk-heading-m">With other plans</h2>
      {divergence && <WarningText>{divergence}</WarningText>}
      <h3 className="govuk-heading-s">Delivers</h3>
      {delivers.length === 0 && <p className="govuk-body">It delivers no action of another plan.</p>}
      {delivers.length > 0 && (
        <ul className="govuk-list app-linked">
          {delivers.map((other) => (
            <LinkedAction key={other.id} action={other}>
              {mayEdit && (
                <UnlinkButton
                  link={{ planId: plan.id, actionId: id, deliversId: other.id }}
                  name={other.number ?? other.summary}
                />
              )}
            </LinkedAction>
          ))}
        </ul>
      )}
      {mayEdit && (
        <p className="govuk-body app-no-print">
          <Anchor className="govuk-link" href={`${actionPath(id)}/link`}>
            Link it to an action that it delivers
          </Anchor>
        </p>
      )}
      {deliveredBy.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Delivered by</h3>
          <ul className="govuk-list app-linked">
            {deliveredBy.map((other) => (
              <LinkedAction key={other.id} action={other} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
