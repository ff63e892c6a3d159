import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { type ReactNode, type SubmitEvent, useState } from "react";
import type { DocumentInput } from "../gql/graphql.ts";
import { UP_TO } from "../layout/largestFile.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { Page } from "../layout/Page.tsx";
import { sendFile } from "../layout/sendFile.ts";
import { Button } from "../ui/Button.tsx";
import { FileUpload } from "../ui/FileUpload.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { type Brought, type Copy, nameOfCopy } from "./heldCopy.ts";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { useOnce } from "./useOnce.ts";
import { useReading, type Way } from "./useReading.ts";

type Props<Found> = {
  title: string;
  caption?: string;
  way?: ReactNode;
  intro: ReactNode;
  /** A copy that somebody gave before: it is read at once. */
  given: Brought | undefined;
  /** Has the server read a document that it was sent; or says what is wrong with it. */
  read: (client: ApolloClient, document: DocumentInput, way: Way) => Promise<Asked<Found>>;
  onRead: (read: Read<Found>) => void;
  children?: ReactNode;
};

export type Asked<Found> = { outcome: "read"; found: Found } | { outcome: "refused"; message: string };
export type Read<Found> = { copy: Brought; document: DocumentInput; found: Found };

/** Asks for the document: a Word file, or its text. */
export function ChooseDocument<Found>({
  title,
  caption,
  way,
  intro,
  given,
  read: ask,
  onRead,
  children,
}: Props<Found>) {
  const client = useApolloClient();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { underWay, during, stop } = useReading();

  async function read(copy: Brought) {
    const found = await during((on) => readCopy(client, copy, on, ask));
    if (found === undefined) return;
    if ("message" in found) setMistakes([found]);
    else onRead(found);
  }

  useOnce(() => {
    if (given) void read(given);
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay) return;
    const copy = copyIn(new FormData(event.currentTarget));
    setMistakes("message" in copy ? [copy] : []);
    if (!("message" in copy)) void read(copy);
  }

  return (
    <Page title={title} caption={caption} way={way} mistakes={mistakes}>
      {intro}
      {given && <InsetText>{nameOfCopy(given)} comes along, and is read right away.</InsetText>}
      <form onSubmit={submit} noValidate>
        <FileUpload
          name="file"
          label="A Word document"
          labelClassName="govuk-label--m"
          hint={`A .docx file of ${UP_TO}, as you would email it`}
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
        <Button disabled={underWay !== undefined}>Read it</Button>
        <ReadingProgress underWay={underWay} onStop={stop} />
      </form>
      {children}
    </Page>
  );
}

function copyIn(form: FormData): Copy | Mistake {
  const file = form.get("file");
  const text = String(form.get("text") ?? "").trim();
  const hasFile = file instanceof File && file.name !== "";
  if (hasFile && text) return { field: "text", message: "Give a file or a text, not both" };
  if (hasFile) return { file };
  return text ? { text } : { field: "file", message: "Choose a Word document, or paste its text" };
}

/** Sends a copy to where plans are kept, and has it read. */
async function readCopy<Found>(
  client: ApolloClient,
  copy: Brought,
  way: Way,
  ask: Props<Found>["read"],
): Promise<Read<Found> | Mistake> {
  const field = "text" in copy ? "text" : "file";
  const document = "file" in copy ? await sent(copy.file, way) : documentOf(copy);
  if ("message" in document) return { field, message: document.message };
  way.arrived();
  const read = await ask(client, document, way);
  if (read.outcome === "refused") return { field, message: read.message };
  return { copy, document, found: read.found };
}

const documentOf = (copy: Exclude<Brought, { file: File }>): { uploadId: string } | { text: string } =>
  "text" in copy ? { text: copy.text } : { uploadId: copy.uploadId };

async function sent(file: File, { signal }: Way): Promise<{ uploadId: string } | { message: string }> {
  const result = await sendFile(file, signal);
  return result.outcome === "refused" ? { message: result.message } : { uploadId: result.uploadId };
}
