import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { WithdrawalsPageQuery, WithdrawalsPageQueryVariables } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { sayMoment } from "../ui/sayDate.ts";
import { askPath, withdrawalPath } from "./paths.ts";
import { WithdrawalState } from "./WithdrawalState.tsx";
import { sayHowMuch } from "./withdrawalWords.ts";

const WithdrawalsPageQuery = graphql(`
  query WithdrawalsPage {
    withdrawals {
      id
      state
      requestedAt
      requestedBy {
        id
        name
      }
      entries {
        entry {
          id
        }
      }
      files {
        id
      }
      mayDecide
    }
  }
`);

export async function openWithdrawalsPage(at: At) {
  return <WithdrawalsPage withdrawalsRef={await at.preload(WithdrawalsPageQuery, {}, "fresh")} />;
}

type Props = { withdrawalsRef: QueryRef<WithdrawalsPageQuery, WithdrawalsPageQueryVariables> };

/** What was asked to be withdrawn: what waits for a decision first. */
function WithdrawalsPage({ withdrawalsRef }: Props) {
  const { withdrawals } = useReadQuery(withdrawalsRef).data;
  const waiting = withdrawals.filter(({ state }) => state === "REQUESTED" || state === "APPROVED");
  const decided = withdrawals.filter(({ state }) => state === "REFUSED" || state === "WITHDRAWN");
  return (
    <Page title="Withdrawn texts">
      <p className="govuk-body">
        A text or file that should never have been written here can be withdrawn: one person asks, a second one decides,
        and nobody can read it any more, at no moment of the history. That it was there, by whom and why it went, stays.
      </p>
      <EditorsOnly>
        <LinkButton href={askPath()}>Ask to withdraw a text or file</LinkButton>
      </EditorsOnly>
      {withdrawals.length === 0 && <EmptyState title="Nothing was ever asked to be withdrawn." />}
      <Part title="Waiting" of={waiting} />
      <Part title="Decided" of={decided} />
    </Page>
  );
}

function Part({ title, of }: { title: string; of: WithdrawalsPageQuery["withdrawals"] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">
        {title} ({of.length})
      </h2>
      <ul className="govuk-list govuk-list--spaced app-mine">
        {of.map(({ id, state, requestedAt, requestedBy, entries, files, mayDecide }) => (
          <li key={id} className="app-mine__item">
            <Anchor className="govuk-link" href={withdrawalPath(id)}>
              {sayHowMuch(entries.length, files.length)}, asked for by {requestedBy.name}
            </Anchor>
            <span className="govuk-hint app-line">{sayMoment(requestedAt)}</span>
            <span className="app-line">
              <WithdrawalState state={state} />
              {mayDecide && " You may decide it."}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
