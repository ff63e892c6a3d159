import { type By, type Fact, people, type Recorded, subjectsOf, withdrawals } from "@planledger/projections";
import type { Execute } from "../commands/execute.ts";
import { recorded } from "../eventLog/codec.ts";
import type { EventLog } from "../eventLog/eventLog.ts";
import type { Uploads } from "../files/uploads.ts";
import type { Vault } from "../vault/vault.ts";
import { withdrawalStream } from "../withdrawals/carryOut.ts";
import { fileIn } from "../withdrawals/entryTexts.ts";
import { entryNamed, whereWordsStand } from "../withdrawals/whereWordsStand.ts";
import { storyId } from "./people.ts";
import type { Asking, Deed, WithdrawalStep } from "./telling.ts";

// Texts and files that are taken out for good, in the words of the story.

const step =
  (name: string, asked: WithdrawalStep): Deed =>
  () => ({ of: "withdrawal", withdrawal: storyId("withdrawal", name), step: asked });

export const withdrawalAsked = (name: string, words: readonly string[], reason: string) =>
  step(name, { kind: "ask", words, reason });
export const withdrawalApproved = (name: string) => step(name, { kind: "approve" });
export const withdrawalRefused = (name: string, note: string) => step(name, { kind: "refuse", note });

type Parts = Readonly<{ log: EventLog; vault: Vault; uploads: Uploads; execute: Execute }>;
type Withdrawing = Extract<Asking, { of: "withdrawal" }>;
type Asked = Readonly<{ by: By; commandId: string }>;

/**
 * Does one step of a withdrawal. What is approved is destroyed at once, before it is said to be gone; nothing is written
 * again, as the story corrects first what it withdraws.
 */
export async function withdrawing({ withdrawal, step }: Withdrawing, { by, commandId }: Asked, parts: Parts) {
  const run = (command: withdrawals.WithdrawalCommand, id = commandId) =>
    parts.execute(withdrawals.decider, {
      stream: withdrawalStream(withdrawal),
      command,
      by,
      commandId: id,
      correlationId: id,
    });
  switch (step.kind) {
    case "ask": {
      const { words, reason } = step;
      const named = await standing(words, by, parts);
      return run({
        type: "RequestWithdrawal",
        withdrawal,
        requestedBy: by.person,
        words,
        reason,
        rewrite: false,
        ...named,
      });
    }
    case "refuse":
      return run({ type: "RefuseWithdrawal", refusedBy: by.person, note: step.note });
    case "approve": {
      const approved = await run({ type: "ApproveWithdrawal", approvedBy: by.person, entries: [], files: [] });
      if (approved.outcome === "refused") return approved;
      const words = await destroy(withdrawal, parts);
      return run({ type: "RecordWithdrawn", words }, `${commandId} withdrawn`);
    }
  }
}

/**
 * Everything in the history that holds the words: entries and files, and the entries that brought those.
 * @throws when any of it is of others than whoever asks, by the rule that holds for everybody
 */
async function standing(words: readonly string[], by: By, parts: Parts) {
  const plansOf = await organisationsOfPlans(parts.log);
  const mayAsk = (event: Recorded<Fact>) => {
    const { plan } = subjectsOf(event);
    const of = plan === null ? [] : (plansOf.get(plan) ?? []);
    // Everybody in the story has one of the roles.
    return people.mayAskToWithdraw(
      { ...by, role: by.role as people.Role },
      { recordedFor: event.by.organisation, plan: of },
    );
  };
  const found = await whereWordsStand({ words, after: 0, except: null, mayAsk }, parts);
  if (found.others > 0) throw new Error("The demonstration asks to withdraw what is of others.");
  const positions = [...found.entries, ...found.files].map(({ position }) => position);
  const events = (await parts.log.at([...new Set(positions)].toSorted((one, other) => one - other))).map(recorded);
  const entries = events.flatMap((event) => entryNamed(event, subjectsOf(event), parts.vault) ?? []);
  const files = events.flatMap((event) => {
    const file = fileIn(event);
    if (!found.files.some(({ position }) => position === event.position) || file === undefined) return [];
    return [{ file: file.file, digest: file.digest, ...subjectsOf(event) }];
  });
  return { entries, files };
}

async function organisationsOfPlans(log: EventLog): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for await (const stored of log.readAll(0)) {
    const event = recorded(stored);
    if (event.type === "PlanDrafted") found.set(event.data.plan, event.data.organisations);
  }
  return found;
}

/** Destroys what an approved withdrawal names, and the words that it named it by; gives the entry of these. */
async function destroy(withdrawal: string, { log, vault, uploads }: Parts) {
  const keys: string[] = [];
  let words: withdrawals.WithdrawnEntry | null = null;
  let at = 0;
  for await (const stored of log.readAll(0)) {
    const event = recorded(stored);
    if (event.stream !== withdrawalStream(withdrawal)) continue;
    if (event.type === "WithdrawalRequested") {
      const { entries, files } = event.data;
      keys.push(...entries.map(({ key }) => key), ...files.map(({ file }) => file));
      await uploads.destroy(files);
    }
    if (event.type === "WithdrawalApproved") at = event.recordedAt;
    if (event.type === "WithdrawalWordsNamed") words = entryNamed(event, { plan: null, action: null }, vault) ?? null;
  }
  await vault.destroy([...keys, ...(words === null ? [] : [words.key])], { withdrawal, at });
  return words;
}
