import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { EvidenceItemFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { Details } from "../ui/Details.tsx";
import { sayBytes } from "../ui/sayBytes.ts";
import { AskToWithdraw } from "../withdrawals/AskToWithdraw.tsx";
import { withdrawalPath } from "../withdrawals/paths.ts";

const EvidenceItemFragment = graphql(`
  fragment EvidenceItem on Evidence {
    id
    name
    link
    file {
      href
      preview
      bytes
      mediaType
      sha256
    }
    withdrawn {
      id
    }
    askWithdrawalOf {
      id
      position
    }
  }
`);

/** A file to download and, where that is safe, to look at; or a link to follow. */
export function EvidenceItem({ evidence }: { evidence: FragmentType<EvidenceItemFragment> }) {
  const { name, link, file, withdrawn, askWithdrawalOf } = useData(EvidenceItemFragment, evidence);
  if (withdrawn) {
    return (
      <li className="app-evidence">
        {name}{" "}
        <Anchor className="govuk-link" href={withdrawalPath(withdrawn.id)}>
          {file ? "The file was withdrawn" : "It was withdrawn"}: by whom, and why
        </Anchor>
      </li>
    );
  }
  return (
    <li className="app-evidence">
      {file && <EvidenceFile name={name} file={file} />}
      {link && (
        <a className="govuk-link app-in-row" href={link} rel="noreferrer">
          {name || link}
        </a>
      )}
      <AskToWithdraw of={askWithdrawalOf} what={name} />
    </li>
  );
}

type File = NonNullable<EvidenceItemFragment["file"]>;

function EvidenceFile({ name, file: { href, preview, bytes, mediaType, sha256 } }: { name: string; file: File }) {
  const isPicture = mediaType.startsWith("image/");
  return (
    <>
      <span className="app-in-row">
        <a className="govuk-link" href={href} download={name}>
          {name}
        </a>{" "}
        ({sayBytes(bytes)})
      </span>
      {preview && !isPicture && (
        <a className="govuk-link app-in-row app-no-print" href={preview} target="_blank" rel="noopener noreferrer">
          Look at it<span className="govuk-visually-hidden">: {name}</span> (opens in a new tab)
        </a>
      )}
      {preview && isPicture && (
        <Details className="app-evidence__details app-no-print" summary={<Which what="Look at it" name={name} />}>
          <Picture name={name} preview={preview} />
        </Details>
      )}
      <Details className="app-evidence__details" summary={<Which what="Fingerprint" name={name} />}>
        SHA-256 of the file as it was uploaded: <code className="app-evidence__hash">{sha256}</code>
      </Details>
    </>
  );
}

function Which({ what, name }: { what: string; name: string }) {
  return (
    <>
      {what}
      <span className="govuk-visually-hidden">: {name}</span>
    </>
  );
}

/** A picture, asked for when it is looked at. */
function Picture({ name, preview }: { name: string; preview: string }) {
  const [broken, setBroken] = useState(false);
  if (broken) return <>This picture cannot be shown. Download it to open it with another program.</>;
  return (
    <img
      className="app-evidence__picture"
      src={preview}
      alt={`What was attached as ${name}`}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  );
}
