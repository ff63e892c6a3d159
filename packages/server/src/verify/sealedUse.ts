import type { StoredEvent } from "../eventLog/eventLog.ts";

/** A file that an event names: the id of its key, and the SHA-256 of its sealed bytes, by which it is kept. */
export type NamedFile = Readonly<{ file: string; digest: string }>;

/** What an event is sealed under: the ids of keys, and the files that it names. */
export type SealedUse = Readonly<{ keys: ReadonlySet<string>; files: readonly NamedFile[] }>;

const KEY = /(?:~|"commandMac":")([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\./g;

/** Reads off an event's stored bytes which keys its texts, its command and its files need. */
export function sealedUse({ bytes }: Pick<StoredEvent, "bytes">): SealedUse {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const keys = new Set<string>();
  for (const [, id] of text.matchAll(KEY)) if (id !== undefined) keys.add(id);
  const files = text.includes('"digest":') ? filesIn(parsed(text)) : [];
  for (const { file } of files) keys.add(file);
  return { keys, files };
}

/** What is no JSON is the business of the proofs. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function filesIn(value: unknown): NamedFile[] {
  if (typeof value !== "object" || value === null) return [];
  const { file, digest } = value as Partial<Record<keyof NamedFile, unknown>>;
  const named = typeof file === "string" && typeof digest === "string" ? [{ file, digest }] : [];
  return [...named, ...Object.values(value).flatMap(filesIn)];
}
