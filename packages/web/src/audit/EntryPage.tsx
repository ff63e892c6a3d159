import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { EntryPageQuery, EntryPageQueryVariables } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { inSentence } from "../people/roleWords.ts";
import { actionHistoryPath, actionPath, planHistoryPath, planPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { sayDay, sayMoment } from "../ui/sayDate.ts";
import { sayNumber } from "../ui/sayNumber.ts";
import { SummaryList } from "../ui/SummaryList.tsx";
import { askPath, withdrawalPath } from "../withdrawals/paths.ts";
import { ChangedField } from "./ChangedField.tsx";
import { EntryProof } from "./EntryProof.tsx";

const EntryPageQuery = graphql(`
  query EntryPage($position: Int!, $asOf: AsOf) {
    entry(position: $position, asOf: $asOf) {
      id
      position
      kind
      sentence
      recordedAt
      occurredOn
      by {
        id
        name
      }
      organisation {
        id
        name
      }
      role
      reason
      plan {
        id
        title
      }
      action {
        id
        number
        summary
      }
      changes {
        what
        before
        after
      }
      mayAskWithdrawal
      withdrawn {
        id
      }
      withdrawal {
        id
      }
    }
  }
`);

export async function openEntryPage(at: At) {
  const words = param(at, "position");
  if (!/^[1-9]\d{0,8}$/.test(words)) return <NotFoundPage what="entry" />;
  const entryRef = await at.preload(EntryPageQuery, { position: Number(words), ...at.moment });
  return <EntryPage entryRef={entryRef} />;
}

/** One entry of the history: what happened, and the proof that it was recorded just so. */
function EntryPage({ entryRef }: { entryRef: QueryRef<EntryPageQuery, EntryPageQueryVariables> }) {
  const { entry } = useReadQuery(entryRef).data;
  if (!entry) return <NotFoundPage what="entry" />;
  const { position, sentence, changes } = entry;
  return (
    <Page title={sentence} caption={`Entry ${sayNumber(position)} of the history`} way={<WayUp entry={entry} />}>
      <SummaryList rows={rowsOf(entry)} />
      {changes.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What it changed</h2>
          {changes.map((change, index) => (
            <ChangedField key={index} {...change} />
          ))}
        </>
      )}
      <EntryWithdrawal entry={entry} />
      <EntryProof position={position} />
    </Page>
  );
}

type Entry = NonNullable<EntryPageQuery["entry"]>;

/** The withdrawal that took what it said, or that it is about; else the way to ask for one. */
function EntryWithdrawal({ entry: { position, mayAskWithdrawal, withdrawn, withdrawal } }: { entry: Entry }) {
  const known = withdrawn ?? withdrawal;
  return (
    <p className="govuk-body">
      {known && (
        <Anchor className="govuk-link" href={withdrawalPath(known.id)}>
          {withdrawn ? "What it said was withdrawn: by whom, and why" : "The withdrawal that it is about"}
        </Anchor>
      )}
      {mayAskWithdrawal && (
        <EditorsOnly>
          <Anchor className={`govuk-link app-no-print${known ? " app-line" : ""}`} href={askPath(position)}>
            Ask to withdraw what this entry says or brought
          </Anchor>
        </EditorsOnly>
      )}
    </p>
  );
}

function WayUp({ entry: { action, plan } }: { entry: Entry }) {
  if (action) return <WayBack href={actionHistoryPath(action.id)}>What happened to this action</WayBack>;
  return plan && <WayBack href={planHistoryPath(plan.id)}>What happened to this plan</WayBack>;
}

function rowsOf({ position, by, organisation, role, occurredOn, recordedAt, reason, plan, action, kind }: Entry) {
  return [
    { name: "Recorded by", value: by.name },
    { name: "For", value: `${organisation.name}, as ${inSentence(role)}` },
    ...(occurredOn ? [{ name: "Happened on", value: <time dateTime={occurredOn}>{sayDay(occurredOn)}</time> }] : []),
    { name: "Recorded on", value: <time dateTime={recordedAt}>{sayMoment(recordedAt)}</time> },
    ...(reason ? [{ name: "Why", value: reason }] : []),
    ...(action
      ? [
          {
            name: "Action",
            value: <Subject {...action} words={wordsOf(action)} path={actionPath} position={position} />,
          },
        ]
      : []),
    ...(plan
      ? [{ name: "Plan", value: <Subject {...plan} words={plan.title} path={planPath} position={position} /> }]
      : []),
    { name: "Kind of entry", value: kind },
  ];
}

const wordsOf = ({ number, summary }: NonNullable<Entry["action"]>) =>
  [number, summary].filter(Boolean).join(" ") || "An action without words";

type SubjectProps = { id: string; words: string; path: (id: string) => string; position: number };

/** What the entry is about: as it is, and as it was right after it. */
function Subject({ id, words, path, position }: SubjectProps) {
  return (
    <>
      <Anchor className="govuk-link" href={path(id)}>
        {words}
      </Anchor>
      <Anchor className="govuk-link app-line" href={`${path(id)}?asOf=${position}`}>
        As it was right after this entry<span className="govuk-visually-hidden">: {words}</span>
      </Anchor>
    </>
  );
}
