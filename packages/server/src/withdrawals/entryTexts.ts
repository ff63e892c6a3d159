import { type Fact, isSealed, keyOfText, type progress, type Recorded, type SealedText } from "@planledger/projections";

/** A text of an event, with the field that it stands in. */
export type EventText = Readonly<{ field: string; sealed: SealedText }>;

/** Every sealed text of an event, in order. */
export function textsIn(data: object): EventText[] {
  const found: EventText[] = [];
  function visit(value: unknown, field: string): void {
    if (isSealed(value)) found.push({ field, sealed: value });
    else if (Array.isArray(value)) for (const item of value) visit(item, field);
    else if (typeof value === "object" && value !== null)
      for (const [name, item] of Object.entries(value)) visit(item, name);
  }
  visit(data, "");
  return found;
}

/** The id of the key under which an event's texts are sealed; undefined when it has none. */
export function keyOfEvent(data: object): string | undefined {
  const [first] = textsIn(data);
  return first && keyOfText(first.sealed);
}

// Not words: they go along with what they belong to.
const NO_WORDS: ReadonlySet<string> = new Set(["plainDigest"]);

/** The words of an event, each once: what people would miss when its key is destroyed. Withdrawn ones are left out. */
export function wordsOfEvent(data: object, open: (sealed: SealedText) => string | null): string[] {
  const words = textsIn(data).flatMap(({ field, sealed }) => {
    if (NO_WORDS.has(field)) return [];
    const text = open(sealed);
    if (text === null) return [];
    return field === "choices" ? textsOfChoices(text) : [text];
  });
  return [...new Set(words)].filter((text) => text.trim() !== "");
}

/** The words of what was chosen when a document was brought, which are kept as JSON. */
function textsOfChoices(json: string): string[] {
  // Written by the import as a list of choices.
  const choices = JSON.parse(json) as readonly Readonly<Record<string, unknown>>[];
  return choices.flatMap(({ title, period }) => [title, period].filter((text) => typeof text === "string"));
}

/** The file that an event brought; undefined when it brought none. */
export function fileIn(event: Recorded<Fact>): progress.KeptFile | undefined {
  if (event.type !== "EvidenceAttached" && event.type !== "ImportBegun" && event.type !== "NewerCopyBrought")
    return undefined;
  return event.data.file ?? undefined;
}
