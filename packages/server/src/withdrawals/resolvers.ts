import { people, plans, type Recorded as RecordedFact, type Fact, withdrawals } from "@planledger/projections";
import type {
  EntryResolvers,
  MutationResolvers,
  QueryResolvers,
  StandingEntryResolvers,
  StandingFileResolvers,
  WithdrawalResolvers,
  WordsFoundResolvers,
} from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Context, Recorded } from "../context.ts";
import { mayDo, mayRead, mayWithdraw, whoAsks } from "../people/mayDo.ts";
import { VaultInUseError } from "../vault/truncateLog.ts";
import { withdrawalStream } from "./carryOut.ts";
import { keyOfEvent } from "./entryTexts.ts";
import { sealedWords } from "./openText.ts";
import { notSaved, type WithdrawalNo } from "./refusals.ts";
import { positionsWith } from "./positionsWith.ts";

const NOTHING = { entries: [], files: [], filesNotSearched: 0, others: 0, more: false };

/** The most words that are looked for at once. */
const MOST_WORDS = 20;

function known(id: string, context: Context) {
  const row = context.withdrawals.row(id);
  if (row === undefined) throw new Error("A withdrawal is referred to, and not in the rows.");
  return row;
}

const reference = (id: string | null, context: Context) => (id === null ? null : { id, at: context.latest() });
const person = (id: string | undefined, context: Context) => reference(id ?? null, context);
const moment = (at: number | undefined) => (at === undefined ? null : new Date(at));

const Withdrawal: WithdrawalResolvers<Context> = {
  id: ({ id }) => id,
  state({ id }, _, context) {
    const { decided, withdrawnAt } = known(id, context);
    if (decided === undefined) return "REQUESTED";
    if (!decided.approved) return "REFUSED";
    return withdrawnAt === undefined ? "APPROVED" : "WITHDRAWN";
  },
  requestedBy: ({ id }, _, context) => ({ id: known(id, context).requested.requestedBy, at: context.latest() }),
  requestedAt: ({ id }, _, context) => new Date(known(id, context).requested.requestedAt),
  reason: ({ id }, _, context) => context.open(known(id, context).requested.reason),
  rewrite: ({ id }, _, context) => known(id, context).requested.rewrite,
  entries({ id }, _, context) {
    const { requested, decided } = known(id, context);
    const positions = [...requested.entries, ...(decided?.entries ?? [])].map(({ position }) => position);
    return context.withdrawals.standing(positions, id);
  },
  async files({ id }, _, context) {
    const { requested, decided } = known(id, context);
    const named = new Set([...requested.files, ...(decided?.files ?? [])].map(({ file }) => file));
    const entries = [...requested.entries, ...(decided?.entries ?? [])].map(({ position }) => position);
    return (await context.withdrawals.files(entries)).filter(({ file }) => named.has(file));
  },
  async foundSince({ id }, _, context) {
    const row = known(id, context);
    const { requested, decided } = row;
    const words = sealedWords(row);
    if (decided !== undefined || words.length === 0) return NOTHING;
    // Whoever decides may take everything along.
    const looking = { after: requested.position, except: withdrawalStream(id), mayAsk: () => true };
    return context.withdrawals.whereWordsStand({ words: words.map(context.open), ...looking });
  },
  decidedBy: ({ id }, _, context) => person(known(id, context).decided?.by, context),
  decidedAt: ({ id }, _, context) => moment(known(id, context).decided?.at),
  note({ id }, _, context) {
    const note = known(id, context).decided?.note ?? null;
    return note && context.open(note);
  },
  withdrawnAt: ({ id }, _, context) => moment(known(id, context).withdrawnAt),
  mayDecide({ id }, _, context) {
    const { requested, decided } = known(id, context);
    const { person: me } = whoAsks(context);
    return decided === undefined && mayDo(context, "decideWithdrawal") && requested.requestedBy !== me;
  },
};

const WordsFound: WordsFoundResolvers<Context> = {
  entries: ({ entries }) => [...entries],
  files: ({ files }) => [...files],
};
const StandingEntry: StandingEntryResolvers<Context> = {
  entry: ({ position }) => ({ position }),
  texts: ({ texts }) => [...texts],
};
const StandingFile: StandingFileResolvers<Context> = {
  id: ({ file }) => file,
  entry: ({ position }) => ({ position }),
};

/** What an entry of the history says of withdrawals. */
export const entryFields: Pick<
  EntryResolvers<Context>,
  "standing" | "withdrawn" | "withdrawal" | "mayAskWithdrawal"
> = {
  async standing({ position }, _, context) {
    const [found] = await context.withdrawals.standing([position], null);
    return found === undefined || found.texts.length === 0 ? null : found;
  },
  async withdrawn({ position }, _, context) {
    const key = keyOfEvent((await context.events.load(position)).data);
    return key === undefined ? null : reference(context.withdrawals.ofKey(key), context);
  },
  async withdrawal({ position }, _, context) {
    const { data } = await context.events.load(position);
    return "withdrawal" in data ? reference(data.withdrawal, context) : null;
  },
  async mayAskWithdrawal({ position }, _, context) {
    const { entries, files } = await context.withdrawals.left([position], mayAsk(context));
    return entries.length + files.length > 0;
  },
};

const mayAsk = (context: Context) => (event: RecordedFact<Fact>) => mayWithdraw(context, event);

export const types = { Withdrawal, WordsFound, StandingEntry, StandingFile };

export const Query: Pick<QueryResolvers<Context>, "whereWordsStand" | "standsWith" | "withdrawal" | "withdrawals"> = {
  whereWordsStand(_root, { words }, context) {
    if (!mayDo(context, "askWithdrawal")) return NOTHING;
    const asked = words.map((one) => one.trim()).filter((one) => one !== "");
    if (asked.length === 0 || asked.length > MOST_WORDS)
      throw new GraphQLError(`Enter what to look for: up to ${MOST_WORDS} words or sentences.`, {
        extensions: { code: "BAD_USER_INPUT" },
      });
    return context.withdrawals.whereWordsStand({ words: asked, after: 0, except: null, mayAsk: mayAsk(context) });
  },
  async standsWith(_root, { position }, context) {
    if (!mayDo(context, "askWithdrawal")) return NOTHING;
    const [event] = await context.withdrawals.entries([position]);
    return event === undefined ? NOTHING : context.withdrawals.left(positionsWith(event, context), mayAsk(context));
  },
  withdrawal: (_root, { id }, context) =>
    mayRead(context) && context.withdrawals.row(id) !== undefined ? reference(id, context) : null,
  withdrawals(_root, { undecided }, context) {
    if (!mayRead(context)) return [];
    const at = context.latest();
    return context.rows
      .listed(people.PARTNERSHIP, undecided ? "undecidedWithdrawals" : "withdrawals", at.position)
      .map(({ entity }) => ({ id: plans.idOf(entity), at }))
      .toReversed();
  },
};

type Mutations = "requestWithdrawal" | "approveWithdrawal" | "refuseWithdrawal";

export const Mutation: Pick<MutationResolvers<Context>, Mutations> = {
  async requestWithdrawal(_root, { input }, context) {
    if (!mayDo(context, "askWithdrawal")) return notSaved("NotAllowed");
    const { commandId, words: given, positions, filePositions, reason, rewrite } = input;
    const withdrawal = context.idFor(commandId, "withdrawal");
    const words = given.map((one) => one.trim()).filter((one) => one !== "");
    const entries = await context.withdrawals.entries([...positions, ...filePositions]);
    if (!entries.every(mayAsk(context))) return notSaved("OfOthers");
    const named = await context.withdrawals.named(positions, filePositions);
    const requestedBy = whoAsks(context).person;
    const command = { type: "RequestWithdrawal", withdrawal, requestedBy, words, reason, rewrite, ...named } as const;
    // What tells a retry from another command is kept, and so leaves the words out.
    const asked = { positions, filePositions, reason, rewrite };
    return saved(withdrawal, await run(withdrawal, command, { commandId, asked }, context), context);
  },
  async approveWithdrawal(_root, { input }, context) {
    if (!mayDo(context, "decideWithdrawal")) return notSaved("NotAllowed");
    const { commandId, withdrawalId, positions, filePositions } = input;
    const named = await context.withdrawals.named(positions, filePositions);
    const command = { type: "ApproveWithdrawal", approvedBy: whoAsks(context).person, ...named } as const;
    const result = await run(withdrawalId, command, { commandId, asked: input }, context);
    if (result.outcome === "refused") return notSaved(result.refusal);
    if (result.shown) await carriedOut(withdrawalId, context);
    return saved(withdrawalId, result, context);
  },
  async refuseWithdrawal(_root, { input }, context) {
    if (!mayDo(context, "decideWithdrawal")) return notSaved("NotAllowed");
    const { commandId, withdrawalId, note } = input;
    const command = { type: "RefuseWithdrawal", refusedBy: whoAsks(context).person, note } as const;
    return saved(withdrawalId, await run(withdrawalId, command, { commandId, asked: input }, context), context);
  },
};

const run = (
  id: string,
  command: withdrawals.WithdrawalCommand,
  asking: Readonly<{ commandId: string; asked: unknown }>,
  context: Context,
): Promise<Recorded<WithdrawalNo>> => context.record(withdrawals.decider, withdrawalStream(id), command, asking);

/** Carries it out, and waits until it is shown; one that must wait for a reader of the vault is carried out later. */
async function carriedOut(id: string, { withdrawals: { carryOut }, projector, log }: Context): Promise<void> {
  try {
    await carryOut.one(id);
    // It may have been done before this process began, and is not waited for then by its stream.
    await projector.reaches(await log.newest(), SHOWN_WITHIN_MS);
  } catch (error) {
    if (!(error instanceof VaultInUseError)) throw error;
  }
}

const SHOWN_WITHIN_MS = 5_000;

function saved(id: string, result: Recorded<WithdrawalNo>, context: Context) {
  if (result.outcome === "refused") return notSaved(result.refusal);
  const isThere = result.shown && context.withdrawals.row(id) !== undefined;
  return { __typename: "WithdrawalSaved", id, withdrawal: isThere ? reference(id, context) : null } as const;
}
