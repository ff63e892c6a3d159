import { merkle } from "@planledger/projections";
import type { StoredEvent } from "../eventLog/eventLog.ts";
import type { ReadableEventLog } from "../eventLog/sqliteEventLog.ts";
import { checkForm, checkingOrder } from "./checkEvent.ts";
import { checkCheckpoints, checkKeys, type SignedHistory } from "./checkKeys.ts";
import { checkStreams } from "./checkStreams.ts";
import { type Awaited, checkingTree, type TreeChecks } from "./checkTree.ts";
import { ProofError } from "./proofError.ts";
import type { ProofFolder } from "./proofFolder.ts";
import { openCheckpoint, type SignedCheckpoint } from "./signedCheckpoint.ts";

/** What is wrong first: in which part, at which event when it is about one, and in a sentence. */
export type Wrong = Readonly<{
  part: "keys" | "checkpoint" | "log" | "proof" | "storage" | "vault" | "files" | "rows";
  position: number | null;
  sentence: string;
}>;

export type Verified = Readonly<{
  ok: boolean;
  engine: string;
  /** How many events were checked, and how many of them the newest checkpoint covers. */
  events: number;
  signed: number;
  /** The root over all events that were checked, in base64. */
  root: string;
  checkpoints: number;
  /** The public keys that ever signed here. */
  keys: readonly string[];
  seconds: number;
  wrong: Wrong | null;
}>;

export type Verifying = Readonly<{
  log: Pick<ReadableEventLog, "engine" | "readAll" | "readStream" | "at">;
  folder: ProofFolder;
  /** A checkpoint that somebody else kept, as a signed note. */
  kept?: string | undefined;
  onProgress?: (done: number) => void;
  /** Is shown each event in order, once it was found to be in order. */
  onEvent?: (event: StoredEvent) => void;
  /** Whether the private key that signs must be there, too; it is not in a backup. */
  withSigningKey?: boolean;
}>;

const SAY_EVERY = 50_000;

/**
 * Checks keys, signed checkpoints, tiles and every event of the log, and stops at the first thing that is wrong. May run
 * beside the server: what is recorded meanwhile is not looked at.
 */
export async function verifyLedger({
  log,
  folder,
  kept,
  onProgress = () => {},
  onEvent = () => {},
  withSigningKey = true,
}: Verifying): Promise<Verified> {
  const began = performance.now();
  let part: Wrong["part"] = "keys";
  let history: SignedHistory = { keys: [], checkpoints: [] };
  let tree: TreeChecks | undefined;
  let wrong: Wrong | null = null;
  try {
    history = withSigningKey ? checkKeys(folder) : checkCheckpoints(folder);
    part = "checkpoint";
    const mine = kept === undefined ? null : openCheckpoint(kept, history.keys, "Your checkpoint");
    const newest = history.checkpoints.at(-1) ?? null;
    part = "log";
    tree = checkingTree(folder, newest, awaitedRoots(history.checkpoints, mine));
    await checkLog(log, tree, newest?.size ?? 0, { onProgress, onEvent });
    part = "proof";
    checkEnd(tree.size(), newest, mine);
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    const { message: sentence, position } = error;
    wrong = { part: part === "log" && position === null ? "proof" : part, position, sentence };
  }
  return {
    ok: wrong === null,
    engine: log.engine,
    events: tree?.size() ?? 0,
    signed: history.checkpoints.at(-1)?.size ?? 0,
    root: tree?.root().toBase64() ?? "",
    checkpoints: history.checkpoints.length,
    keys: history.keys.map(merkle.formatVerifierKey),
    seconds: (performance.now() - began) / 1000,
    wrong,
  };
}

async function checkLog(
  log: Verifying["log"],
  tree: TreeChecks,
  signed: number,
  { onProgress, onEvent }: Required<Pick<Verifying, "onProgress" | "onEvent">>,
): Promise<void> {
  const order = checkingOrder();
  try {
    for await (const { position, stream, revision, recordedAt, stampedAt, id, type, bytes } of log.readAll(0)) {
      // Taken apart once: what an engine hands over may be slow to read, and each field is read several times.
      const event: StoredEvent = { position, stream, revision, recordedAt, stampedAt, id, type, bytes };
      try {
        order.check(event);
        // An event has this form when it is signed, and then the tree tells whether it is still the same.
        if (position > signed) checkForm(event);
      } catch (error) {
        // One before it may be wrong too, in a way that only the tiles tell.
        tree.compareEdge();
        throw error;
      }
      tree.add(event);
      onEvent(event);
      if (tree.size() % SAY_EVERY === 0) onProgress(tree.size());
    }
  } catch (error) {
    if (error instanceof ProofError) throw error;
    tree.compareEdge();
    throw await unreadable(log, tree.size(), error);
  }
  tree.compareEdge();
  // Asking for every stream costs little where nobody has to be asked over a network; and only there can files be tampered with.
  if (log.engine !== "sqlite") return;
  try {
    await checkStreams(log, order.lasts(), tree.size());
  } catch (error) {
    if (error instanceof ProofError) throw error;
    throw new ProofError(`The log cannot be read stream by stream: ${whyOf(error)}.`);
  }
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The first event that the engine cannot read any more. */
async function unreadable(log: Verifying["log"], last: number, error: unknown): Promise<ProofError> {
  const why = whyOf(error);
  const isThere = async (position: number): Promise<StoredEvent | undefined> => (await log.at([position]))[0];
  for (let position = last + 1; ; position += 1) {
    try {
      if ((await isThere(position)) === undefined)
        return new ProofError(`The log cannot be read after event ${position - 1}: ${why}.`, position);
    } catch {
      return new ProofError(`Event ${position} cannot be read: ${why}.`, position);
    }
  }
}

function awaitedRoots(checkpoints: readonly SignedCheckpoint[], mine: SignedCheckpoint | null): Awaited[] {
  const own = checkpoints.map((checkpoint, place): Awaited => {
    const before = checkpoints[place - 1]?.size ?? 0;
    const otherwise = `Events ${before + 1} to ${checkpoint.size} are not all the ones that were signed: the checkpoint of ${checkpoint.size} events has another root, that of ${before} still holds.`;
    return { ...checkpoint, otherwise };
  });
  if (mine === null) return own;
  const otherwise = `The history was rewritten: its first ${mine.size} events are not the ones that your checkpoint was signed over.`;
  return [...own, { ...mine, otherwise }].toSorted((one, other) => one.size - other.size);
}

function checkEnd(events: number, newest: SignedCheckpoint | null, mine: SignedCheckpoint | null): void {
  if (newest !== null && events < newest.size) {
    throw new ProofError(
      `The log ends with event ${events}, but ${newest.size} events were signed: events ${events + 1} to ${newest.size} are missing.`,
      events + 1,
    );
  }
  if (mine !== null && events < mine.size) {
    throw new ProofError(
      `The log ends with event ${events}, but your checkpoint covers ${mine.size}: it was cut short, or an older copy was put back.`,
      events + 1,
    );
  }
  if (newest === null && events > 0) {
    throw new ProofError(
      `Nothing proves these ${events} events: there is no signed checkpoint. Start the server once, so that it signs, or put the folder "proof" back.`,
    );
  }
}
