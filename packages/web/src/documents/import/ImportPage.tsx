import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { type ReactNode, useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { ImportPageQuery, ImportPageQueryVariables } from "../../gql/graphql.ts";
import { ArrivalContext } from "../../layout/arrival.ts";
import { useNavigation } from "../../layout/navigation.ts";
import type { At } from "../../layout/opening.tsx";
import { Page } from "../../layout/Page.tsx";
import { useMayEdit } from "../../layout/session.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { InsetText } from "../../ui/InsetText.tsx";
import { ChooseDocument, type Read } from "../ChooseDocument.tsx";
import { type Brought, fileNameOf, nameOfCopy, takeHeldCopy } from "../heldCopy.ts";
import { type Answers, firstAnswers } from "./answers.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { ChoosePlans } from "./ChoosePlans.tsx";
import { answersKept, documentKept, forgetImport, keepAnswers, keepDocument } from "./importDraft.ts";
import { ImportDone } from "./ImportDone.tsx";
import { LookAtRows } from "./LookAtRows.tsx";
import { type DocumentPreview, previewDocument } from "./preview.ts";
import { type Step, stepIn, stepPath } from "./steps.ts";
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

export async function openImportPage({ preload, search }: At) {
  const organisationsRef = await preload(ImportPageQuery, {});
  return <ImportPage organisationsRef={organisationsRef} given={takeHeldCopy()} step={stepIn(search["step"])} />;
}

type Props = {
  organisationsRef: QueryRef<ImportPageQuery, ImportPageQueryVariables>;
  given: Brought | undefined;
  step: Step | undefined;
};

/**
 * A document comes in: it is chosen, its plans and rows are looked at, and what was chosen is checked. Nothing is recorded
 * before that. The steps are addresses of one page that stays; what was chosen outlives a reload.
 */
function ImportPage({ organisationsRef, given, step }: Props) {
  const { me, partnership } = useReadQuery(organisationsRef).data;
  const { go, stay } = useNavigation();
  const mayEdit = useMayEdit();
  const [brought] = useState(given);
  const [read, setRead] = useState<Read<DocumentPreview>>();
  const [imported, setImported] = useState<Imported>();
  if (!mayEdit) return <NotForYou />;
  const organisations = partnership?.organisations ?? [];

  function begin(found: Read<DocumentPreview>) {
    keepDocument(found);
    setImported(undefined);
    setRead(found);
    if (step === undefined || step === "done") go(stepPath("plans"));
  }

  function done(result: Imported) {
    forgetImport();
    setRead(undefined);
    setImported(result);
    stay(stepPath("done"));
  }

  // Whoever goes back from there is told so again: it is done.
  if (step !== undefined && imported)
    return (
      <Arrived>
        <ImportDone imported={imported} />
      </Arrived>
    );
  if (step === undefined || step === "done" || read === undefined) {
    const kept = documentKept();
    return (
      <ChooseDocument
        key={step === undefined ? "choose" : "again"}
        title="Import a plan"
        intro={
          <>
            <p className="govuk-body">
              Take the document that you have. You will see what was recognised, and can put it right, before anything
              is recorded. No word of it is lost.
            </p>
            {kept && <Unfinished kept={kept} reading={step !== undefined} />}
          </>
        }
        given={step === undefined ? brought : kept}
        read={previewDocument}
        onRead={begin}
      />
    );
  }
  const answers = answersKept(read.found) ?? firstAnswers(read.found, fileNameOf(read.copy), me?.organisation.id);
  const keep = (chosen: Answers) => keepAnswers(chosen, read.found);
  return (
    <Arrived key={step}>
      {step === "plans" && <ChoosePlans read={read} answers={answers} organisations={organisations} onAnswer={keep} />}
      {step === "rows" && <LookAtRows read={read} answers={answers} onAnswer={keep} />}
      {step === "check" && <CheckAnswers read={read} answers={answers} organisations={organisations} onDone={done} />}
    </Arrived>
  );
}

/** Each further step is a page of its own to whoever reads it, so the focus goes to its heading. */
function Arrived({ children }: { children: ReactNode }) {
  return <ArrivalContext value={{ first: false }}>{children}</ArrivalContext>;
}

/** A document was being taken in: it is read again when somebody reloads a step, and else offered. */
function Unfinished({ kept, reading }: { kept: Brought; reading: boolean }) {
  const name = nameOfCopy(kept);
  return (
    <InsetText>
      {reading ? (
        <>
          You were taking in {name}, and what you chose is kept. If it cannot be read again from here, choose the same
          document below to go on.
        </>
      ) : (
        <>
          You were taking in {name}.{" "}
          <Anchor className="govuk-link" href={stepPath("plans")}>
            Go on with it
          </Anchor>
          , or choose another document.
        </>
      )}
    </InsetText>
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
