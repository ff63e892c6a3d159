import { type SubmitEvent, useState } from "react";
import type { Mistake } from "../layout/mistakes.ts";
import { Page } from "../layout/Page.tsx";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import type { Read } from "./ChooseDocument.tsx";
import { Doubts } from "./Doubts.tsx";
import { nameOfCopy } from "./heldCopy.ts";
import { LooksLike } from "./LooksLike.tsx";
import { plansIn } from "./plansIn.ts";
import type { DocumentPreview } from "./preview.ts";
import { PreviewedPlan } from "./PreviewedPlan.tsx";
import { RestOfDocument } from "./RestOfDocument.tsx";
import { type Imported, useImportDocument } from "./useImportDocument.ts";

type Props = {
  read: Read<DocumentPreview>;
  organisations: readonly { id: string; name: string }[];
  ownOrganisationId: string | undefined;
  onAgain: () => void;
  onDone: (imported: Imported) => void;
};

/** Shows what was recognised, doubts first, and asks what to take in and as what. */
export function ConfirmImport({ read, organisations, ownOrganisationId, onAgain, onDone }: Props) {
  const { copy, document, found: preview } = read;
  const name = nameOfCopy(copy);
  const { importDocument, sending } = useImportDocument();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);

  async function confirm(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const asked = plansIn(new FormData(event.currentTarget), preview.plans);
    if (asked.mistakes.length > 0) return setMistakes(asked.mistakes);
    const result = await importDocument({ document, plans: asked.plans });
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    onDone(result.imported);
  }

  const rows = preview.plans.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return (
    <Page title="Check what was recognised" caption={name} mistakes={mistakes} wide>
      <p className="govuk-body">
        {count(preview.plans.length, "plan")} with {count(rows, "row")}, from a document of{" "}
        {count(preview.words, "word")}. Nothing is recorded yet.
      </p>
      <LooksLike plans={preview.plans} copy={copy} />
      <Doubts doubts={preview.doubts} />
      <form onSubmit={(event) => void confirm(event)} noValidate>
        {preview.plans.map((plan) => (
          <PreviewedPlan
            key={plan.index}
            plan={plan}
            title={plan.title ?? (preview.plans.length === 1 ? (preview.title ?? titleFrom(name)) : "")}
            doubts={preview.doubts.filter(({ planIndex }) => planIndex === plan.index)}
            organisations={organisations}
            ownOrganisationId={ownOrganisationId}
            mistakes={mistakes}
          />
        ))}
        <RestOfDocument preview={preview} />
        <div className="govuk-button-group">
          <Button disabled={sending}>Import</Button>
          <Button type="button" secondary onClick={onAgain} disabled={sending}>
            Choose another document
          </Button>
        </div>
        {sending && <Loading>Importing…</Loading>}
      </form>
    </Page>
  );
}

/** What a file is called, for want of a title: "fenland-action-plan.docx" is the Fenland action plan. */
function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z]+$/i, "")
    .replaceAll(/[-_]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;
}
