import { type QueryRef, useReadQuery } from "@apollo/client/react";
import type * as answers from "../gql/graphql.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { AboutWithdrawal } from "./AboutWithdrawal.tsx";
import { DecideWithdrawal } from "./DecideWithdrawal.tsx";
import { WITHDRAWALS } from "./paths.ts";
import { FileLabel, isAboutWords, StandingLabel, StandingTexts } from "./StandingEntries.tsx";
import { type Withdrawal, WithdrawalPageQuery } from "./withdrawal.ts";

export async function openWithdrawalPage(at: At) {
  const withdrawalRef = await at.preload(WithdrawalPageQuery, { id: param(at, "withdrawalId") }, "fresh");
  return <WithdrawalPage withdrawalRef={withdrawalRef} />;
}

type Props = { withdrawalRef: QueryRef<answers.WithdrawalPageQuery, answers.WithdrawalPageQueryVariables> };

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

function WhatIsTaken({ withdrawal: { state, entries, files } }: { withdrawal: Withdrawal }) {
  return (
    <>
      <h2 className="govuk-heading-m">{state === "WITHDRAWN" ? "What went" : "What it is about"}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {entries.map(({ entry, texts }) => (
          <li key={entry.id}>
            <StandingLabel entry={entry} isLink />
            <StandingTexts texts={texts} isSearched={state === "REQUESTED" && isAboutWords(entries)} />
          </li>
        ))}
        {files.map((file) => (
          <li key={file.id}>
            <FileLabel file={file} isLink />
          </li>
        ))}
      </ul>
    </>
  );
}
