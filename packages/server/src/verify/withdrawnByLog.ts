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
}>;

type Data = Readonly<{ withdrawal?: unknown; key?: unknown; file?: unknown; words?: unknown }>;

const TYPES = new Set([
  "WithdrawalRequested",
  "WithdrawalWordsNamed",
  "WithdrawalApproved",
  "TextWithdrawn",
  "FileWithdrawn",
]);

/** Reads off the stored bytes of events which keys were destroyed: of texts, of files, and of the words that were named. */
export function withdrawnByLog(): WithdrawnByLog {
  const withdrawals = new Map<string, { words: string[]; done: StoredEvent | null }>();
  const said = new Map<string, SaidDestroyed>();

  function destroyed(id: string, withdrawal: string, by: StoredEvent): void {
    if (said.has(id)) return;
    said.set(id, { id, withdrawal, at: by.recordedAt, position: by.position, said: nameOf(by) });
  }

  return {
    add(event) {
      if (!TYPES.has(event.type)) return;
      const { withdrawal, key, file, words } = dataOf(event);
      if (typeof withdrawal !== "string") return;
      const known = withdrawals.get(withdrawal) ?? { words: [], done: null };
      withdrawals.set(withdrawal, known);
      if (Array.isArray(words)) known.words.push(...words.flatMap(keyOf));
      const id = event.type === "TextWithdrawn" ? key : event.type === "FileWithdrawn" ? file : undefined;
      if (typeof id !== "string") return;
      known.done = event;
      destroyed(id, withdrawal, event);
    },
    all() {
      for (const [withdrawal, { words, done }] of withdrawals)
        if (done !== null) for (const id of words) destroyed(id, withdrawal, done);
      return [...said.values()];
    },
    knows: (withdrawal) => withdrawals.has(withdrawal),
  };
}

/** The id of the key of a sealed text. */
const keyOf = (text: unknown): string[] => {
  const [, id] = typeof text === "string" ? (/^~([0-9a-f-]{36})\./.exec(text) ?? []) : [];
  return id === undefined ? [] : [id];
};

/** What is no event is the business of the proofs. */
function dataOf({ bytes }: StoredEvent): Data {
  try {
    const { data } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { data?: Data };
    return data ?? {};
  } catch {
    return {};
  }
}
