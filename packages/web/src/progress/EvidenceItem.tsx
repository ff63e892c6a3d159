import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { EvidenceItemFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { sayBytes } from "../ui/sayBytes.ts";

const EvidenceItemFragment = graphql(`
  fragment EvidenceItem on Evidence {
    id
    name
    link
    file {
      href
      bytes
      sha256
    }
  }
`);

/** A file to download, or a link to follow. */
export function EvidenceItem({ evidence }: { evidence: FragmentType<EvidenceItemFragment> }) {
  const { name, link, file } = useData(EvidenceItemFragment, evidence);
  return (
    <li className="app-evidence">
      {file && (
        <>
          <a className="govuk-link" href={file.href} download={name} title={`SHA-256 ${file.sha256}`}>
            {name}
          </a>{" "}
          ({sayBytes(file.bytes)})
        </>
      )}
      {link && (
        <a className="govuk-link" href={link} rel="noreferrer">
          {name || link}
        </a>
      )}
    </li>
  );
}
