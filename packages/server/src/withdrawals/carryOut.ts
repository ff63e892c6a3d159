import {
  type By,
  isSealed,
  keyOfText,
  londonDay,
  people,
  plans,
  progress,
  type SealedText,
  withdrawals,
} from "@planledger/projections";
import type { Execute } from "../commands/execute.ts";
import { InTurn } from "../commands/inTurn.ts";
import type { Uploads } from "../files/uploads.ts";
import type { Rows } from "../rows/rows.ts";
import type { Vault } from "../vault/vault.ts";
import { textsOfFile } from "./fileText.ts";
import { rewritings } from "./rewriting.ts";
import { sealedWords, withdrawalRow } from "./openText.ts";

export const withdrawalStream = (id: string) => `withdrawal-${id}`;

export type CarryingOut = Readonly<{
  vault: Vault;
  uploads: Uploads;
  rows: Rows;
  execute: Execute;
  now: () => number;
}>;

/** The fact that named the words, as one whose key is destroyed like the others. */
function named(row: withdrawals.WordsRow | undefined): withdrawals.WithdrawnEntry | null {
  const [first] = row?.words ?? [];
  if (row === undefined || !isSealed(first)) return null;
  return { position: row.position, event: row.event, key: keyOfText(first), plan: null, action: null };
}

/** Carries approved withdrawals out. */
export type CarryOut = Readonly<{
  /**
   * Destroys what an approved withdrawal names, and records that it is done. Whatever cut it off, asked again it does what
   * is still missing.
   * @returns the revision of its stream
   * @throws VaultInUseError while another process reads the vault: it is not done yet
   */
  one: (id: string) => Promise<number>;
  /** The same for all that are approved, and for keys that a restored vault brought back although they were destroyed. */
  all: () => Promise<void>;
}>;

/** What stays written again, fence, keys, files, facts: in this order, so that nothing is said to be gone that is there. */
export function carryingOut({ vault, uploads, rows, execute, now }: CarryingOut): CarryOut {
  const inTurn = new InTurn();

  async function one(id: string): Promise<number> {
    const row = withdrawalRow(id, rows);
    if (row?.decided?.approved !== true) throw new Error(`The withdrawal ${id} is not approved.`);
    const { requested, decided } = row;
    const words = sealedWords(row);
    const by: By = { person: decided.by, organisation: decided.organisation, role: decided.role };
    const entries = [...requested.entries, ...decided.entries];
    const files = [...requested.files, ...decided.files];
    if (requested.rewrite) await rewrite(id, entries, words, by);
    const waiting = await purgeUploads(words, files);
    const keys = [
      ...entries.map(({ key }) => key),
      ...files.map(({ file }) => file),
      ...words.map(keyOfText),
      ...waiting,
    ];
    await vault.destroy([...new Set(keys)], { withdrawal: id, at: decided.at });
    await uploads.destroy(files);
    const outcome = await execute(withdrawals.decider, {
      stream: withdrawalStream(id),
      command: { type: "RecordWithdrawn", words: named(row.words) },
      by,
      commandId: `${id} withdrawn`,
      correlationId: id,
    });
    if (outcome.outcome === "refused") throw new Error(`The withdrawal ${id} was refused: ${outcome.refusal}.`);
    return outcome.revision;
  }

  /** Writes again what else stands in the plans under these keys, while it can still be read. */
  async function rewrite(
    id: string,
    entries: readonly withdrawals.WithdrawnEntry[],
    sealed: readonly SealedText[],
    by: By,
  ): Promise<void> {
    const keys = new Set(entries.map(({ key }) => key));
    const words = sealed.flatMap((text) => vault.open(text) ?? []);
    const organisations = rows.listed(people.PARTNERSHIP, "organisations", rows.newest());
    const doomed = {
      plans: [...new Set(entries.flatMap(({ plan }) => plan ?? []))],
      keys,
      words,
      known: organisations.map(({ entity, fields }) => ({ id: plans.idOf(entity), name: String(fields["name"]) })),
      today: londonDay(now()),
    };
    for (const { plan, name, ...step } of rewritings(doomed, rows, vault)) {
      const request = { stream: plans.planStream(plan), by, commandId: `${id} ${name}`, correlationId: id };
      // What somebody else changed or removed meanwhile is not written again: the rules say so, and it goes.
      if (step.kind === "plan") await execute(plans.decider, { ...request, command: step.command });
      else await execute(progress.decider, { ...request, command: step.command });
    }
  }

  /** Files on their way in go as well, when they are among those named or hold the words. */
  async function purgeUploads(
    sealed: readonly SealedText[],
    files: readonly withdrawals.WithdrawnFile[],
  ): Promise<readonly string[]> {
    const named = new Set(files.map(({ file }) => file));
    const words = sealed.flatMap((text) => vault.open(text) ?? []);
    const holds = withdrawals.lookingFor(words);
    return uploads.purge(async ({ name, file }, bytes) => {
      if (named.has(file.file) || holds(name) !== "nowhere") return true;
      const { texts } = bytes === null ? { texts: [] } : await textsOfFile(bytes, file.mediaType);
      return texts.some((text) => holds(text) !== "nowhere");
    });
  }

  async function destroyAgain(): Promise<void> {
    for (const { entity, fields } of rows.listed(people.PARTNERSHIP, "destroyedKeys", rows.newest())) {
      const key = plans.idOf(entity);
      const withdrawal = String(fields["withdrawal"]);
      const at = withdrawalRow(withdrawal, rows)?.decided?.at ?? now();
      if (vault.fenced(key) === undefined) await vault.destroy([key], { withdrawal, at });
    }
  }

  return {
    one: (id) => inTurn.run(id, () => one(id)),
    async all() {
      for (const { entity } of rows.listed(people.PARTNERSHIP, "approvedWithdrawals", rows.newest())) {
        const id = plans.idOf(entity);
        await inTurn.run(id, () => one(id));
      }
      await destroyAgain();
    },
  };
}
