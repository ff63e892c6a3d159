import type { Context } from "@planledger/server/context.ts";
import type { Ledger } from "@planledger/server/ledger.ts";
import { Mutation } from "@planledger/server/withdrawals/resolvers.ts";
import type { ScriptedWithdrawal } from "./script.ts";

/** The positions that a withdrawal names. */
export type NamedPositions = Readonly<{ positions: readonly number[]; filePositions: readonly number[] }>;

/** What a mutation answers. */
type Answered = Readonly<{ __typename: string; message?: string }>;

type Resolve = (root: unknown, args: Readonly<{ input: object }>, context: Context) => Promise<Answered>;

// Generated as a function or an object that holds one; ours are functions, which ask nothing of what stands around them.
const { requestWithdrawal, approveWithdrawal } = Mutation as unknown as Readonly<
  Record<"requestWithdrawal" | "approveWithdrawal", Resolve>
>;

/** A withdrawal as its doors do it. */
export function withdrawing(ledger: Ledger, { id, words, request, approve }: ScriptedWithdrawal) {
  async function told(resolve: Resolve, person: string, input: object): Promise<void> {
    const { __typename, message } = await resolve({}, { input }, ledger.contextFor(person));
    if (__typename !== "WithdrawalSaved") throw new Error(`The withdrawal was answered: ${message ?? __typename}`);
  }
  return {
    /** Where the words stand now. */
    async look(): Promise<NamedPositions> {
      const looking = { words: [words], after: 0, except: null, mayAsk: () => true };
      const { entries, files } = await ledger.withdrawals.whereWordsStand(looking);
      return {
        positions: entries.map(({ position }) => position),
        filePositions: files.map(({ position }) => position),
      };
    },
    request: (named: NamedPositions) =>
      told(requestWithdrawal, request.person, {
        commandId: request.commandId,
        words: [words],
        reason: request.reason,
        rewrite: true,
        ...named,
      }),
    /** Approves it, and answers when it was carried out. */
    async approve(): Promise<void> {
      const input = { commandId: approve.commandId, withdrawalId: id, positions: [], filePositions: [] };
      await told(approveWithdrawal, approve.person, input);
      if (!this.isDone()) throw new Error("The withdrawal was approved, and not carried out.");
    },
    isDone: () => ledger.withdrawals.row(id)?.withdrawnAt !== undefined,
    /** The keys that it destroys, and the files. */
    doomed(): Readonly<{ keys: readonly string[]; digests: readonly string[] }> {
      const requested = ledger.withdrawals.row(id)?.requested;
      if (requested === undefined) throw new Error("The withdrawal is not there.");
      return {
        keys: [...requested.entries.map(({ key }) => key), ...requested.files.map(({ file }) => file)],
        digests: requested.files.map(({ digest }) => digest),
      };
    },
  };
}
