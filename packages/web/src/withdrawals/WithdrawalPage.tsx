import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { WithdrawalPageQuery, WithdrawalPageQueryVariables } from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { sayMoment } from "../ui/sayDate.ts";
import { SummaryList } from "../ui/SummaryList.tsx";
import { DecideWithdrawal } from "./DecideWithdrawal.tsx";
import { WITHDRAWALS } from "./paths.ts";
import { FileLabel, StandingLabel, StandingTexts } from "./StandingEntries.tsx";
import { WithdrawalState } from "./WithdrawalState.tsx";

const WithdrawalPageQuery = graphql(`
  query WithdrawalPage($id: ID!) {
    withdrawal(id: $id) {
      id
      state
      requestedBy {
        id
        name
      }
      requestedAt
      reason
      rewrite
      entries {
        ...WhatStands @unmask
      }
      files {
        ...WhatFileStands @unmask
      }
      foundSince {
        entries {
          ...WhatStands @unmask
        }
        files {
          ...WhatFileStands @unmask
        }
      }
      decidedBy {
        id
        name
      }
      decidedAt
      note
      withdrawnAt
      mayDecide
    }
  }
`);

export type Withdrawal = NonNullable<WithdrawalPageQuery["withdrawal"]>;

export async function openWithdrawalPage(at: At) {
  const withdrawalRef = await at.preload(WithdrawalPageQuery, { id: param(at, "withdrawalId") }, "fresh");
  return <WithdrawalPage withdrawalRef={withdrawalRef} />;
}

type Props = { withdrawalRef: QueryRef<WithdrawalPageQuery, WithdrawalPageQueryVariables> };

/** One withdrawal: what was asked, by whom and why, what goes, and what became of it. */
function WithdrawalPage({ withdrawalRef }: Props) {
  const { withdrawal } = useReadQuery(withdrawalRef).data;
  if (!withdrawal) return <NotFoundPage what="withdrawal" />;
  if (withdrawal.mayDecide) return <DecideWithdrawal withdrawal={withdrawal} />;
  return (
    <Page title="Withdrawal" way={<WayBack href={WITHDRAWALS}>Withdrawn texts</WayBack>}>
      <AboutWithdrawal withdrawal={withdrawal} />
      <WhatIsTaken withdrawal={withdrawal} />
      {withdrawal.state === "REQUESTED" && (
        <p className="govuk-body">
          Somebody else with the role of Prevent lead decides it. Until then everything can still be read.
        </p>
      )}
    </Page>
  );
}

/** Who asked and why, and what became of it. */
export function AboutWithdrawal({ withdrawal }: { withdrawal: Withdrawal }) {
  const { state, requestedBy, requestedAt, reason, rewrite, decidedBy, decidedAt, note, withdrawnAt } = withdrawal;
  return (
    <SummaryList
      rows={[
        { name: "How far it is", value: <WithdrawalState state={state} /> },
        { name: "Asked for", value: `${sayMoment(requestedAt)} by ${requestedBy.name}` },
        { name: "Why", value: reason },
        ...(rewrite
          ? [{ name: "What else they say", value: "Is written again without the words, before they go" }]
          : []),
        ...(decidedBy && decidedAt
          ? [
              {
                name: state === "REFUSED" ? "Refused" : "Approved",
                value: `${sayMoment(decidedAt)} by ${decidedBy.name}`,
              },
            ]
          : []),
        ...(note ? [{ name: "Why it was refused", value: note }] : []),
        ...(withdrawnAt ? [{ name: "Keys destroyed", value: sayMoment(withdrawnAt) }] : []),
      ]}
    />
  );
}

function WhatIsTaken({ withdrawal: { state, entries, files } }: { withdrawal: Withdrawal }) {
  return (
    <>
      <h2 className="govuk-heading-m">{state === "WITHDRAWN" ? "What went" : "What it is about"}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {entries.map(({ entry, texts }) => (
          <li key={entry.id}>
            <StandingLabel entry={entry} isLink />
            <StandingTexts texts={texts} isSearched={state === "REQUESTED"} />
          </li>
        ))}
        {files.map((file) => (
          <li key={file.id}>
            <FileLabel file={file} />
          </li>
        ))}
      </ul>
    </>
  );
}
