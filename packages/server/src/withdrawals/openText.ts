import {
  documents,
  isSealed,
  keyOfText,
  londonDay,
  people,
  plans,
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

type Withdrawn = NonNullable<ReturnType<typeof withdrawalRow>> &
  Readonly<{ decided: withdrawals.DecidedRow; withdrawnAt: number }>;

const isCarriedOut = (row: ReturnType<typeof withdrawalRow>): row is Withdrawn =>
  row?.decided !== undefined && row.withdrawnAt !== undefined;

const BEGINNING = "Withdrawn on ";

/** What stands in the place of texts that a withdrawal took. */
function noticeOf({ requested, decided, withdrawnAt }: Withdrawn, vault: Pick<Vault, "open">, rows: Rows): string {
  const nameOf = (person: string): string => {
    const name = rows.value(people.personEntity(person), "name", rows.newest());
    // Written by the view of people.
    return (typeof name === "string" ? vault.open(name as SealedText) : null) ?? "somebody";
  };
  const { requestedBy, reason } = requested;
  const why = typeof reason === "string" ? vault.open(reason) : reason.plain;
  const both = `by ${nameOf(requestedBy)}, approved by ${nameOf(decided.by)}`;
  // A reason may have been withdrawn itself.
  return `${BEGINNING}${inWords(londonDay(withdrawnAt))} ${both}.${why === null ? "" : ` Reason: ${why}`}`;
}

/** Opens texts; in the place of one that was withdrawn stands by whom, when and why. Judged now, at every moment. */
export function opening(vault: Pick<Vault, "open" | "fenced">, rows: Rows): (text: Text) => string {
  function instead(sealed: SealedText): string {
    const key = keyOfText(sealed);
    const id = withdrawalOf(key, rows);
    const row = id === null ? undefined : withdrawalRow(id, rows);
    if (isCarriedOut(row)) return noticeOf(row, vault, rows);
    const fenced = vault.fenced(key);
    return fenced === undefined ? MISSING : `${BEGINNING}${inWords(londonDay(fenced.at))}.`;
  }

  return (text) => (typeof text === "string" ? (vault.open(text) ?? instead(text)) : text.plain);
}

/** Tells what stands in the place of a withdrawn text from words that somebody wrote; white space does not count. */
export function noticing(vault: Pick<Vault, "open">, rows: Rows): (words: string) => boolean {
  return (text) => {
    const words = documents.tidy(text);
    if (!words.startsWith(BEGINNING)) return false;
    const all = rows.listed(people.PARTNERSHIP, "withdrawals", rows.newest());
    return all.some(({ entity }) => {
      const row = withdrawalRow(plans.idOf(entity), rows);
      return isCarriedOut(row) && documents.tidy(noticeOf(row, vault, rows)) === words;
    });
  };
}
