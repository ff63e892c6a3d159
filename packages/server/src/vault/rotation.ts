import { setImmediate as turn } from "node:timers/promises";
import type { Logger } from "pino";
import { isStorageFull } from "../storageFull.ts";
import { ENVIRONMENT, type MasterKey, masterFile, promoteNextKey, waitingKey } from "./masterKey.ts";
import type { Rewrapped } from "./masters.ts";
import type { Vault } from "./vault.ts";

/** How a change of the master key stands: null when none is under way. */
export type RotationStanding = (Rewrapped & Readonly<{ problem: string | null }>) | null;

/** Changes the master key while the vault is in use. */
export type MasterRotation = Readonly<{ standing: () => RotationStanding; stop: () => Promise<void> }>;

const UNTIL_COPIED =
  "The copy of the keys opens with the old one only, until the next backup replaces it: a server with a schedule for backups makes one now, else make one yourself. Keep the old one until then.";

export const IN_THE_ENVIRONMENT = `All keys are wrapped by PLANLEDGER_MASTER_KEY_NEXT now: set PLANLEDGER_MASTER_KEY to that value and take PLANLEDGER_MASTER_KEY_NEXT away. Until then both are accepted. ${UNTIL_COPIED}`;

/** What to say when the key in the file was changed. */
export const inTheFile = (folder: string) =>
  `The master key was changed. The new one lies in ${masterFile(folder)}: keep a copy apart from the data. ${UNTIL_COPIED}`;

type Rotation = Readonly<{
  next: Buffer;
  /** Whether it comes from the environment, where nobody but the administrator can put it in its place. */
  isGiven: boolean;
  onProgress: (progress: Rewrapped) => void;
  signal?: AbortSignal;
}>;

/**
 * Wraps all keys under the new master key, and puts it in the place of the one before. Whatever cuts it off, the vault
 * opens with both, and it goes on from there.
 */
export async function rotateMaster(
  vault: Vault,
  folder: string,
  { next, isGiven, onProgress, signal }: Rotation,
): Promise<"done" | "cut off"> {
  for await (const progress of vault.masters.rewrap(next)) {
    onProgress(progress);
    if (signal?.aborted) return "cut off";
    // Between two commits everybody else has a turn.
    await turn();
  }
  if (!isGiven) await promoteNextKey(folder);
  return "done";
}

export type Rotating = Readonly<{
  vault: Vault;
  folder: string;
  master: MasterKey;
  logger: Pick<Logger, "error">;
  say: (text: string) => void;
  /** All keys are wrapped by another master key now. */
  onChanged: () => void;
}>;

const LOOK_AGAIN_MS = 1_000;

/**
 * Takes a new master key into use as soon as there is one: given by the environment at start, or asked for in the
 * folder by `ledger keys rotate-master`.
 */
export function startMasterRotation({ vault, folder, master, logger, say, onChanged }: Rotating): MasterRotation {
  const stopping = new AbortController();
  const isGiven = master.from === ENVIRONMENT;
  let standing: RotationStanding = null;
  let running: Promise<void> | undefined;
  let looking: NodeJS.Timeout | undefined;

  async function take(next: Buffer): Promise<void> {
    const onProgress = (progress: Rewrapped) => (standing = { ...progress, problem: null });
    const ended = await rotateMaster(vault, folder, { next, isGiven, onProgress, signal: stopping.signal });
    if (ended === "cut off") return;
    say(isGiven ? IN_THE_ENVIRONMENT : inTheFile(folder));
    if (isGiven) clearInterval(looking);
    standing = null;
    onChanged();
  }

  async function look(): Promise<void> {
    try {
      const next = isGiven ? master.next : waitingKey(folder);
      if (next !== undefined) await take(next);
    } catch (error) {
      const problem = problemOf(error);
      if (standing?.problem !== problem) {
        logger.error({ err: error }, "The master key cannot be changed");
        say(`The master key cannot be changed: ${problem} It is tried again.`);
      }
      standing = { done: 0, of: 0, ...standing, problem };
    }
  }

  function lookOnce(): void {
    running ??= look().finally(() => (running = undefined));
  }

  looking = setInterval(lookOnce, LOOK_AGAIN_MS).unref();
  lookOnce();

  return {
    standing: () => standing,
    async stop() {
      clearInterval(looking);
      stopping.abort();
      await running;
    },
  };
}

function problemOf(error: unknown): string {
  if (isStorageFull(error)) return "the storage is full. Make room; all texts can be read meanwhile.";
  return error instanceof Error ? error.message : String(error);
}
