import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../gql/index.ts";
import type { EntryProofQuery } from "../gql/graphql.ts";
import { sayProblem } from "../layout/sayProblem.ts";
import { Details } from "../ui/Details.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { Loading } from "../ui/Loading.tsx";
import { sayNumber } from "../ui/sayNumber.ts";
import { WarningText } from "../ui/WarningText.tsx";
import { SaveText } from "./SaveText.tsx";

const EntryProofQuery = graphql(`
  query EntryProof($position: Int!) {
    entry(position: $position) {
      id
      proof {
        sentence
        position
        treeSize
        leaf
        leafHash
        path
        file
        stored
        checkpoint {
          origin
          size
          note
        }
      }
    }
    signing {
      signed
      problem
    }
  }
`);

const LOOK_AGAIN_MS = 2_000;

/** The proof that an entry was recorded just so; while it is not signed yet, that it will be, or why it cannot be. */
export function EntryProof({ position }: { position: number }) {
  return (
    <section aria-labelledby="proof">
      <h2 className="govuk-heading-m" id="proof">
        Proof
      </h2>
      <Asked position={position} />
    </section>
  );
}

function Asked({ position }: { position: number }) {
  const { data, error, startPolling, stopPolling } = useQuery(EntryProofQuery, {
    variables: { position },
    fetchPolicy: "network-only",
    notifyOnNetworkStatusChange: false,
  });
  const proof = data?.entry?.proof;
  const isAwaited = data !== undefined && !proof;
  useEffect(() => {
    if (!isAwaited) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [isAwaited, startPolling, stopPolling]);
  if (error) {
    return (
      <WarningText role="alert">
        The proof of this entry cannot be shown. {sayProblem(error)} Run <code>ledger verify</code> on the server to see
        what is wrong.
      </WarningText>
    );
  }
  if (!data) return <Loading />;
  if (proof) return <Proved {...proof} />;
  return data.signing.problem ? <NotSigned why={data.signing.problem} /> : <NotSignedYet {...data.signing} />;
}

function NotSignedYet({ signed }: { signed: number }) {
  return (
    <output className="govuk-inset-text app-line">
      This entry is not signed yet: {sayNumber(signed)} entries are. A few seconds after something is recorded, the
      server signs everything up to it. The proof appears here by itself.
    </output>
  );
}

function NotSigned({ why }: { why: string }) {
  return (
    <WarningText role="alert">
      This entry is recorded, and cannot be proved now, because no more entries are signed. {why} Tell whoever runs the
      server.
    </WarningText>
  );
}

type Proof = NonNullable<NonNullable<EntryProofQuery["entry"]>["proof"]>;

function Proved({ sentence, position, leaf, leafHash, path, file, stored, checkpoint }: Proof) {
  const names = { proof: `entry-${position}.tlog-proof`, entry: `entry-${position}.json` };
  return (
    <>
      <InsetText>{sentence}</InsetText>
      <p className="govuk-body">
        Whoever keeps the checkpoint can show from it that this entry stands at its place, with just this content and
        this time, and that nobody has changed it since.
      </p>
      <ul className="govuk-list app-no-print">
        <li>
          <SaveText text={file} name={names.proof}>
            Download the proof
          </SaveText>
        </li>
        <li>
          <SaveText text={stored} name={names.entry}>
            Download the entry as it is stored, its texts sealed
          </SaveText>
        </li>
      </ul>
      <Details summary="Check it yourself, without this server">
        <ol className="govuk-list govuk-list--number">
          <li>Download the proof and the entry, above.</li>
          <li>
            Download{" "}
            <a className="govuk-link" href="/proof/key" download="ledger.key">
              the public key of this ledger
            </a>{" "}
            and compare it with the one that you were given when you first came here: a key that this server hands out
            today proves nothing by itself.
          </li>
          <li>
            Download{" "}
            <a className="govuk-link" href="/proof/verify-entry.sh" download>
              the script that checks
            </a>
            . It is short, can be read, and uses nothing but bash, coreutils and openssl.
          </li>
          <li>
            Run it on a machine of your own:
            <pre className="app-code">
              bash verify-entry.sh {names.proof} ledger.key {names.entry}
            </pre>
          </li>
        </ol>
      </Details>
      <Details summary="The proof in figures">
        <dl className="app-figures">
          <Figure name="Ledger" value={checkpoint.origin} />
          <Figure name="Leaf: the entry’s header, and the SHA-256 of its stored bytes" value={leaf} />
          <Figure name="Hash of the leaf" value={leafHash} />
          <Figure name="Hashes from the leaf to the root, the one beside the leaf first" value={path.join("\n")} />
          <Figure name={`Checkpoint of ${sayNumber(checkpoint.size)} entries`} value={checkpoint.note} />
        </dl>
      </Details>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="govuk-body-s govuk-!-font-weight-bold app-figures__name">{name}</dt>
      <dd className="app-figures__value">
        <pre className="app-code">{value}</pre>
      </dd>
    </>
  );
}
