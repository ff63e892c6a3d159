import { v5 as uuidFrom } from "uuid";

// Ours alone, so that our ids never meet those that others derive from the same words.
const NAMESPACE = "5f0c64bb-91f5-4f0e-9d0a-3f1d8f5b7c21";

/** The id of an event: the same whenever the same person retries the same command. */
export const eventId = (person: string, stream: string, commandId: string, index: number): string =>
  uuidFrom(`event\n${person}\n${stream}\n${commandId}\n${index}`, NAMESPACE);

/** The id of a thing that a command creates: a retried command creates it once. */
export const createdId = (person: string, commandId: string, what: string): string =>
  uuidFrom(`created\n${person}\n${commandId}\n${what}`, NAMESPACE);
