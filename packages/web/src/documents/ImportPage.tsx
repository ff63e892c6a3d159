import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { DocumentInput, ImportPageQuery, ImportPageQueryVariables } from "../gql/graphql.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { useMayEdit } from "../layout/session.ts";
import { ChooseDocument } from "./ChooseDocument.tsx";
import { ConfirmImport } from "./ConfirmImport.tsx";
import { ImportDone } from "./ImportDone.tsx";
import type { DocumentPreview } from "./preview.ts";
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
  return <ImportPage organisationsRef={await preload(ImportPageQuery, {})} />;
}

type Step =
  | { at: "choose" }
  | { at: "confirm"; document: DocumentInput; name: string; preview: DocumentPreview }
  | { at: "done"; imported: Imported };

/** A document comes in: it is chosen, looked at, confirmed. Nothing is recorded before that. */
function ImportPage({ organisationsRef }: { organisationsRef: QueryRef<ImportPageQuery, ImportPageQueryVariables> }) {
  const { me, partnership } = useReadQuery(organisationsRef).data;
  const mayEdit = useMayEdit();
  const [step, setStep] = useState<Step>({ at: "choose" });
  useScrollToTop(step.at);
  if (!mayEdit) return <NotForYou />;
  switch (step.at) {
    case "choose":
      return <ChooseDocument onRead={(read) => setStep({ at: "confirm", ...read })} />;
    case "confirm":
      return (
        <ConfirmImport
          document={step.document}
          name={step.name}
          preview={step.preview}
          organisations={partnership?.organisations ?? []}
          ownOrganisationId={me?.organisation.id}
          onAgain={() => setStep({ at: "choose" })}
          onDone={(imported) => setStep({ at: "done", imported })}
        />
      );
    case "done":
      return <ImportDone imported={step.imported} />;
  }
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

/** Each step is a page of its own to whoever reads it. */
function useScrollToTop(step: Step["at"]): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const heading = document.querySelector("h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [step]);
}
