import { randomUUID } from "node:crypto";
import { CommandError } from "./command.ts";
import { reachServer, speakingTo, type Speaking } from "./runningServer.ts";

type Taking = Readonly<{ name: string; bytes: Uint8Array; as: string; organisation: string; level: string }>;

type Named = Readonly<{ id: string; name: string }>;
type Preview = Readonly<{ message?: string; plans?: readonly Readonly<{ index: number; title: string | null }>[] }>;
type Result = Readonly<{ message?: string; plans?: readonly Readonly<{ id: string; title: string }>[] }>;

const WHO = "{ partnership { organisations { id name } people { id name } } }";
const PREVIEW = `query ($document: DocumentInput!) {
  previewDocument(document: $document) {
    ... on DocumentPreview { plans { index title } }
    ... on DocumentRefused { message }
  }
}`;
const IMPORT = `mutation ($input: ImportDocumentInput!) {
  importDocument(input: $input) {
    ... on ImportConfirmed { plans { id title } }
    ... on DocumentRefused { message }
    ... on PlanRefused { message }
  }
}`;

/** Takes all plans of a document in, in the name of a person; answers what was taken in. */
export async function takeIn(taking: Taking): Promise<string> {
  const { url, done } = await reachServer();
  try {
    const { partnership } = await speakingTo(url, null).ask<{
      partnership: { organisations: Named[]; people: Named[] } | null;
    }>(WHO);
    if (partnership === null) throw new CommandError("This ledger is not open yet: open it in the browser first.");
    const person = named(partnership.people, taking.as, "person");
    const organisation = named(partnership.organisations, taking.organisation, "organisation");
    return await taken(speakingTo(url, person.id), organisation, taking);
  } finally {
    await done();
  }
}

function named(among: readonly Named[], wanted: string, what: string): Named {
  const found = among.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  throw new CommandError(`There is no ${what} "${wanted}"; there are: ${among.map(({ name }) => name).join(", ")}.`);
}

async function taken(server: Speaking, organisation: Named, { name, bytes, level }: Taking): Promise<string> {
  const document = { uploadId: await server.upload(name, bytes) };
  const { previewDocument } = await server.ask<{ previewDocument: Preview }>(PREVIEW, { document });
  if (previewDocument.plans === undefined)
    throw new CommandError(previewDocument.message ?? "The document cannot be read.");
  const plans = previewDocument.plans.map(({ index, title }) => ({
    index,
    title: title ?? name.replace(/\.[^.]+$/, ""),
    level: level.toUpperCase(),
    organisationIds: [organisation.id],
  }));
  const input = { commandId: randomUUID(), document, plans };
  const { importDocument } = await server.ask<{ importDocument: Result }>(IMPORT, { input });
  if (importDocument.plans === undefined)
    throw new CommandError(importDocument.message ?? "The document was not taken in.");
  return importDocument.plans.map(({ id, title }) => `Taken in: ${title} (${id})\n`).join("");
}
