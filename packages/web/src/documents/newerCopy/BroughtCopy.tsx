import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql/index.ts";
import type { BroughtCopyFragment } from "../../gql/graphql.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { sayBytes } from "../../ui/sayBytes.ts";
import { sayDay } from "../../ui/sayDate.ts";
import { withdrawalPath } from "../../withdrawals/paths.ts";

const BroughtCopyFragment = graphql(`
  fragment BroughtCopy on CopyThatCame {
    id
    name
    sentBy
    receivedOn
    file {
      href
      bytes
    }
    withdrawn {
      id
    }
  }
`);

/** A newer copy that came in: its file to download, who sent it and when it came. */
export function BroughtCopy({ copy }: { copy: FragmentType<BroughtCopyFragment> }) {
  const { name, sentBy, receivedOn, file, withdrawn } = useData(BroughtCopyFragment, copy);
  const called = name ?? "A pasted text";
  return (
    <>
      {file ? (
        <>
          <a className="govuk-link" href={file.href} download={name ?? "Pasted text.txt"}>
            {called}
          </a>{" "}
          ({sayBytes(file.bytes)})
        </>
      ) : (
        called
      )}
      , sent by {sentBy}, received on {sayDay(receivedOn)}
      {withdrawn && (
        <>
          {". "}
          <Anchor className="govuk-link" href={withdrawalPath(withdrawn.id)}>
            The file was withdrawn: by whom, and why
          </Anchor>
        </>
      )}
    </>
  );
}
