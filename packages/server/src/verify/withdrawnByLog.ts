import type { StoredEvent } from "../eventLog/eventLog.ts";
import { nameOf } from "../proof/checkEvent.ts";
import type { Fenced } from "../vault/fence.ts";

/** A key of which the log says that it was destroyed, and by which entry. */
export type SaidDestroyed = Fenced & Readonly<{ position: number; said: string }>;

/** What the log says of destroyed keys. */
export type WithdrawnByLog = Readonly<{
  add: (event: StoredEvent) => void;
  all: () => SaidDestroyed[];
  /** Whether the log holds anything of a withdrawal. */
  knows: (withdrawal: string) => boolean;
  /** When and by which entry a withdrawal was approved; undefined where the log does not say that it was. */
  approved: (withdrawal: string) => Approved | undefined;
  /** Whether a withdrawal asked for this key, or destroyed it. */
  names: (withdrawal: string, key: string) => boolean;
}>;

/** That a withdrawal was approved: when (milliseconds since 1970 UTC), and by which entry. */
export type Approved = Readonly<{ at: number; position: number; said: string }>;

type Data = Readonly<Partial<Record<"withdrawal" | "key" | "file" | "words" | "entries" | "files", unknown>>>;

type Known = { readonly named: Set<string>; readonly words: string[]; approved?: Approved; done?: StoredEvent };

const TYPES = new Set([
  "WithdrawalRequested",
  "WithdrawalWordsNamed",
  "WithdrawalApproved",
  "TextWithdrawn",
  "FileWithdrawn",
]);

/** Reads off the stored bytes of events which keys were destroyed: of texts, of files, and of the words that were named. */
export function withdrawnByLog(): WithdrawnByLog {
  const withdrawals = new Map<string, Known>();
  const said = new Map<string, SaidDestroyed>();

  function destroyed(id: string, withdrawal: string, by: StoredEvent): void {
    if (said.has(id)) return;
    const at = withdrawals.get(withdrawal)?.approved?.at ?? by.recordedAt;
    said.set(id, { id, withdrawal, at, position: by.position, said: nameOf(by) });
  }

  return {
    add(event) {
      if (!TYPES.has(event.type)) return;
      const { withdrawal, key, file, words, entries, files } = dataOf(event);
      if (typeof withdrawal !== "string") return;
      const known = withdrawals.get(withdrawal) ?? { named: new Set(), words: [] };
      withdrawals.set(withdrawal, known);
      if (Array.isArray(words)) known.words.push(...words.flatMap(keyOf));
      for (const id of [...idsOf(entries, "key"), ...idsOf(files, "file"), ...known.words]) known.named.add(id);
      if (event.type === "WithdrawalApproved")
        known.approved = { at: event.recordedAt, position: event.position, said: nameOf(event) };
      const id = event.type === "TextWithdrawn" ? key : event.type === "FileWithdrawn" ? file : undefined;
      if (typeof id !== "string") return;
      known.done = event;
      known.named.add(id);
      destroyed(id, withdrawal, event);
    },
    all() {
      for (const [withdrawal, { words, done }] of withdrawals)
        if (done !== undefined) for (const id of words) destroyed(id, withdrawal, done);
      return [...said.values()];
    },
    knows: (withdrawal) => withdrawals.has(withdrawal),
    approved: (withdrawal) => withdrawals.get(withdrawal)?.approved,
    names: (withdrawal, key) => withdrawals.get(withdrawal)?.named.has(key) ?? false,
  };
}

/** The id of the key of a sealed text. */
const keyOf = (text: unknown): string[] => {
  const [, id] = typeof text === "string" ? (/^~([0-9a-f-]{36})\./.exec(text) ?? []) : [];
  return id === undefined ? [] : [id];
};

/** The ids that stand under a name in each of some things. */
const idsOf = (things: unknown, name: string): string[] =>
  (Array.isArray(things) ? things : []).flatMap((thing: Readonly<Record<string, unknown>> | null) => {
    const id = thing?.[name];
    return typeof id === "string" ? [id] : [];
  });

/** What is no event is the business of the proofs. */
function dataOf({ bytes }: StoredEvent): Data {
  try {
    const { data } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { data?: Data };
    return data ?? {};
  } catch {
    return {};
  }
}
