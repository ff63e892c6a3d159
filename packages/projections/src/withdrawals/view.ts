import { PARTNERSHIP } from "../people/view.ts";
import { planEntity } from "../plans/entities.ts";
import type { Text } from "../text.ts";
import { born, gone, set, type RowChange, type View } from "../view.ts";
import type { WithdrawalEvent, WithdrawnEntry, WithdrawnFile } from "./events.ts";

export const withdrawalEntity = (id: string) => `withdrawal:${id}`;
/** What is known of a key that was destroyed. */
export const keyEntity = (key: string) => `key:${key}`;

/** What was asked for, as the rows hold it under `requested`. */
export type RequestedRow = Readonly<{
  requestedBy: string;
  requestedAt: number;
  position: number;
  entries: readonly WithdrawnEntry[];
  files: readonly WithdrawnFile[];
  reason: Text;
  rewrite: boolean;
}>;

/** The words that it is about, under `words`, and the fact that named them. */
export type WordsRow = Readonly<{ words: readonly Text[]; position: number; event: string }>;

/** How it was decided, under `decided`; `entries` and `files` came along since it was asked for. */
export type DecidedRow = Readonly<{
  approved: boolean;
  by: string;
  organisation: string;
  role: string;
  at: number;
  note: Text | null;
  entries: readonly WithdrawnEntry[];
  files: readonly WithdrawnFile[];
}>;

/** Withdrawals, from the request on; and which withdrawal destroyed a key. */
export const withdrawalsView: View<WithdrawalEvent> = {
  name: "withdrawals",
  version: 2,
  on: {
    WithdrawalRequested: ({ data, recordedAt, position }) => {
      const { withdrawal, requestedBy, entries, files, reason, rewrite } = data;
      const row: RequestedRow = { requestedBy, requestedAt: recordedAt, position, entries, files, reason, rewrite };
      const entity = withdrawalEntity(withdrawal);
      return [
        set(entity, "requested", row),
        born(PARTNERSHIP, "withdrawals", entity),
        born(PARTNERSHIP, "undecidedWithdrawals", entity),
        ...plansOf(data).map((plan) => born(planEntity(plan), "withdrawals", entity)),
      ];
    },
    WithdrawalWordsNamed: ({ data, position, id }) => {
      const row: WordsRow = { words: data.words, position, event: id };
      return [set(withdrawalEntity(data.withdrawal), "words", row)];
    },
    WithdrawalRefused: ({ data, recordedAt, by }) => {
      const { organisation, role } = by;
      const decided = { approved: false, by: data.refusedBy, organisation, role, at: recordedAt, note: data.note };
      const row: DecidedRow = { ...decided, entries: [], files: [] };
      return [
        set(withdrawalEntity(data.withdrawal), "decided", row),
        gone(PARTNERSHIP, "undecidedWithdrawals", withdrawalEntity(data.withdrawal)),
      ];
    },
    WithdrawalApproved: ({ data, recordedAt, by }) => {
      const { approvedBy, entries, files } = data;
      const { organisation, role } = by;
      const decided = { approved: true, by: approvedBy, organisation, role, at: recordedAt, note: null };
      const row: DecidedRow = { ...decided, entries, files };
      const entity = withdrawalEntity(data.withdrawal);
      return [
        set(entity, "decided", row),
        gone(PARTNERSHIP, "undecidedWithdrawals", entity),
        born(PARTNERSHIP, "approvedWithdrawals", entity),
      ];
    },
    TextWithdrawn: ({ data, recordedAt }) => withdrawn(data.withdrawal, data.key, recordedAt),
    FileWithdrawn: ({ data, recordedAt }) => withdrawn(data.withdrawal, data.file, recordedAt),
  },
};

function withdrawn(withdrawal: string, key: string, at: number): RowChange[] {
  const entity = withdrawalEntity(withdrawal);
  return [
    set(entity, "withdrawnAt", at),
    gone(PARTNERSHIP, "approvedWithdrawals", entity),
    set(keyEntity(key), "withdrawal", withdrawal),
    born(PARTNERSHIP, "destroyedKeys", keyEntity(key)),
  ];
}

function plansOf({ entries, files }: Pick<RequestedRow, "entries" | "files">): string[] {
  return [...new Set([...entries, ...files].flatMap(({ plan }) => plan ?? []))];
}
