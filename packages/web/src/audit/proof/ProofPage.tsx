import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { ProofPageQuery, ProofPageQueryVariables } from "../../gql/graphql.ts";
import type { At } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { useMayReplay } from "../../layout/session.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Pagination } from "../../ui/Pagination.tsx";
import { sayMoment } from "../../ui/sayDate.ts";
import { sayNumber } from "../../ui/sayNumber.ts";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { WarningText } from "../../ui/WarningText.tsx";
import { SaveText } from "../SaveText.tsx";
import { KeptCheckpointForm } from "./KeptCheckpointForm.tsx";

const ProofPageQuery = graphql(`
  query ProofPage($after: Cursor) {
    signing {
      signed
      problem
    }
    signingKeys {
      id
      line
    }
    checkpoint {
      size
      upTo
      note
    }
    checkpoints(first: 20, after: $after) {
      nodes {
        size
        upTo
        keys
        note
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

export async function openProofPage(at: At) {
  const after = at.search["after"];
  const proofRef = await at.preload(ProofPageQuery, after ? { after } : {}, "fresh");
  return <ProofPage proofRef={proofRef} further={Boolean(after)} />;
}

type Props = { proofRef: QueryRef<ProofPageQuery, ProofPageQueryVariables>; further: boolean };

/** What proves the history: the newest checkpoint to keep, one that was kept to be checked, the keys, and all checkpoints. */
function ProofPage({ proofRef, further }: Props) {
  const { signing, signingKeys, checkpoint, checkpoints } = useReadQuery(proofRef).data;
  const mayReplay = useMayReplay();
  return (
    <Page title="Proof">
      {signing.problem && (
        <WarningText>No more entries are signed. {signing.problem} Tell whoever runs the server.</WarningText>
      )}
      <p className="govuk-body">
        A checkpoint is a few lines that stand for the whole history up to a moment. Keep one somewhere else: with it,
        you can show years later whether anything before it was changed, taken away or put in between.
      </p>
      <h2 className="govuk-heading-m">The newest checkpoint</h2>
      {checkpoint ? <Newest {...checkpoint} /> : <EmptyState title="Nothing is signed yet." />}
      <h2 className="govuk-heading-m">Check a checkpoint that you kept</h2>
      <KeptCheckpointForm />
      {mayReplay && (
        <p className="govuk-body">
          Whether pages show what the history says is another question:{" "}
          <Anchor className="govuk-link" href="/replay">
            replay the history
          </Anchor>
          .
        </p>
      )}
      <h2 className="govuk-heading-m">The keys that sign</h2>
      <p className="govuk-body">The last one signs now. Write it down where this server cannot change it.</p>
      <pre className="app-code">{signingKeys.map(({ line }) => line).join("\n")}</pre>
      <h2 className="govuk-heading-m">All checkpoints</h2>
      <p className="govuk-body">
        {checkpoints.totalCount === 1 ? "1 checkpoint" : `${sayNumber(checkpoints.totalCount)} checkpoints`}, newest
        first.
      </p>
      <History checkpoints={checkpoints.nodes} />
      {(further || checkpoints.pageInfo.hasNextPage) && (
        <Pagination
          {...(further && { previous: { href: "/proof", text: "Newest checkpoints" } })}
          {...(checkpoints.pageInfo.hasNextPage && {
            next: {
              href: `/proof?after=${encodeURIComponent(checkpoints.pageInfo.endCursor ?? "")}`,
              text: "Older checkpoints",
            },
          })}
        />
      )}
    </Page>
  );
}

function Newest({ size, upTo, note }: NonNullable<ProofPageQuery["checkpoint"]>) {
  return (
    <>
      <p className="govuk-body">
        It covers {size === 1 ? "1 entry" : `${sayNumber(size)} entries`}
        {upTo && <>, the last of them recorded on {sayMoment(upTo)}</>}.
      </p>
      <pre className="app-code">{note}</pre>
      <p className="govuk-body">
        <SaveText text={note} name={`${size}.checkpoint`}>
          Download it, to keep it somewhere else
        </SaveText>
      </p>
    </>
  );
}

const head = ["Entries", "Up to", "Signed by", "Keep it"].map((label) => ({ key: label, label }));

function History({ checkpoints }: { checkpoints: ProofPageQuery["checkpoints"]["nodes"] }) {
  return (
    <StackedTable caption="Signed checkpoints" head={head}>
      <StackedBody>
        {checkpoints.map(({ size, upTo, keys, note }) => (
          <StackedRow key={size}>
            <StackedHeading scope="row">
              {sayNumber(size)}
              <span className="govuk-visually-hidden"> entries</span>
            </StackedHeading>
            <StackedCell label="Up to">{upTo && sayMoment(upTo)}</StackedCell>
            <StackedCell label="Signed by">
              <span className="app-digest">{keys.map((key) => key.slice(key.lastIndexOf("+") + 1)).join(", ")}</span>
            </StackedCell>
            <StackedCell label="Keep it">
              <SaveText text={note} name={`${size}.checkpoint`}>
                Download<span className="govuk-visually-hidden"> the checkpoint of {sayNumber(size)} entries</span>
              </SaveText>
            </StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
    </StackedTable>
  );
}
