import { useApolloClient } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import type { DocumentInput } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { Page } from "../layout/Page.tsx";
import { sendFile } from "../layout/sendFile.ts";
import { Button } from "../ui/Button.tsx";
import { FileUpload } from "../ui/FileUpload.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { type DocumentPreview, previewDocument } from "./preview.ts";

type Read = { document: DocumentInput; name: string; preview: DocumentPreview };
type Doing = "nothing" | "sending the file" | "reading the document";

/** Asks for the document: a Word file, or its text. */
export function ChooseDocument({ onRead }: { onRead: (read: Read) => void }) {
  const client = useApolloClient();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [doing, setDoing] = useState<Doing>("nothing");

  async function read(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (doing !== "nothing") return;
    const wrong = await readForm(new FormData(event.currentTarget));
    setDoing("nothing");
    setMistakes(wrong);
  }

  async function readForm(form: FormData): Promise<Mistake[]> {
    const file = form.get("file");
    const text = String(form.get("text") ?? "").trim();
    const hasFile = file instanceof File && file.name !== "";
    if (hasFile && text) return [{ field: "text", message: "Give a file or a text, not both" }];
    if (text) return readDocument({ text }, "Pasted text", "text");
    if (!hasFile) return [{ field: "file", message: "Choose a Word document, or paste its text" }];
    setDoing("sending the file");
    const sent = await sendFile(file);
    if (sent.outcome === "refused") return [{ field: "file", message: sent.message }];
    return readDocument({ uploadId: sent.uploadId }, sent.name, "file");
  }

  async function readDocument(document: DocumentInput, name: string, field: string): Promise<Mistake[]> {
    setDoing("reading the document");
    const read = await previewDocument(client, document);
    if (read.outcome === "refused") return [{ field, message: read.message }];
    onRead({ document, name, preview: read.preview });
    return [];
  }

  return (
    <Page title="Import a plan" mistakes={mistakes}>
      <p className="govuk-body">
        Take the document that you have. You will see what was recognised, and can put it right, before anything is
        recorded. No word of it is lost.
      </p>
      <form onSubmit={(event) => void read(event)} noValidate>
        <FileUpload
          name="file"
          label="A Word document"
          labelClassName="govuk-label--m"
          hint="A .docx file of up to 25 MB, as you would email it"
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          error={errorOf(mistakes, "file")}
        />
        <Textarea
          name="text"
          label="Or paste its text"
          labelClassName="govuk-label--m"
          hint="A table copied from Word or Excel keeps its columns"
          rows={8}
          error={errorOf(mistakes, "text")}
        />
        <Button disabled={doing !== "nothing"}>Read it</Button>
        {doing !== "nothing" && (
          <Loading>{doing === "sending the file" ? "Sending the file…" : "Reading the document…"}</Loading>
        )}
      </form>
    </Page>
  );
}
