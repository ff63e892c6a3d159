import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { ImportPageQuery, ImportPageQueryVariables } from "../gql/graphql.ts";
import { ArrivalContext } from "../layout/arrival.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { useMayEdit } from "../layout/session.ts";
import { ChooseDocument, type Read } from "./ChooseDocument.tsx";
import { ConfirmImport } from "./ConfirmImport.tsx";
import { type Copy, takeHeldCopy } from "./heldCopy.ts";
import { ImportDone } from "./ImportDone.tsx";
import { type DocumentPreview, previewDocument } from "./preview.ts";
import type { Imported } from "./useImportDocument.ts";

const ImportPageQuery = graphql(`
  query ImportPage {
    me {
      id
      organisation {
        id
      }
    }
    partnership {
      organisations {
        id
        name
      }
    }
  }
`);

export async function openImportPage({ preload }: At) {
  const organisationsRef = await preload(ImportPageQuery, {});
  return <ImportPage organisationsRef={organisationsRef} given={takeHeldCopy()} />;
}

type Step =
  | { at: "choose"; given?: Copy | undefined }
  | { at: "confirm"; read: Read<DocumentPreview> }
  | { at: "done"; imported: Imported };

/** A document comes in: it is chosen, looked at, confirmed. Nothing is recorded before that. */
function ImportPage({
  organisationsRef,
  given,
}: {
  organisationsRef: QueryRef<ImportPageQuery, ImportPageQueryVariables>;
  given: Copy | undefined;
}) {
  const { me, partnership } = useReadQuery(organisationsRef).data;
  const mayEdit = useMayEdit();
  const [step, setStep] = useState<Step>({ at: "choose", given });
  if (!mayEdit) return <NotForYou />;
  if (step.at === "choose")
    return (
      <ChooseDocument
        title="Import a plan"
        intro={
          <p className="govuk-body">
            Take the document that you have. You will see what was recognised, and can put it right, before anything is
            recorded. No word of it is lost.
          </p>
        }
        given={step.given}
        read={previewDocument}
        onRead={(read) => setStep({ at: "confirm", read })}
      />
    );
  // Each further step is a page of its own to whoever reads it, so the focus goes to its heading.
  return (
    <ArrivalContext value={{ first: false }}>
      {step.at === "done" ? (
        <ImportDone imported={step.imported} />
      ) : (
        <ConfirmImport
          read={step.read}
          organisations={partnership?.organisations ?? []}
          ownOrganisationId={me?.organisation.id}
          onAgain={() => setStep({ at: "choose" })}
          onDone={(imported) => setStep({ at: "done", imported })}
        />
      )}
    </ArrivalContext>
  );
}

function NotForYou() {
  return (
    <Page title="Import a plan">
      <p className="govuk-body">
        Only partners and Prevent leads import plans, and only now: nothing is added to the past.
      </p>
    </Page>
  );
}
