import {
  isSealed,
  keyOfText,
  londonDay,
  people,
  type SealedText,
  type Text,
  withdrawals,
} from "@planledger/projections";
import { inWords } from "../plans/dayInWords.ts";
import type { Rows } from "../rows/rows.ts";
import type { Vault } from "../vault/vault.ts";

/** What is known of a withdrawal, as the view of withdrawals keeps it; undefined when there is none of this id. */
export function withdrawalRow(id: string, rows: Rows) {
  const fields = rows.entity(withdrawals.withdrawalEntity(id), rows.newest());
  if (fields === undefined) return undefined;
  // Written by the view of withdrawals.
  return fields as Readonly<{
    requested: withdrawals.RequestedRow;
    words?: withdrawals.WordsRow;
    decided?: withdrawals.DecidedRow;
    withdrawnAt?: number;
  }>;
}

/** The words that a withdrawal is about, as the log holds them: sealed. */
export const sealedWords = ({ words }: NonNullable<ReturnType<typeof withdrawalRow>>): readonly SealedText[] =>
  (words?.words ?? []).filter(isSealed);

/** The withdrawal that destroyed a key; null when none did. */
export function withdrawalOf(key: string, rows: Rows): string | null {
  const id = rows.value(withdrawals.keyEntity(key), "withdrawal", rows.newest());
  return typeof id === "string" ? id : null;
}

const MISSING = "This text cannot be read: its key is missing. Restore the keys from their copy.";

/** Opens texts; in the place of one that was withdrawn stands by whom, when and why. Judged now, at every moment. */
export function opening(vault: Pick<Vault, "open" | "fenced">, rows: Rows): (text: Text) => string {
  const nameOf = (person: string): string => {
    const name = rows.value(people.personEntity(person), "name", rows.newest());
    // Written by the view of people.
    return (typeof name === "string" ? vault.open(name as SealedText) : null) ?? "somebody";
  };

  function instead(sealed: SealedText): string {
    const key = keyOfText(sealed);
    const id = withdrawalOf(key, rows);
    const row = id === null ? undefined : withdrawalRow(id, rows);
    if (row?.decided === undefined || row.withdrawnAt === undefined) {
      const fenced = vault.fenced(key);
      return fenced === undefined ? MISSING : `Withdrawn on ${inWords(londonDay(fenced.at))}.`;
    }
    const { requestedBy, reason } = row.requested;
    const why = typeof reason === "string" ? vault.open(reason) : reason.plain;
    const both = `by ${nameOf(requestedBy)}, approved by ${nameOf(row.decided.by)}`;
    // A reason may have been withdrawn itself.
    return `Withdrawn on ${inWords(londonDay(row.withdrawnAt))} ${both}.${why === null ? "" : ` Reason: ${why}`}`;
  }

  return (text) => (typeof text === "string" ? (vault.open(text) ?? instead(text)) : text.plain);
}
