import type { Moment } from "@planledger/schema/references";
import type {
  MutationResolvers,
  QueryResolvers,
  Replay,
  ReplayRefusal,
  ReplayState,
} from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { mayDo, whoAsks } from "../people/mayDo.ts";
import type { ReplayRun } from "../rows/replays.ts";

const SENTENCES: Readonly<Record<ReplayRefusal, string>> = {
  NOT_ALLOWED: "Only auditors and Prevent leads replay the history.",
  ALREADY_RUNNING: "A replay goes on already: wait for it, or cancel it.",
  NONE_RUNNING: "No replay goes on.",
};

const refused = (refusal: ReplayRefusal) =>
  ({ __typename: "ReplayRefused", refusal, message: SENTENCES[refusal] }) as const;

const NOTHING = {
  finishedAt: null,
  position: null,
  seconds: null,
  eventsPerSecond: null,
  live: null,
  rebuilt: null,
  tables: [],
  divergence: null,
  divergedAt: null,
  problem: null,
};

type Answer = Omit<Replay, "startedBy"> & Readonly<{ startedBy: Readonly<{ id: string; at: Moment }> }>;

function answerOf(run: ReplayRun, context: Context): Answer {
  const started = { startedAt: new Date(run.startedAt), startedBy: { id: run.by, at: context.latest() } };
  if (!("finishedAt" in run)) {
    return {
      ...NOTHING,
      ...started,
      state: run.state === "building" ? "BUILDING" : "COMPARING",
      done: run.done,
      of: run.of,
    };
  }
  const ended = { ...NOTHING, ...started, finishedAt: new Date(run.finishedAt), done: 0, of: 0 };
  if (run.state === "cancelled") return { ...ended, state: "CANCELLED" };
  if (run.state === "failed") return { ...ended, state: "FAILED", problem: run.problem };
  const { position, events, seconds, eventsPerSecond, live, rebuilt, divergence, divergedAt } = run.replayed;
  const state: ReplayState = divergence === null ? "EQUAL" : "DIVERGED";
  const digestOf = (table: string, digests: Readonly<Record<string, string>>) => digests[table] ?? "";
  const tables = Object.entries(rebuilt.tables).map(([name, digest]) => ({
    name,
    live: digestOf(name, live.tables),
    rebuilt: digest,
  }));
  const compared = { position, seconds, eventsPerSecond, live: live.all, rebuilt: rebuilt.all, tables };
  return { ...ended, ...compared, state, done: events, of: events, divergence, divergedAt };
}

export const Query: Pick<QueryResolvers<Context>, "replay"> = {
  replay(_root, _, context) {
    const last = mayDo(context, "replayHistory") ? context.replays.last() : null;
    return last && answerOf(last, context);
  },
};

export const Mutation: Pick<MutationResolvers<Context>, "startReplay" | "cancelReplay"> = {
  startReplay(_root, _, context) {
    if (!mayDo(context, "replayHistory")) return refused("NOT_ALLOWED");
    const run = context.replays.start(whoAsks(context).person);
    return run === null ? refused("ALREADY_RUNNING") : { __typename: "Replay", ...answerOf(run, context) };
  },
  async cancelReplay(_root, _, context) {
    if (!mayDo(context, "replayHistory")) return refused("NOT_ALLOWED");
    const run = await context.replays.cancel();
    return run === null ? refused("NONE_RUNNING") : { __typename: "Replay", ...answerOf(run, context) };
  },
};
